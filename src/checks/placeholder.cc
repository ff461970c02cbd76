#include "checks/placeholder.h"

#include <variant>

#include "model/prose.h"
#include "model/types/says_nothing.h"

namespace fujiplan {

static void check_text(const Prose& text, Sink& sink) {
  if (!text || !says_nothing(text.value)) return;
  sink.emit(kPlaceholderText, text.at, on_one_line(text.value));
}

template <typename Record>
static void check_texts(const Record& record, Sink& sink) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (const auto* slot = std::get_if<Prose Record::*>(&field.slot)) {
      check_text(record.*(*slot), sink);
    }
  }
  for (const OwnValue& own : record.own.stated) {
    if (const auto* text = std::get_if<Prose>(&own.content)) check_text(*text, sink);
  }
}

void check_placeholders(const Basis&, const Project& project, Sink& sink) {
  check_texts(project, sink);
  for (const YearText& year : project.activities.years) check_text(year.text, sink);
  for (const SurveyEntry& entry : project.survey.entries) check_texts(entry, sink);
}

}  // namespace fujiplan
