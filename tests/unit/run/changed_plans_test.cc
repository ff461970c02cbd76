#include "run/changed_plans.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/formatted.h"
#include "changes/json.h"
#include "changes/since_base.h"
#include "changes/text.h"
#include "files/real_file_system.h"
#include "lists/settled_years.h"
#include "run/compared_plans.h"
#include "unit/changing_plan.h"

namespace fujiplan {
namespace {

namespace fs = std::filesystem;

// What diff prints, or why it cannot.
struct Told {
  std::string text;
  bool is_partial = false;  // not all was read
  std::set<ProjectId> ids;
  std::map<std::string, ProjectId> hidden;  // by paths: files that stand at the place of another
  std::set<std::string> read;
};

Told told(Environment& env, const std::vector<std::string>& words, PlansRead read) {
  Options options;
  options.plan = "plan";
  options.names = words;
  Context context{env, options, Language::Japanese};
  Told told;
  try {
    const ComparedPlans plans = compared_plans(context, read);
    DiffStyle style{
        .how = {Language::Japanese, Audience::Internal, {}, vocabulary_of(plans.after.header)},
        .paint = {},
        .before = plans.before.folder,
        .after = plans.after.folder};
    PlanDiff diff = diff_of(plans.before, plans.after, style.how, {}, settled_of(plans));
    told.text = diff_text(diff, style) + diff_json(diff, style);
    Sink sink;
    check_since_base(plans.before, plans.after, {}, settled_of(plans), sink);
    for (const Diagnostic& finding : sink.take_sorted()) {
      told.text += formatted("{}@{}: {} {}\n", plans.after.sources[finding.at.file].path,
                             finding.at.offset, finding.rule->code, finding.message.ja);
    }
    told.is_partial = static_cast<bool>(plans.settled);
    for (const Plan* plan : {&plans.before, &plans.after}) {
      for (const Project* record : records_of(*plan)) {
        const std::string& path = plan->sources[record->file].path;
        auto named = id_of_path(path, 3);
        told.read.insert(path);
        bool in_its_folder =
            named && path.ends_with("/" + folder_of(*named) + "/" + file_name_of(*named) + ".yaml");
        told.ids.insert(record->id.value);
        if (in_its_folder && *named != record->id.value) told.hidden[path] = record->id.value;
      }
    }
  } catch (const Failure& failure) {
    told.text = failure.message().ja;
  }
  return told;
}

TEST_CASE("what differs tells the same as both plans whole" * doctest::test_suite("git")) {
  testing::Random random;
  std::size_t partial = 0, hidden = 0, compared = 0;
  const fs::path here = fs::current_path();
  for (std::size_t history = 0; history < 3; history += testing::kOneCaseIn) {
    testing::ChangingPlan plan(random);
    RealFileSystem files;
    for (std::size_t step = 0; step < 50 / testing::kOneCaseIn; ++step) {
      plan.change(true);
      std::ostringstream out, err;
      Environment env{
          .files = files, .out = out, .err = err, .directory = fs::canonical(plan.root()).string()};
      env.reads_git = true;
      fs::current_path(env.directory);
      std::string old = formatted("HEAD~{}", random.below(plan.commits));
      for (const auto& words : {std::vector<std::string>{}, {old}, {old, "HEAD"}, {"HEAD", old}}) {
        Told all = told(env, words, PlansRead::All),
             some = told(env, words, PlansRead::WhatDiffers);
        ++compared;
        if (some.is_partial) ++partial;
        // A file at the place of another project is not looked for.
        bool is_hidden = some.is_partial && std::ranges::any_of(all.hidden, [&](const auto& file) {
                           return !some.read.contains(file.first) && some.ids.contains(file.second);
                         });
        if (is_hidden) ++hidden;
        INFO("history ", history, ", step ", step, ": diff ", words.empty() ? "" : words[0]);
        INFO(all.text);
        if (!is_hidden) CHECK(some.text == all.text);
      }
      fs::current_path(here);
    }
  }
  MESSAGE(compared, " compared, ", partial, " by what differs, ", hidden, " with a hidden file");
  if (testing::kOneCaseIn > 1) return;  // too few to tell
  CHECK(3 * partial > compared);
  CHECK(6 * hidden < compared);
}

}  // namespace
}  // namespace fujiplan
