#include "changes/sentences.h"

#include "base/edit_steps.h"
#include "base/join.h"
#include "model/prose.h"

namespace fujiplan {

std::vector<std::string> sentences_of(std::string_view text) {
  constexpr std::string_view kStop = "。";
  std::vector<std::string> sentences;
  for (const std::string& line : shown_lines(text)) {
    std::string_view rest = line;
    while (!rest.empty()) {
      std::size_t end = rest.find(kStop);
      end = end == rest.npos ? rest.size() : end + kStop.size();
      // 「…。」 and （…。） go on behind the bracket.
      for (std::string_view closing : {"」", "）", "』"}) {
        while (rest.substr(end).starts_with(closing)) {
          std::size_t next = rest.find(kStop, end);
          end = next == rest.npos ? rest.size() : next + kStop.size();
        }
      }
      sentences.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }
  return sentences;
}

ListEdits edits_between(const std::vector<std::string>& before,
                        const std::vector<std::string>& after) {
  ListEdits edits;
  auto removed = before.begin(), added = after.begin();
  for (EditStep step : edit_steps(views_of(before), views_of(after))) {
    if (step == EditStep::Remove) edits.removed.push_back(*removed);
    if (step == EditStep::Add) edits.added.push_back(*added);
    removed += step != EditStep::Add;
    added += step != EditStep::Remove;
  }
  return edits;
}

}  // namespace fujiplan
