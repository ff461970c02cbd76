#include "upkeep/reason.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/years/belonging.h"
#include "survey/edit.h"

namespace fujiplan {

ReasonEdit add_reason(const yaml::Document& document, std::string_view text, const Project& project,
                      const Vocabulary& words, const std::string& reason,
                      std::optional<FiscalYear> answered, std::optional<FiscalYear> until) {
  ReasonEdit result{.text = std::string(text)};
  const SurveyEntry* newest = last_answers(project, until);
  const std::vector<SurveyItem> items = survey_items(words);
  auto item = std::ranges::find_if(items, [](const SurveyItem& candidate) {
    return candidate.path.size() == 1 && candidate.path.front() == "changes";
  });
  if (newest == nullptr || item == items.end() || !has_part(words, item->part)) return result;
  if (answered && newest->year.value <= *answered) return result;
  result.year = newest->year.value;
  const std::string before = item->text(*newest);
  auto lines = lines_of(before);
  if (std::ranges::find(lines, reason) != lines.end()) return result;
  std::string all = before.empty() || before.ends_with('\n') ? before : before + "\n";
  const std::array<AnswerChange, 1> changes{{{&*item, all + reason}}};
  SurveyEdit edit = edit_survey(document, text, result.year, items, changes);
  result.blocked = edit.blocked;
  result.text = std::move(edit.text);
  return result;
}

}  // namespace fujiplan
