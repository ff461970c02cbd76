#include "checks/declared_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/join.h"
#include "base/nearest_name.h"
#include "base/odd_character.h"
#include "checks/notes.h"
#include "model/codes.h"
#include "model/presence.h"
#include "model/typed_answer.h"
#include "notation/declared_key.h"

namespace fujiplan {

template <typename Word>
static void check_needs(const PlanHeader& header, std::span<const Word> words, Sink& sink) {
  std::vector<std::string_view> keys = keys_to_ask_for(vocabulary_of(header));
  for (const Word& word : words) {
    for (const Line& need : word.needs.value) {
      if (std::ranges::find(keys, need.value) != keys.end()) continue;
      Diagnostic& finding =
          sink.emit(kUnknownChoice, need.at, "requires", need.value, join(keys, " / "));
      suggest_name(finding, need.value, keys);
    }
  }
}

// What two words have in common that nobody can tell apart, typed or printed.
static std::string plain_word(std::string_view word) {
  return plain_choice(look_of(word));
}

// What is typed names one word at most.
template <typename Word>
static void check_distinct(std::span<const Word> words, Sink& sink) {
  std::unordered_map<std::string, const Word*> taken;
  auto take = [&](const Word& word, const Line& said) {
    auto [found, is_new] = taken.try_emplace(plain_word(said.value), &word);
    if (is_new || found->second == &word) return;
    const Word& other = *found->second;
    sink.emit(kWordTaken, said.at, said.value, other.name.value)
        .notes.push_back(note(other.name.at, kWordTakenHere));
  };
  for (const Word& word : words) take(word, word.name);
  for (const Word& word : words) {
    if (word.en) take(word, word.en);
  }
}

// A phase may be typed by its number.
static void check_numbers(std::span<const PhaseWord> phases, Sink& sink) {
  for (const PhaseWord& phase : phases) {
    for (const Line* said : {&phase.name, &phase.en}) {
      auto number = typed_number_of_phase(said->value, phases.size());
      if (!*said || !number || *number == phase.position + 1) continue;
      const PhaseWord& other = phases[*number - 1];
      Diagnostic& finding = sink.emit(kWordTaken, said->at, said->value, other.name.value);
      finding.message = kNumberTaken(said->value, other.name.value);
      finding.notes.push_back(note(other.name.at, kWordTakenHere));
    }
  }
}

// Parts of a year stand beside phases, in schedules and in forms.
static void check_parts(std::span<const PartWord> parts, std::span<const PhaseWord> phases,
                        Sink& sink) {
  std::unordered_map<std::string, const PartWord*> taken;
  auto take = [&](const PartWord& part, const Line& said) {
    auto is_it = [&](const PhaseWord& phase) {
      return plain_word(phase.name.value) == plain_word(said.value);
    };
    if (std::ranges::any_of(phases, is_it)) {
      sink.emit(kWordTaken, said.at, said.value, said.value).message = kPhaseTaken(said.value);
    }
    auto [found, is_new] = taken.try_emplace(plain_word(said.value), &part);
    if (is_new || found->second == &part) return;
    const PartWord& other = *found->second;
    sink.emit(kWordTaken, said.at, said.value, other.name.value)
        .notes.push_back(note(other.name.at, kWordTakenHere));
  };
  for (const PartWord& part : parts) take(part, part.name);
  for (const PartWord& part : parts) {
    for (const Line* said : {&part.label, &part.en}) {
      if (*said) take(part, *said);
    }
  }
}

// What means something else where such a word stands: in a schedule, or in a form.
template <typename Word>
static void check_reserved(std::span<const Word> words, Text kind, Sink& sink) {
  for (const Word& word : words) {
    constexpr bool in_schedule = std::is_same_v<Word, PhaseWord> || std::is_same_v<Word, PartWord>;
    bool ends = in_schedule && word.name.value == kEndOfProject;
    if (ends) sink.emit(kReservedWord, word.name.at, word.name.value, kind);
    for (const Line* said : {&word.name, &word.en}) {
      if (is_removal(said->value)) sink.emit(kReservedWord, said->at, said->value, kind);
    }
  }
}

static void check_senses(const PlanHeader& header, Sink& sink) {
  const PhaseWord* operation = nullptr;
  for (const PhaseWord& phase : header.phases.value) {
    if (!phase.sense) continue;
    if (operation != nullptr) {
      sink.emit(kRepeatedSense, phase.sense.at, phase.name.value, operation->name.value)
          .notes.push_back(note(operation->sense.at, kWordTakenHere));
      continue;
    }
    operation = &phase;
  }
  const auto& statuses = header.statuses.value;
  bool done = std::ranges::any_of(statuses, [](const StatusWord& it) { return is_done({&it}); });
  if (!statuses.empty() && !done) sink.emit(kNothingDone, statuses.front().name.at);
}

static std::unordered_map<std::string, std::string_view> names_of_fields() {
  std::unordered_map<std::string, std::string_view> names;
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (stands_for_keys(field.key)) continue;
    for (std::string_view name : {field.key, field.label.ja, field.label.en}) {
      names.emplace(plain_word(name), name);
    }
  }
  for (std::string_view name : kOtherNamesOfProject) names.emplace(plain_word(name), name);
  return names;
}

