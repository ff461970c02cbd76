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
    if (field->required != Required::Always && of_the_plan) keys.push_back(field->key);
  }
  return keys;
}

static void check_needs(const PlanHeader& header, Sink& sink) {
  std::vector<std::string_view> keys = optional_keys(vocabulary_of(header));
  for (const ClassWord& word : header.classes.value) {
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

void check_declared_words(const PlanHeader& header, Sink& sink) {
  check_needs(header, sink);
  check_english<ClassWord>(header.classes.value, sink);
  check_english<PhaseWord>(header.phases.value, sink);
  check_english<StatusWord>(header.statuses.value, sink);
  for (const PhaseWord& phase : header.phases.value) {
    if (phase.name.value == kEndOfProject) sink.emit(kReservedWord, phase.name.at, kEndOfProject);
  }
}

}  // namespace fujiplan
