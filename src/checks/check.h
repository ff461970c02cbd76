#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/nearest_name.h"
#include "checks/relations.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/plan.h"
#include "model/rating/scheme.h"
#include "yaml/document.h"

// What is checked. Checks may run in any order: the sink sorts. Those of projects, and of how they
// fit together, look at projects that loaded whole and lack nothing. Of plan.yaml there are
// check_plan_file, when it is whole, and check_text_hygiene. validate_plan runs all.
namespace fujiplan {

// A mistyped department is compared with all that there are; not in a plan of more than these.
inline constexpr std::size_t kMostSuggestedDepartments = 1000;

// What projects are held against: plan.yaml and where the files stand.
struct Basis {
  Basis(std::string_view plan_folder, const PlanHeader* whole_header, const Sources& all_sources);

  std::string_view folder;   // of the plan
  const Sources& sources;    // for their paths: the texts need not be there
  const PlanHeader* header;  // null when it has errors: nothing that follows from it is reported
  Vocabulary words;          // of the plan; some may be unknown when there is no header
  Scheme scheme;             // how it rates projects, last; none when there is no header

  // Those by which a project, or a group of the tree, is judged.
  Vocabulary words_of(const Project& project) const;
  Scheme scheme_for(const Project& project, FiscalYear year) const;
  // Are both years rated by the same rubric?
  bool is_rated_alike(const Project& project, FiscalYear earlier, FiscalYear year) const;

  // Any name that a department ever had -> its place in plan.yaml, the first that has it.
  std::unordered_map<std::string_view, std::size_t> departments;
  bool departments_change = false;                        // over the years
  std::unordered_set<std::string_view> innermost_groups;  // their ids

  // The department that a mistyped name means. None in a plan of very many departments: each of as
  // many unknown names would be compared with all of them.
  // Tells it as the remedy; where no other name is near, also as what belongs there.
  void suggest_department(Diagnostic& finding, std::string_view typed) const;

 private:
  mutable std::once_flag sought_;  // few plans have an unknown department
  mutable std::optional<NameFinder> finder_;
};

// Looks at one project, on any thread.
using ProjectCheck = void (*)(const Basis&, const Project&, Sink&);

// Everything that one file can tell: check_presence, whole or not, the checks of a project that is
// whole, and check_text_hygiene. `sink`: with what loading the file found, and nothing else.
// Returns whether the project is whole. `document`: none when the file could not be read.
bool run_file_checks(const Basis&, const SourceFile&, const std::optional<yaml::Document>& document,
                     const Project&, Sink& sink);

// Looks at how the projects fit together.
using RelationCheck = void (*)(const Basis&, const Relations&, Sink&);
void run_relation_checks(const Basis&, const Relations&, Sink&);

// Every rule of the program in the order of their codes: what `explain`, docs/codes.md and the
// tests walk through.
std::span<const Rule* const> all_rules();

// The rule with this code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace fujiplan
