#include "survey/form_answer.h"

#include "base/join.h"
#include "base/text.h"
#include "files/encoding.h"
#include "model/prose.h"
#include "survey/cell_finding.h"

namespace fujiplan {

static std::string joined_lines(std::string_view text) {
  return join(shown_lines(text), "\n");
}

std::string cell_of_answer(const SurveyItem& item, const SurveyEntry& entry, Language language) {
  std::string text = item.text(entry);
  return item.kind == AnswerKind::Text ? joined_lines(text) : answer_in_words(item, text, language);
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

static TypedAnswer text_of_cell(const SurveyItem& item, std::string_view cell) {
  return read_typed_answer(item, prose_of_lines(cell));
}

TypedAnswer answer_of_cell(const SurveyItem& item, std::string_view cell) {
  return item.kind == AnswerKind::Text ? text_of_cell(item, trim(cell))
                                       : read_typed_answer(item, cell);
}

std::string comparable_answer(const SurveyItem& item, std::string_view text) {
  if (item.kind == AnswerKind::OneLine) return with_cp932_twins(text);
  if (item.kind == AnswerKind::Amount) {  // 12.5 and 12.50 are the same
    auto units = parse_money(text, item.money->decimals);
    return units ? money_text(*units, item.money->decimals) : std::string(text);
  }
  if (item.kind != AnswerKind::Text) return std::string(text);
  return with_cp932_twins(joined_lines(text_as_written(text)));
}

Message quoted_answer(const SurveyItem& item, std::string_view text) {
  if (text.empty()) return {"（空）", "(nothing)"};
  return {shortened(shown_answer(item, text, Language::Japanese)),
          shortened(shown_answer(item, text, Language::English))};
}

}  // namespace fujiplan
