#include "commands/import_remarks.h"

#include "base/formatted.h"
#include "checks/placeholder.h"
#include "model/prose.h"
#include "model/says_nothing.h"

namespace fujiplan {

std::string import_remarks(std::span<const FormFile> files, const FormAnswers& forms,
                           Language language) {
  std::string out;
  const auto& rule = kPlaceholderText;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) continue;
    for (const NewAnswer& answer : row.answers) {
      bool text = answer.item->kind == AnswerKind::Text;
      if (!text || !says_nothing(answer.text)) continue;
      out +=
          formatted("{}:{}: {}[{}]: {}\n      = {}: {}\n", files[row.file].path,
                    cell_name(answer.at), label_of(rule.rule.severity, language), rule.rule.code,
                    rule.message(on_one_line(answer.text)).in(language),
                    language == Language::Japanese ? "対処" : "help", kWriteOrEmpty().in(language));
    }
  }
  return out;
}

}  // namespace fujiplan
