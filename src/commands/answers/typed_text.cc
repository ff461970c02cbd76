#include "commands/answers/typed_text.h"

#include "base/formatted.h"
#include "model/typed_answer.h"
#include "run/context.h"

namespace fujiplan {

std::string typed_text(const std::string& typed, Text label, Text missing, AnswerKind kind) {
  SurveyItem item{.path = {"text"}, .label = label, .kind = kind};
  TypedAnswer text = read_typed_answer(item, typed);
  if (!text.ok()) {
    throw UsageError({formatted("{}。{}", text.problem.ja, text.remedy.ja),
                      formatted("{}; {}", text.problem.en, text.remedy.en)});
  }
  if (text.text.empty()) throw UsageError({std::string(missing.ja), std::string(missing.en)});
  return text.text;
}

std::string typed_reason(const std::string& typed) {
  constexpr Text kMissing{"`--reason` に理由がない", "`--reason` gives no reason"};
  return typed.empty() ? "" : typed_text(typed, {"理由", "reason"}, kMissing);
}

}  // namespace fujiplan
