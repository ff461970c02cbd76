#include "checks/declared_words.h"

#include <algorithm>
#include <unordered_map>

#include "base/join.h"
#include "base/nearest_name.h"
#include "checks/notes.h"
#include "model/codes.h"

namespace fujiplan {

// A class may ask for what no project has by itself.
static std::vector<std::string_view> optional_keys(const Vocabulary& words) {
  std::vector<std::string_view> keys;
  for (const Field<Project>* field : fields_in<Project>(words)) {
    bool of_the_plan = field->key != "survey" && field->key != "assignees";
    of_the_plan = of_the_plan && field->key != kKeysOfMarks;
    if (field->required != Required::Always && of_the_plan) keys.push_back(field->key);
  }
  return keys;
}

template <typename Word>
static void check_needs(const PlanHeader& header, std::span<const Word> words, Sink& sink) {
  std::vector<std::string_view> keys = optional_keys(vocabulary_of(header));
  for (const Word& word : words) {
    for (const Line& need : word.needs.value) {
      if (std::ranges::find(keys, need.value) != keys.end()) continue;
      Diagnostic& finding =
          sink.emit(kUnknownChoice, need.at, "requires", need.value, join(keys, " / "));
      if (auto nearest = nearest_name(need.value, keys)) finding.help = kNearestName(*nearest);
    }
  }
}

// What is typed names one word at most.
template <typename Word>
static void check_english(std::span<const Word> words, Sink& sink) {
  std::unordered_map<std::string, const Word*> taken;
  auto take = [&](const Word& word, const Line& said) {
    auto [found, is_new] = taken.try_emplace(plain_choice(said.value), &word);
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

static std::unordered_map<std::string, std::string_view> names_of_fields() {
  std::unordered_map<std::string, std::string_view> names;
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.key == kKeysOfMarks) continue;
    for (std::string_view name : {field.key, field.label.ja, field.label.en}) {
      names.emplace(plain_choice(name), name);
    }
  }
  for (std::string_view name : kOtherNamesOfProject) names.emplace(plain_choice(name), name);
  return names;
}

// Columns, templates and JSON have a mark by its key beside all else that a project has.
static void check_marks_declared(std::span<const MarkWord> marks, Sink& sink) {
  auto of_fields = names_of_fields();
  std::unordered_map<std::string, const MarkWord*> of_marks;
  for (const MarkWord& mark : marks) {
    if (!can_be_key(mark.name.value)) {
      sink.emit(kWrongForm, mark.name.at, "marks", mark.name.value, kKeyOfMark);
    }
    for (const Line* name : {&mark.name, &mark.label, &mark.en}) {
      if (!*name) continue;
      std::string plain = plain_choice(name->value);
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

void check_declared_words(const PlanHeader& header, Sink& sink) {
  check_needs<ClassWord>(header, header.classes.value, sink);
  check_needs<MarkWord>(header, header.marks.value, sink);
  check_marks_declared(header.marks.value, sink);
  check_english<ClassWord>(header.classes.value, sink);
  check_english<PhaseWord>(header.phases.value, sink);
  check_english<StatusWord>(header.statuses.value, sink);
  for (const PhaseWord& phase : header.phases.value) {
    if (phase.name.value == kEndOfProject) sink.emit(kReservedWord, phase.name.at, kEndOfProject);
  }
}

}  // namespace fujiplan
