#include "survey/import/department_help.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>

#include "case_runner.h"
#include "checks/check.h"
#include "checks/placeholder.h"
#include "checks/validate_plan.h"
#include "example_plan.h"
#include "model/load.h"
#include "survey/form_faults.h"

// Whatever an import finds wrong, a department can do what its receipt says: it has its form, but
// neither the plan nor its history, nor fujiplan.
namespace fujiplan::testing {
namespace {

constexpr std::tuple kFaults{&kBrokenQuote,
                             &kOpenQuote,
                             &kMissingColumn,
                             &kRepeatedColumn,
                             &kNearlyAHeader,
                             &kUnknownAnswer,
                             &kNotAskedOf,
                             &kOtherCriterion,
                             &kOtherWords,
                             &kOtherPhases,
                             &kColumnOfOtherYear,
                             &kOtherUnit,
                             &kNotComputed,
                             &kReadAsDate,
                             &kRoundedNumber,
                             &kMergedCells,
                             &kErrorValue,
                             &kEmptyCell,
                             &kNotAnId,
                             &kNoSuchProject,
                             &kGroupHasNoFile,
                             &kProjectHasErrors,
                             &kFolderNotRead,
                             &kRepeatedRow,
                             &kTwoAnswers,
                             &kNotAVersion,
                             &kOtherYear,
                             &kYearOutsidePeriod,
                             &kOtherName,
                             &kCutRow,
                             &kNoEnd,
                             &kOtherEnd,
                             &kNoHeader,
                             &kConflict,
                             &kOtherTotal,
                             &kNoSuchTarget};

void check_remedy(const Message& help) {
  CHECK_FALSE(help.ja.empty());
  CHECK_FALSE(help.en.empty());
  for (const std::string& said : {help.ja, help.en}) {
    INFO(said);
    for (std::string_view of_office :
         {"fujiplan", "plan.yaml", "plan/", ".yaml", " git", "--", "survey", "schedule",
          "evaluation", "met:", "部署に確認", "ask the department", "キー", "フォルダ", "folder"}) {
      CHECK(said.find(of_office) == said.npos);
    }
  }
}

template <typename T>
T operand() {
  if constexpr (std::is_same_v<T, Counted>) {
    return {2, "value"};
  } else if constexpr (std::is_same_v<T, Text> || std::is_same_v<T, Message>) {
    return {"あ", "a"};
  } else {
    return T("1");
  }
}

template <typename... Args>
CellFinding finding_of(const CellFault<Args...>& fault) {
  return fault.at(0, {}, operand<Args>()...);
}

TEST_CASE("a department can do what it is told of each fault of a form") {
  auto check = [](const auto* fault) { check_remedy(finding_of(*fault).department_help()); };
  std::apply([&](const auto*... faults) { (check(faults), ...); }, kFaults);
  for (const Message& other : {kIdBecameDate("1"), kNearestId("1"), kShortenRow(), kFillCell(),
                               kGiveValueToo(), kWriteOrEmpty()}) {
    check_remedy(other);
  }
}

TEST_CASE("no fault of a form is left out above") {
  constexpr std::string_view kFault = "inline constexpr CellFault<";
  const std::string header = read_file(kRepository / "src/survey/form_faults.h");
  std::size_t count = 0;
  for (auto at = header.find(kFault); at != header.npos; at = header.find(kFault, at + 1)) ++count;
  CHECK(count == std::tuple_size_v<decltype(kFaults)>);
}

TEST_CASE("a department can do what it is told of each rule that its answers may break") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    check_remedy(help_for_department({rule, {}, {}, {"1", "1"}, {}}));
    if (rule->wrong.empty()) continue;
    MemoryFileSystem files = plan_of_example(rule->wrong);
    for (const Diagnostic& finding :
         validate_plan(files, "plan", read_header_file(files, "plan"), 1).findings) {
      check_remedy(help_for_department(finding));
    }
  }
}

}  // namespace
}  // namespace fujiplan::testing
