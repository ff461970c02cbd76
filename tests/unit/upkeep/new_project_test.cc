#include "upkeep/new_project.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "case_runner.h"
#include "checks/check.h"
#include "checks/new_findings.h"
#include "checks/placeholder.h"
#include "checks/relations.h"
#include "files/memory_file_system.h"
#include "model/load.h"

namespace fujiplan::testing {

namespace {

namespace fs = std::filesystem;

// The first project of the first innermost group.
ProjectId first_id(const PlanHeader& header) {
  ProjectId id{};
  for (std::size_t level = 0; level <= levels_of(header).size(); ++level) id.numbers[level] = 1;
  return id;
}

// What `new` makes is a project of the plan, whatever the plan declares, and lacks nothing but
// texts.
void check_new_projects(const Plan& plan) {
  REQUIRE(plan.header_is_whole);
  const Vocabulary words = vocabulary_of(plan.header);
  std::vector<const ClassWord*> classes;
  for (const ClassWord& word : words.classes) classes.push_back(&word);
  if (classes.empty()) classes.push_back(nullptr);
  for (const ClassWord* word : classes) {
    for (bool marked : {false, true}) {
      for (FiscalYear year : years_of(plan.header.period)) {
        NewProject project;
        project.id = first_id(plan.header);
        project.name = "新しい事業";
        project.project_class = word;
        if (marked) {
          for (const MarkWord& mark : words.marks) project.marks.push_back(&mark);
        }
        project.departments = {plan.header.departments.value.front().value};
        project.from = first_part_of(year, words.parts);
        NewFile file = new_file(project, plan.header);
        INFO(file.text);
        CHECK(file.not_there.empty());
        const Sources sources = {plan.sources.front(),
                                 {path_of(plan.folder, project.id), file.text}};
        Basis basis(plan.folder, &plan.header, sources);
        std::vector<Diagnostic> findings = judge_file(basis, 1, sources[1]).findings;
        for (const Diagnostic& finding : findings) CHECK(finding.rule == &kNotFilledIn.rule);
        CHECK(findings.empty() == file.to_fill.empty());
      }
    }
  }
}

void check_new_projects(const FileReader& files) {
  Sink unused;
  check_new_projects(load_plan(files, "plan", unused));
}

void check_new_projects_in(std::string_view folder) {
  INFO(folder);
  MemoryFileSystem files;
  load_folder(files, kRepository / folder, "plan");
  check_new_projects(files);
}

}  // namespace

TEST_CASE("a new project has no error in any plan, and no warning but what is to be filled in") {
  for (std::string_view folder :
       {"plan", "examples/plan", "examples-en/plan", "tests/plans/base",
        "starter/like/standard/plan", "starter/like/simple/plan", "starter/like/targets/plan"}) {
    check_new_projects_in(folder);
  }
  int plans = 0;
  for (const fs::path& path : case_paths()) {
    if (path.parent_path().filename() != "plans") continue;
    INFO(path.string());
    for (const Section& section : split_sections(read_file(path))) {
      if (section.head != "plan/plan.yaml") continue;
      MemoryFileSystem files;
      files.write(section.head, section.body);
      check_new_projects(files);
      ++plans;
    }
  }
  CHECK(plans >= 7);
}

}  // namespace fujiplan::testing
