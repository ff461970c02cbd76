#include "checks/placeholder.h"

#include <algorithm>
#include <span>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/presence.h"
#include "model/prose.h"
#include "model/types/says_nothing.h"
#include "model/types/to_fill_in.h"

namespace fujiplan {

namespace {

// A key that a class or a mark may ask for, with whose project it is. Of answers nothing is asked
// but what their own checks look at: none of these then.
struct KeyOfProject {
  const Basis* basis = nullptr;
  const Project* project = nullptr;
  const Field<Project>* field = nullptr;
  const OwnField* own = nullptr;
  bool may_go = true;  // where it is not needed

  bool is_needed() const {
    if (own != nullptr) return is_required(*own, project->project_class);
    if (field == nullptr) return false;
    const Vocabulary words = basis->words_of(*project);
    auto asks = [&](const MarkWord& mark) { return asks_for(mark, field->key); };
    return is_required(*field, project->project_class, words) ||
           std::ranges::any_of(words.marks, asks);
  }
};

constexpr KeyOfProject kNoKeyOfProject;
// Of records whose other keys ask for the text: a status is that of an answer.
constexpr KeyOfProject kKeyOfRecord{.may_go = false};

// Looks at one text, or at the value of an own field, whatever its type.
struct TextCheck {
  std::string_view key;
  Sink& sink;
  const KeyOfProject& of = kNoKeyOfProject;

  void operator()(const Prose& text) const {
    if (text && is_to_fill_in(text.value)) return report(text.at);
    if (text && says_nothing(text.value)) report_nothing(text);
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
  // Apart, as nearly no text comes here.
  [[gnu::noinline]] void report_nothing(const Prose& text) const {
    Diagnostic& finding = sink.emit(kPlaceholderText, text.at, on_one_line(text.value));
    if (of.is_needed()) {
      finding.help = kDescribe();
    } else if (of.may_go && says_none(text.value)) {
      finding.instead = kKeyGoes;
    }
  }
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
static void check_texts(const Basis& basis, const Project& project, const Record& record,
                        Sink& sink) {
  KeyOfProject of{&basis, &project};
  for (const Field<Record>* field : texts_of<Record>()) {
    if constexpr (std::is_same_v<Record, Project>) of.field = field;
    TextCheck{field->key, sink, of}(record.*std::get<Prose Record::*>(field->slot));
  }
  for (const OwnValue& own : record.own.stated) {
    of.own = own.field;
    std::visit(TextCheck{own.field->name.value, sink, of}, own.content);
  }
}

void check_text(const Prose& text, std::string_view key, Sink& sink) {
  TextCheck{key, sink, kKeyOfRecord}(text);
}
void check_text(const Line& text, std::string_view key, Sink& sink) {
  TextCheck{key, sink}(text);
}

void check_placeholders(const Basis& basis, const Project& project, Sink& sink) {
  check_texts(basis, project, project, sink);
  for (const Target& target : project.targets.value) {
    TextCheck check{"targets", sink};
    check(target.name);
    for (const YearLine& year : target.words.years) check(year.text);
  }
  for (const YearText& year : project.activities.years) {
    TextCheck{"activities", sink}(year.text);
  }
  for (const SurveyEntry& entry : project.survey.entries) {
    check_texts(basis, project, entry, sink);
  }
}

}  // namespace fujiplan
