#include "model/types/read_header.h"

#include <variant>

#include "model/read_record.h"
#include "model/types/field_types.h"
#include "model/words.h"

namespace fujiplan {

// What plan.yaml says of its years, which stands behind the first of them.
static Vocabulary words_for_header(const yaml::Document& document) {
  constexpr std::string_view kKey = "calendar";
  Vocabulary words = standard_vocabulary();
  if (!document.root().is(yaml::Kind::Mapping)) return words;
  Calendar calendar;
  Sink found;  // and found again when all is read
  for (yaml::Entry entry : document.root().entries()) {
    if (entry.key.text() != kKey) continue;
    FieldType<Calendar>::read(entry.value, calendar, KeyPlace{kKey, entry.key.span(), {}}, found);
  }
  words.years = style_of(calendar);
  words.is_whole = found.all().empty();
  return words;
}

void read_header(const yaml::Document& document, std::string_view text, PlanHeader& header,
                 Sink& sink) {
  const Vocabulary words = words_for_header(document);
  read_record(document, text, header, &words, sink);
  if (!header.money.present) return;
  header.money.terms = {money_terms(header.money, header.fields.survey.value, words.money)};
}

// Not read_record(), which would also tell what is missing.
void read_standard(yaml::Value root, PlanHeader& header, Sink& sink) {
  auto fields = fields_of(RecordOf<PlanHeader>{});
  for (const yaml::Entry entry : root.entries()) {
    std::size_t row = row_of(fields, entry.key.text(), 0);
    if (row == fields.size()) continue;
    std::visit(
        [&]<typename T>(T PlanHeader::*member) {
          FieldType<T>::read(
              entry.value, header.*member,
              KeyPlace{fields[row].key, entry.key.span(), fields[row].limits(nullptr)}, sink);
        },
        fields[row].slot);
  }
  if (header.money.present) header.money.terms = {money_terms(header.money, {}, nullptr)};
}

}  // namespace fujiplan
