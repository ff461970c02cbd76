#include "model/prose.h"

#include <algorithm>

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

// Takes the first line off a text and returns it without the blanks around it.
static std::string_view take_line(std::string_view& text) {
  std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = trim(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  while (!text.empty()) out += take_line(text);
  return out;
}

bool same_on_one_line(std::string_view a, std::string_view b) {
  std::string_view of_a, of_b;  // what is left of the lines that are compared
  for (;;) {
    while (of_a.empty() && !a.empty()) of_a = take_line(a);
    while (of_b.empty() && !b.empty()) of_b = take_line(b);
    std::size_t size = std::min(of_a.size(), of_b.size());
    if (size == 0) return of_a.size() == of_b.size();
    if (of_a.substr(0, size) != of_b.substr(0, size)) return false;
    of_a.remove_prefix(size);
    of_b.remove_prefix(size);
  }
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
