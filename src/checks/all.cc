#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

#include "checks/answers/amounts.h"
#include "checks/answers/corrections.h"
#include "checks/answers/ledger.h"
#include "checks/answers/reviews.h"
#include "checks/answers/targets.h"
#include "checks/check.h"
#include "checks/declared_words.h"
#include "checks/evidence.h"
#include "checks/ids.h"
#include "checks/marks.h"
#include "checks/odd_text.h"
#include "checks/placeholder.h"
#include "checks/plan_file.h"
#include "checks/presence.h"
#include "checks/references.h"
#include "checks/rubric.h"
#include "checks/rubric_words.h"
#include "checks/survey_answers.h"
#include "checks/text_hygiene.h"
#include "checks/twins.h"
#include "checks/years/dated_values.h"
#include "checks/years/department_successors.h"
#include "checks/years/previous.h"
#include "checks/years/schedules.h"
#include "checks/years/since_base.h"
#include "checks/years/successors.h"
#include "model/codes.h"
#include "model/own/codes.h"
#include "model/rating/rubric_changes.h"
#include "model/rating/rubric_codes.h"
#include "model/targets/target_codes.h"
#include "yaml/character_codes.h"
#include "yaml/codes.h"

namespace fujiplan {

static constexpr ProjectCheck kProjectChecks[] = {
    check_amounts,    check_corrections,    check_dated_values, check_departments, check_evidence,
    check_ledger,     check_marks,          check_placeholders, check_reviews,     check_schedules,
    check_successors, check_survey_answers, check_targets,
};

static constexpr RelationCheck kRelationChecks[] = {
    check_ids,           check_mentions,    check_names_in_use,
    check_project_names, check_successions, check_unanswered,
};

static constexpr const Rule* kRules[] = {
    &kAnswerNotAsked.rule,
    &kBadBoolean.rule,
    &kBadPartOfYear.rule,
    &kBadId.rule,
    &kBadNumber.rule,
    &kBadYear.rule,
    &yaml::kDirectionCharacter.rule,
    &yaml::kByteOrderMark.rule,
    &kCompletedTooEarly.rule,
    &kCompletedWithPhasesLeft.rule,
    &yaml::kConflictMarker.rule,
    &yaml::kControlCharacter.rule,
    &kCorrectionTooEarly.rule,
    &kCorrectionNotInPlan.rule,
    &kCorrectionOfNothing.rule,
    &kCorrectionOutsidePeriod.rule,
    &kCorrectionRemoved.rule,
    &kCostOverBudget.rule,
    &yaml::kLooksLikeCp932.rule,
    &kCriterionKey.rule,
    &kCriterionNameTaken.rule,
    &yaml::kCrlf.rule,
    &kDepartmentGoesOn.rule,
    &kDepartmentInBoth.rule,
    &kDepartmentOutsideYears.rule,
    &kDepartmentSuccessorNotThere.rule,
    &kDxWithoutIndicator.rule,
    &kDxWithoutSchedule.rule,
    &yaml::kEmptyFile.rule,
    &kEmptyValue.rule,
    &kEvaluationIncomplete.rule,
    &kFieldOption.rule,
    &kFieldTaken.rule,
    &kAnsweredTooEarly.rule,
    &kFindingOutsidePeriod.rule,
    &kNoResponse.rule,
    &yaml::kFoldedText.rule,
    &kFormerlyWithoutPrevious.rule,
    &kFormulaText.rule,
    &kFullWidthDigit.rule,
    &yaml::kWideIndent.rule,
    &kGradesNotFalling.rule,
    &kHalfWidthKana.rule,
    &kHtmlLeft.rule,
    &kInvisibleCharacter.rule,
    &kKeyOrder.rule,
    &yaml::kLineSeparator.rule,
    &kLookAlikeCharacter.rule,
    &yaml::kLostCharacter.rule,
    &kMarkTaken.rule,
    &kMeasureOfOtherPolicy.rule,
    &kMetMissing.rule,
    &kMetWithoutWords.rule,
    &kMisplacedFile.rule,
    &yaml::kMissingColon.rule,
    &kMissingKey.rule,
    &kMissingNumber.rule,
    &kMixedLevels.rule,
    &kNothingDone.rule,
    &yaml::kNoncharacter.rule,
    &kNotFilledIn.rule,
    &yaml::kNotNfc.rule,
    &yaml::kNotUtf8.rule,
    &kNumberUsedAgain.rule,
    &kOldCharacter.rule,
    &kOneTooMany.rule,
    &kOriginalIsSchedule.rule,
    &kOriginalIsTarget.rule,
    &kOriginalWithoutSchedule.rule,
    &kOriginalAlone.rule,
    &kOutOfRange.rule,
    &kOutsidePeriod.rule,
    &kPeriodReversed.rule,
    &kPhaseAfterEnd.rule,
    &kPhaseGoesBack.rule,
    &kPhaseRepeated.rule,
    &kPlaceholderText.rule,
    &kPreviousIsItself.rule,
    &kPreviousNotThere.rule,
    &kPrivateUseCharacter.rule,
    &kProgressBehindPlan.rule,
    &kProgressWithoutWork.rule,
    &kProjectRemoved.rule,
    &kRangeReversed.rule,
    &kRepeatedAnswer.rule,
    &kRepeatedFinding.rule,
    &kRepeatedId.rule,
    &kRepeatedItem.rule,
    &yaml::kRepeatedKey.rule,
    &kRepeatedLevel.rule,
    &kRepeatedMeasure.rule,
    &kRepeatedResult.rule,
    &kRepeatedSense.rule,
    &kReservedWord.rule,
    &kResponseToNothing.rule,
    &kReviewOfNothing.rule,
    &kSameScores.rule,
    &kSameTextOtherScores.rule,
    &kScheduleGoesOn.rule,
    &kScoresWithoutText.rule,
    &yaml::kSecondDocument.rule,
    &kSettledAnswerEdited.rule,
    &kSettledResultsChanged.rule,
    &kSuccessorEnded.rule,
    &kSuccessorInCircle.rule,
    &kSuccessorsWithoutEnd.rule,
    &kSumWithoutGrade.rule,
    &kSurveyOutsidePeriod.rule,
    &yaml::kTabIndent.rule,
    &kTargetGoesBack.rule,
    &kTargetKey.rule,
    &kTargetOutsidePeriod.rule,
    &kTargetTwice.rule,
    &kThousandfoldAmount.rule,
    &yaml::kTooDeep.rule,
    &kTooDeepFolder.rule,
    &yaml::kTooLarge.rule,
    &kTooManyLevels.rule,
    &yaml::kTooManyMarks.rule,
    &kTrailingSpace.rule,
    &kTwinName.rule,
    &kUnansweredFinding.rule,
    &kRubricUnchanged.rule,
    &yaml::kUnclosedBracket.rule,
    &yaml::kUnclosedQuote.rule,
    &kUnknownAssignee.rule,
    &kUnknownChoice.rule,
    &kUnknownCorrected.rule,
    &kUnknownDepartment.rule,
    &kUnknownFormerly.rule,
    &kUnknownKey.rule,
    &kUnknownMeasure.rule,
    &kUnknownProject.rule,
    &kUnknownSuccessor.rule,
    &kUnknownTarget.rule,
    &kUnquotedText.rule,
    &kUnreachableGrade.rule,
    &yaml::kUnreadableFile.rule,
    &yaml::kUnreadableFolder.rule,
    &yaml::kUnsupported.rule,
    &kUnusedDepartment.rule,
    &kUnusedRule.rule,
    &kUnusualSpace.rule,
    &kValueMissing.rule,
    &kGapInTotal.rule,
    &kValueOfAnotherOrder.rule,
    &kWordTaken.rule,
    &kWrongCheckDigit.rule,
    &kWrongCount.rule,
    &kWrongExtension.rule,
    &kWrongForm.rule,
    &kWrongType.rule,
    &yaml::kSyntax.rule,
};

static constexpr auto kCodeOf = [](const Rule* rule) { return rule->code; };
static_assert(std::ranges::is_sorted(kRules, {}, kCodeOf),
              "rules stand in the order of their codes");
static_assert(std::ranges::adjacent_find(kRules, {}, kCodeOf) == std::end(kRules),
              "codes are unique");

Basis::Basis(std::string_view plan_folder, const PlanHeader* whole_header,
             const Sources& all_sources)
    : folder(plan_folder), sources(all_sources), header(whole_header) {
  if (header == nullptr) {
    words = standard_vocabulary();
    words.is_whole = false;
    return;
  }
  words = vocabulary_of(*header);
  scheme = scheme_of(*header);
  const std::vector<DepartmentEntry>& listed = header->departments.entries;
  departments_change = change_over_years(header->departments);
  for (std::size_t i = 0; i < listed.size(); ++i) {
    departments.emplace(listed[i].value, i);
    for (const Step<Line>& step : listed[i].history) {
      if (step.value) departments.emplace(step.value.value, i);
    }
  }
  for (auto [group, depth] : groups_in(*header)) {
    if (depth == words.levels.size()) innermost_groups.insert(group->id.value);
  }
}

Vocabulary Basis::words_of(const Project& project) const {
  return words_of_level(words, project.level);
}

Scheme Basis::scheme_for(const Project& project, FiscalYear year) const {
  bool is_other = header != nullptr && (project.level != 0 || !header->rubric.history.empty());
  return is_other ? scheme_in(*header, project.level, year) : scheme;
}

bool Basis::is_rated_alike(const Project& project, FiscalYear earlier, FiscalYear year) const {
  return header == nullptr || !rubric_changed(*header, project.level, earlier, year);
}

void Basis::suggest_department(Diagnostic& finding, std::string_view typed) const {
  if (departments.size() > kMostSuggestedDepartments) return;
  std::call_once(sought_, [&] {
    std::vector<std::string_view> names;
    for (const Line& name : all_names_of(header->departments)) names.push_back(name.value);
    finder_.emplace(names);
  });
  suggest_name(finding, typed, *finder_);
}

bool run_file_checks(const Basis& basis, const SourceFile& source,
                     const std::optional<yaml::Document>& document, const Project& project,
                     Sink& sink) {
  if (project.level == 0) {  // nearly all: the words are not copied for each
    check_presence(basis.words, project, sink);
  } else {
    check_presence(basis.words_of(project), project, sink);
  }
  bool whole = sink.errors() == 0;
  if (whole) {
    for (ProjectCheck check : kProjectChecks) check(basis, project, sink);
  }
  if (document) check_text_hygiene(source, *document, sink);
  return whole;
}

void run_relation_checks(const Basis& basis, const Relations& relations, Sink& sink) {
  for (RelationCheck check : kRelationChecks) check(basis, relations, sink);
}

std::span<const Rule* const> all_rules() {
  return kRules;
}

const Rule* find_rule(std::string_view code) {
  auto found = std::ranges::lower_bound(kRules, code, {}, kCodeOf);
  return found != std::end(kRules) && (*found)->code == code ? *found : nullptr;
}

}  // namespace fujiplan
