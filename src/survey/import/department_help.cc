#include "survey/import/department_help.h"

#include <algorithm>

#include "checks/answers/targets.h"
#include "checks/odd_text.h"
#include "checks/survey_answers.h"
#include "checks/text_hygiene.h"
#include "model/codes.h"
#include "survey/form_faults.h"

namespace fujiplan {

// These say what to type, which is the same in a form.
static constexpr const Rule* kSameInForm[] = {
    &kFormulaText.rule,         &kFullWidthDigit.rule,
    &kHalfWidthKana.rule,       &kHtmlLeft.rule,
    &kInvisibleCharacter.rule,  &kLookAlikeCharacter.rule,
    &kOldCharacter.rule,        &kOutOfRange.rule,
    &kPrivateUseCharacter.rule, &kProgressWithoutWork.rule,
    &kTrailingSpace.rule,       &kUnknownChoice.rule,
    &kUnusualSpace.rule,
};

namespace {

struct HelpInForm {
  const Rule* rule;
  Text help;
};

}  // namespace

// These speak of keys, or of what only the office may change.
static constexpr HelpInForm kInForm[] = {
    {&kAnswerNotAsked.rule,
     {"回答が正しいか確認する。別の年度の回答であれば、その年度の調査票に書く",
      "see whether the answers are right; those of another year belong in its form"}},
    {&kCompletedTooEarly.rule,
     {"実施状況か、取り組んだ段階を直す", "correct the status, or the phases worked on"}},
    {&kEvaluationIncomplete.rule,
     {"総合評価に使う評価項目の全てに評価を記入する", "give all criteria that the result needs"}},
    {&kMetMissing.rule, {"達成したかどうかを書く", "say whether it was met"}},
    {&kScheduleGoesOn.rule, {"実施状況が正しいか確認する", "see whether the status is right"}},
};

Message help_for_department(const Diagnostic& finding) {
  auto as_message = [](Text text) { return Message{std::string(text.ja), std::string(text.en)}; };
  auto other = std::ranges::find(kInForm, finding.rule, &HelpInForm::rule);
  if (other != std::end(kInForm)) return as_message(other->help);
  bool same = finding.rule->is_question ||
              std::ranges::find(kSameInForm, finding.rule) != std::end(kSameInForm);
  return same ? finding.help : as_message(kTellSender);
}

}  // namespace fujiplan
