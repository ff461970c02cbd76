#include "views/form_answer.h"

#include "base/encoding.h"
#include "base/formatted.h"
#include "base/join.h"
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
  return read_typed_answer(item, prose_of_lines(cell));
}

TypedAnswer answer_of_cell(const SurveyItem& item, std::string_view cell) {
  return item.kind == AnswerKind::Text ? text_of_cell(item, trim(cell))
                                       : read_typed_answer(item, cell);
}

std::string comparable_answer(const SurveyItem& item, std::string_view text) {
  if (item.kind != AnswerKind::Text) return std::string(text);
  return with_cp932_twins(joined_lines(text_as_written(text)));
}

}  // namespace fujiplan