// Columns, templates and JSON have a mark by its key beside all else that a project has.
static void check_marks_declared(const PlanHeader& header, Sink& sink) {
  std::span<const MarkWord> marks = header.marks.value;
  if (marks.empty()) return;
  auto of_fields = names_of_fields();
  for (const Line& level : levels_of(header))
    of_fields.emplace(plain_word(level.value), level.value);
  std::unordered_map<std::string, const MarkWord*> of_marks;
  for (const MarkWord& mark : marks) {
    if (!can_be_key(mark.name.value)) {
      sink.emit(kWrongForm, mark.name.at, "marks", mark.name.value, kKeyOfMark);
    }
    for (const Line* name : {&mark.name, &mark.label, &mark.en}) {
      if (!*name) continue;
      std::string plain = plain_word(name->value);
      if (of_fields.contains(plain)) {
        sink.emit(kMarkTaken, name->at, name->value);
        continue;
      }
      auto [found, is_new] = of_marks.try_emplace(plain, &mark);
      if (is_new || found->second == &mark) continue;
      const MarkWord& other = *found->second;
      sink.emit(kWordTaken, name->at, name->value, other.name.value)
          .notes.push_back(note(other.name.at, kWordTakenHere));
    }
  }
}

// --- fields of the plan's own, and the names that it gives to built-in ones

namespace {

// What a name means already.
struct NamedField {
  std::string_view key;
  Span at{};  // of the declaration; empty: it is built in
};
// By plain_name. They are asked for a few names only, so they stand in a row; the first counts.
struct NameOfField {
  std::string plain;
  NamedField of;
};
using NamesOfFields = std::vector<NameOfField>;

void take_field_name(NamesOfFields& taken, std::string_view name, NamedField by) {
  taken.push_back({plain_name(name), by});
}

template <typename Record>
NamesOfFields names_of_built_in(const Vocabulary& words) {
  NamesOfFields taken;
  std::span<const OwnField> declared = declared_keys<Record>(words);
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (stands_for_keys(field.key)) continue;
    take_field_name(taken, field.key, {field.key});
    const OwnField* said = find_declared(declared, field.key);
    if (said != nullptr && said->label) continue;
    const Text label = label_of(field, words);
    for (std::string_view name : {label.ja, label.en}) {
      take_field_name(taken, name, {field.key});
    }
  }
  return taken;
}

void check_field_names(std::span<const OwnField> declared, NamesOfFields taken, Sink& sink) {
  for (const OwnField& field : declared) {
    for (const Line* name : {&field.name, &field.label, &field.en}) {
      if (!*name) continue;
      NamedField own{field.name.value, field.name.at};
      std::string plain = plain_name(name->value);
      auto found = std::ranges::find(taken, plain, &NameOfField::plain);
      if (found == taken.end()) {
        taken.push_back({std::move(plain), own});
        continue;
      }
      const NamedField other = found->of;
      if (other.key == field.name.value) continue;
      Diagnostic& finding = sink.emit(kWordTaken, name->at, name->value, other.key);
      if (other.at.length > 0) finding.notes.push_back(note(other.at, kWordTakenHere));
    }
  }
}

// What is typed names one choice, and takes no answer away.
void check_choices(std::span<const OwnField> declared, Sink& sink) {
  for (const OwnField& field : declared) {
    std::unordered_map<std::string, const Line*> taken;
    for (const Line& choice : field.choices.value) {
      constexpr Text kChoice{"選択肢", "choice"};
      if (is_removal(choice.value)) sink.emit(kReservedWord, choice.at, choice.value, kChoice);
      auto [found, is_new] = taken.try_emplace(plain_word(choice.value), &choice);
      if (is_new || found->second->value == choice.value) continue;
      sink.emit(kWordTaken, choice.at, choice.value, found->second->value)
          .notes.push_back(note(found->second->at, kWordTakenHere));
    }
  }
}

}  // namespace

static void check_names_of_project_fields(const Vocabulary& words, Sink& sink) {
  if (words.project_fields.empty()) return;
  NamesOfFields of_projects = names_of_built_in<Project>(words);
  for (const MarkWord& mark : words.marks) {
    for (std::string_view name : {mark.name.value, label_of(mark).ja, label_of(mark).en}) {
      take_field_name(of_projects, name, {mark.name.value});
    }
  }
  for (std::string_view name : kOtherNamesOfProject) take_field_name(of_projects, name, {name});
  check_field_names(words.project_fields, std::move(of_projects), sink);
}

static void check_names_of_answer_fields(const Vocabulary& words, Sink& sink) {
  if (words.survey_fields.empty()) return;
  NamesOfFields of_answers = names_of_built_in<SurveyEntry>(words);
  for (std::span<const Criterion> criteria : criteria_of_all_years(words)) {
    for (const Criterion& criterion : criteria) {
      take_field_name(of_answers, criterion.name.value, {criterion.key.value});
    }
  }
  check_field_names(words.survey_fields, std::move(of_answers), sink);
}

static void check_fields_declared(const PlanHeader& header, Sink& sink) {
  const Vocabulary words = vocabulary_of(header);
  check_names_of_project_fields(words, sink);
  check_names_of_answer_fields(words, sink);
  check_choices(words.project_fields, sink);
  check_choices(words.survey_fields, sink);
}

void check_declared_words(const PlanHeader& header, Sink& sink) {
  check_needs<ClassWord>(header, header.classes.value, sink);
  check_needs<MarkWord>(header, header.marks.value, sink);
  check_marks_declared(header, sink);
  check_distinct<ClassWord>(header.classes.value, sink);
  check_distinct<PhaseWord>(header.phases.value, sink);
  check_distinct<StatusWord>(header.statuses.value, sink);
  check_numbers(header.phases.value, sink);
  check_reserved<PhaseWord>(header.phases.value, {"段階の名前", "phase"}, sink);
  check_reserved<StatusWord>(header.statuses.value, {"実施状況の名前", "status"}, sink);
  check_reserved<PartWord>(header.calendar.parts.value, {"期の名前", "part of a year"}, sink);
  check_parts(header.calendar.parts.value, vocabulary_of(header).phases, sink);
  check_senses(header, sink);
  check_fields_declared(header, sink);
}

}  // namespace fujiplan
