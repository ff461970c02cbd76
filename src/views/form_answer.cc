#include "views/form_answer.h"

#include "base/encoding.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/spreadsheet_text.h"
#include "base/text.h"
#include "model/prose.h"
#include "yaml/preflight.h"

namespace fujiplan {

static std::string joined_lines(std::string_view text) {
  return join(shown_lines(text), "\n");
}

std::string cell_of_answer(const SurveyItem& item, const SurveyEntry& entry) {
  std::string text = item.text(entry);
  return item.kind == AnswerKind::Text ? joined_lines(text) : text;
}

// Lines of a cell as lines of a file: a blank line keeps two of them apart, unless the second
// begins with ・, which does so by itself.
static std::string prose_of_lines(std::string_view cell) {
  std::string out;
  for (std::string_view line : lines_of(cell)) {
    line = trim(line);
    if (line.empty()) continue;
    if (!out.empty()) out += line.starts_with("・") ? "\n" : "\n\n";
    out += line;
  }
  for (char& c : out) {
    if (c == '\t') c = ' ';
  }
  return out;
}

// Characters of the user-defined area look different, or like nothing, on every other machine.
static std::string_view first_private_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (c.value >= 0xE000 && c.value <= 0xF8FF) return text.substr(i, c.size);
    i += c.size;
  }
  return {};
}

static TypedAnswer text_of_cell(const SurveyItem& item, std::string_view cell) {
  if (auto at = yaml::first_control(cell); at != cell.npos) {
    std::string name = yaml::code_point_name(cell, at);
    return {"",
            {formatted("見えない制御文字 {} がある", name),
             formatted("an invisible control character {}", name)},
            {"セルの文を打ち直す", "type the text of the cell again"}};
  }
  if (auto character = first_private_character(cell); !character.empty()) {
    std::string name = yaml::code_point_name(character, 0);
    return {"",
            {formatted("外字 `{}`（{}）がある", character, name),
             formatted("a user-defined character `{}` ({})", character, name)},
            {"ほかの機械では読めないので、ふつうの字かかなで書く",
             "other machines cannot show it; write an ordinary character or kana"}};
  }
  if (is_spreadsheet_error(cell)) {
    return {"",
            {formatted("表計算ソフトのエラー `{}` がある", cell),
             formatted("`{}`, an error of the spreadsheet", cell)},
            {"文を打ち直す。`=`、`+`、`-` で始まる文の前には `'` を付ける",
             "type the text again, with `'` before one that begins with `=`, `+` or `-`"}};
  }
  return read_typed_answer(item, prose_of_lines(cell));
}

// `(3)`, `3`, `③`: the plan numbers its phases. Empty when it is no such number.
static std::string_view numbered_phase(const SurveyItem& item, std::string_view cell) {
  std::string narrow = to_half_width(cell);
  for (const auto& row : kRowsOf<Phase>) {
    std::string circled;
    append_utf8(circled, U'①' + static_cast<char32_t>(number_of(row.value)) - 1);
    bool named = narrow == circled || narrow == code_of(row.value) ||
                 narrow == std::to_string(number_of(row.value));
    bool offered = !item.choices.empty() && item.choices.front().ja == kNamesOf<Phase>.front();
    if (named && offered) return row.name;
  }
  return {};
}

TypedAnswer answer_of_cell(const SurveyItem& item, std::string_view cell) {
  std::string_view typed = trim(cell);
  std::string wide;
  switch (item.kind) {
    case AnswerKind::Choice:
      for (std::size_t i = 0; i < typed.size();) {  // 調査･基礎研究
        CodePoint c = decode_at(typed, i);
        append_utf8(wide, c.value == U'･' ? U'・' : c.value);
        i += c.size;
      }
      typed = wide;
      if (auto phase = numbered_phase(item, typed); !phase.empty())
        return {std::string(phase), {}, {}};
      break;
    case AnswerKind::Number:
      if (typed.starts_with('\\')) typed.remove_prefix(1);  // where CP932 has the sign of the yen
      break;
    case AnswerKind::Text:
      return text_of_cell(item, typed);
  }
  return read_typed_answer(item, typed);
}

std::string comparable_answer(const SurveyItem& item, std::string_view text) {
  if (item.kind != AnswerKind::Text) return std::string(text);
  return with_cp932_twins(joined_lines(read_typed_answer(item, text).text));
}

}  // namespace fujiplan
