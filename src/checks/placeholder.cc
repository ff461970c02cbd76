#include "checks/placeholder.h"

#include <span>
#include <variant>
#include <vector>

#include "model/prose.h"
#include "model/types/says_nothing.h"
#include "model/types/to_fill_in.h"

namespace fujiplan {

namespace {

// Looks at one text, or at the value of an own field, whatever its type.
struct TextCheck {
  std::string_view key;
  Sink& sink;

  void operator()(const Prose& text) const {
    if (text && is_to_fill_in(text.value)) return report(text.at);
    if (!text || !says_nothing(text.value)) return;
    sink.emit(kPlaceholderText, text.at, on_one_line(text.value));
  }
  // On one line 「なし」 may be the name of something.
  void operator()(const Line& text) const {
    if (is_to_fill_in(text.value)) report(text.at);
  }
  void operator()(const Names& names) const {
    for (const Line& name : names.value) (*this)(name);
  }
  template <typename T>
  void operator()(const T&) const {}  // numbers, years

 private:
  void report(Span at) const { sink.emit(kNotFilledIn, at, std::string(key)); }
};

}  // namespace

// The long texts among the fields of a record, gathered once: this is done for every file.
template <typename Record>
static std::span<const Field<Record>* const> texts_of() {
  static const auto kTexts = [] {
    std::vector<const Field<Record>*> texts;
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      if (std::holds_alternative<Prose Record::*>(field.slot)) texts.push_back(&field);
    }
    return texts;
  }();
  return kTexts;
}

template <typename Record>
static void check_texts(const Record& record, Sink& sink) {
  for (const Field<Record>* field : texts_of<Record>()) {
    TextCheck{field->key, sink}(record.*std::get<Prose Record::*>(field->slot));
  }
  for (const OwnValue& own : record.own.stated) {
    std::visit(TextCheck{own.field->name.value, sink}, own.content);
  }
}

void check_text(const Prose& text, std::string_view key, Sink& sink) {
  TextCheck{key, sink}(text);
}
void check_text(const Line& text, std::string_view key, Sink& sink) {
  TextCheck{key, sink}(text);
}

void check_placeholders(const Basis&, const Project& project, Sink& sink) {
  check_texts(project, sink);
  for (const Target& target : project.targets.value) {
    TextCheck check{"targets", sink};
    check(target.name);
    for (const YearLine& year : target.words.years) check(year.text);
  }
  for (const YearText& year : project.activities.years) {
    TextCheck{"activities", sink}(year.text);
  }
  for (const SurveyEntry& entry : project.survey.entries) check_texts(entry, sink);
}

}  // namespace fujiplan
