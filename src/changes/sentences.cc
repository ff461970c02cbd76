#include "changes/sentences.h"

#include <algorithm>
#include <cstdint>
#include <span>

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

using Items = std::span<const std::string>;

// lengths[i * (after.size() + 1) + j]: of the longest common subsequence of before[i..] and
// after[j..].
static std::vector<std::uint32_t> common_lengths(Items before, Items after) {
  std::size_t width = after.size() + 1;
  std::vector<std::uint32_t> lengths((before.size() + 1) * width);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      lengths[i * width + j] = before[i] == after[j] ? lengths[(i + 1) * width + j + 1] + 1
                                                     : std::max(lengths[(i + 1) * width + j],
                                                                lengths[i * width + j + 1]);
    }
  }
  return lengths;
}

ListEdits edits_between(const std::vector<std::string>& all_before,
                        const std::vector<std::string>& all_after) {
  Items before = all_before, after = all_after;
  while (!before.empty() && !after.empty() && before.front() == after.front()) {
    before = before.subspan(1), after = after.subspan(1);
  }
  while (!before.empty() && !after.empty() && before.back() == after.back()) {
    before = before.first(before.size() - 1), after = after.first(after.size() - 1);
  }
  // The table grows with the product; texts of a plan stay far below this.
  constexpr std::size_t kLargestTable = 4'000'000;
  if ((before.size() + 1) * (after.size() + 1) > kLargestTable) {
    return {{before.begin(), before.end()}, {after.begin(), after.end()}};
  }
  std::vector<std::uint32_t> lengths = common_lengths(before, after);
  std::size_t width = after.size() + 1, i = 0, j = 0;
  ListEdits edits;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i, ++j;
    } else if (j == after.size() ||
               (i < before.size() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      edits.removed.push_back(before[i++]);
    } else {
      edits.added.push_back(after[j++]);
    }
  }
  return edits;
}

}  // namespace fujiplan
