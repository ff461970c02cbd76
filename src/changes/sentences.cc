#include "changes/sentences.h"

#include "base/edit_steps.h"
#include "base/join.h"
#include "base/text.h"
#include "model/prose.h"

namespace fujiplan {

// Where the sentence ends that goes on at `from`.
static std::size_t end_of_sentence(std::string_view text, std::size_t from) {
  constexpr std::string_view kStop = "。";
  std::size_t stop = text.find(kStop, from);
  stop = stop == text.npos ? text.size() : stop + kStop.size();
  for (auto at = text.find_first_of(".!?", from); at < stop;
       at = text.find_first_of(".!?", at + 1)) {
    if (std::size_t end = end_of_spaced_sentence(text, at)) return end;
  }
  return stop;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  for (const std::string& line : shown_lines(text)) {
    std::string_view rest = line;
    while (!rest.empty()) {
      std::size_t end = end_of_sentence(rest, 0);
      // 「…。」 and （…。） go on behind the bracket.
      for (std::string_view closing : {"」", "）", "』"}) {
        while (rest.substr(end).starts_with(closing)) end = end_of_sentence(rest, end);
      }
      sentences.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
      bool spaced = static_cast<unsigned char>(sentences.back().back()) < 0x80 ||
                    sentences.back().ends_with("”") || sentences.back().ends_with("’");
      if (spaced) rest = trim_start(rest);
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
