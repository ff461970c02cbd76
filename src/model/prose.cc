#include "model/prose.h"

#include "base/text.h"

namespace fujiplan {

std::vector<std::string> shown_lines(std::string_view text) {
  std::vector<std::string> shown;
  bool fresh = true;  // the next line starts a new shown line
  for (std::string_view line : lines_of(text)) {
    line = trim(line);
    if (line.empty()) {
      fresh = true;
    } else if (fresh || line.starts_with("・")) {
      shown.emplace_back(line);
      fresh = false;
    } else {
      shown.back() += line;
    }
  }
  return shown;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const std::string& line : shown_lines(text)) out += line;
  return out;
}

// 「はい。」と答えた。 is one sentence: inside brackets, and before a closing one, 。 ends none.
static std::vector<std::string_view> sentences_of(std::string_view line) {
  constexpr std::u32string_view kOpening = U"「『（(【", kClosing = U"」』）)】";
  std::vector<std::string_view> sentences;
  std::size_t start = 0, open = 0;
  for (std::size_t at = 0; at < line.size();) {
    CodePoint c = decode_at(line, at);
    at += c.size;
    if (kOpening.find(c.value) != kOpening.npos) ++open;
    if (kClosing.find(c.value) != kClosing.npos && open > 0) --open;
    if (c.value != U'。' || open > 0) continue;
    sentences.push_back(line.substr(start, at - start));
    start = at;
  }
  sentences.push_back(line.substr(start));
  return sentences;
}

std::string one_sentence_per_line(std::string_view text) {
  std::string out;
  for (std::string_view line : lines_of(trim(text))) {
    if (trim(line).empty()) out += '\n';
    for (std::string_view sentence : sentences_of(line)) {
      sentence = trim(sentence);
      if (!sentence.empty()) out += std::string(sentence) + "\n";
    }
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace fujiplan
