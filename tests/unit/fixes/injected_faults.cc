#include "unit/fixes/injected_faults.h"

#include <string_view>
#include <vector>

#include "base/byte_order_mark.h"

namespace fujiplan::testing {

namespace {

struct Pair {
  std::string_view right, wrong;
};

std::size_t below(std::size_t most, Random& random) {
  return most == 0 ? 0 : random() % most;
}

std::vector<std::size_t> places_of(std::string_view text, std::string_view part) {
  std::vector<std::size_t> places;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) {
    places.push_back(at);
  }
  return places;
}

// One of the places where the right bytes stand.
void put(std::string& text, Pair pair, Random& random) {
  auto places = places_of(text, pair.right);
  if (places.empty()) return;
  text.replace(places[below(places.size(), random)], pair.right.size(), pair.wrong);
}

template <std::size_t N>
void put_some(std::string& text, const Pair (&pairs)[N], std::size_t count, Random& random) {
  for (std::size_t i = 0; i < count; ++i) put(text, pairs[below(N, random)], random);
}

void put_trailing_spaces(std::string& text, Random& random) {
  auto ends = places_of(text, "\n");
  constexpr std::string_view kBlanks[] = {" ", "  ", "\t"};
  if (ends.empty()) return;
  text.insert(ends[below(ends.size(), random)], kBlanks[below(std::size(kBlanks), random)]);
}

// Lines of the outermost level, each with what is below it.
std::vector<std::string> entries_of(const std::string& text) {
  std::vector<std::string> entries;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    bool begins = text[at] != ' ' && text[at] != '\n' && text[at] != '-' && text[at] != '#';
    if (begins || entries.empty()) entries.emplace_back();
    entries.back() += text.substr(at, end - at);
    at = end;
  }
  return entries;
}

void move_an_entry(std::string& text, Random& random) {
  std::vector<std::string> entries = entries_of(text);
  if (entries.size() < 2 || text.find('#') != text.npos || !text.ends_with('\n')) return;
  std::size_t from = below(entries.size(), random), to = below(entries.size(), random);
  std::string moved = entries[from];
  entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(from));
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), moved);
  text.clear();
  for (const std::string& entry : entries) text += entry;
}

void end_lines_with_crlf(std::string& text) {
  std::string out;
  for (char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  text = out;
}

constexpr Pair kSafe[] = {
    // Numbers and years where only they belong.
    {"id: 1", "id: １"},
    {"\n  R4上:", "\n  Ｒ４上:"},
    {"\n  R5下:", "\n  R5下期:"},
    {"\n  R6上:", "\n  令和6年度上期:"},
    {"\n  R4:", "\n  令和4年度:"},
    {"\n  R5:", "\n  Ｒ５:"},
    {"\npage: 1", "\npage: 01"},
    {"\npage: 2", "\npage: ２"},
    {"dx: true", "dx: yes"},
    {"dx: false", "dx: \"false\""},
    // A department that has ended, as if nobody had said who took over: kEndedDepartment.
    {"departments: {R4: [国保年金課], R7: [市民課]}", "departments: [国保年金課]"},
    // What PDFs and names of files make of characters.
    {"高", "⾼"},
    {"用", "⽤"},
    {"行", "⾏"},
    {"入", "⼊"},
    {"が", "か\u3099"},
    {"デ", "テ\u3099"},
    {"プ", "フ\u309A"},
};

constexpr Pair kLikely[] = {
    {"\noverview:", "\noverveiw:"},
    {"\npurpose:", "\npurpos:"},
    {"\nschedule:", "\nスケジュール:"},
    {"\nactivities:", "\nactivites:"},
    {"class: 重点", "class: 重点事業"},
    {"class: 継続", "class: 継続事業"},
    {"運用・実施\n", "運用･実施\n"},
    {"システム", "ｼｽﾃﾑ"},
    {"デジタル", "ﾃﾞｼﾞﾀﾙ"},
    {"学", "學"},
    {"に", "に\u200B"},
};

}  // namespace

std::string with_safe_faults(std::string text, Random& random) {
  constexpr std::size_t kMany = 6;
  put_some(text, kSafe, kMany, random);
  for (std::size_t n = below(3, random); n > 0; --n) put_trailing_spaces(text, random);
  for (std::size_t n = below(3, random); n > 0; --n) move_an_entry(text, random);
  if (below(4, random) == 0) end_lines_with_crlf(text);
  if (below(4, random) == 0) text.insert(0, kUtf8Mark);
  return text;
}

std::string with_likely_faults(std::string text, Random& random) {
  constexpr std::size_t kSome = 4;
  put_some(text, kLikely, kSome, random);
  return text;
}

}  // namespace fujiplan::testing
