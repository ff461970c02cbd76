#include "lsp/word_info.h"

#include <algorithm>
#include <optional>
#include <type_traits>

#include "base/format.h"
#include "lsp/key_info.h"
#include "model/types/time_types.h"
#include "model/years/schedule.h"

namespace fujiplan::lsp {

using KeyPath = std::span<const std::string>;

static std::optional<PartOfYear> time_of(const Vocabulary& words, KeyPath keys) {
  if (keys.empty()) return std::nullopt;
  if (has_form(keys, "survey/*/schedule/*")) {  // the year stands further out
    auto year = parse_fiscal_year(keys[1]);
    auto part = std::ranges::find(words.parts, keys.back(),
                                  [](const PartWord& word) { return word.name.value; });
    if (!year || part == words.parts.end()) return std::nullopt;
    return PartOfYear{*year, &*part};
  }
  if (auto time = parse_part_of_year(keys.back(), words.years, words.parts)) return time;
  if (auto year = parse_fiscal_year(keys.back())) return PartOfYear{*year};
  return std::nullopt;
}

std::string time_in_full(const Vocabulary& words, KeyPath keys, Language language) {
  constexpr Format<std::string, std::string> kWithMonths{"{}（{}）", "{} ({})"};
  auto time = time_of(words, keys);
  if (!time) return "";
  std::string text = in_full(*time, language);
  std::string months = time->part != nullptr ? months_of(*time->part, words.years, language) : "";
  return months.empty() ? text : kWithMonths.in(language, text, months);
}

template <typename Word>
static std::string meaning_in(const Vocabulary& words, KeyPath, std::string_view name,
                              Language language) {
  for (const Word& word : words.all<Word>()) {
    if (word.name.value != name) continue;
    std::string text;
    if constexpr (std::is_same_v<Word, PhaseWord>) text = code_of(Phase{&word}) + " ";
    text += label_of(word).in(language);
    if (word.meaning) text.append("\n").append(word.meaning.value);
    return text;
  }
  return "";
}

static std::string phase_at(const Vocabulary& words, KeyPath keys, std::string_view name,
                            Language language) {
  std::string meaning = name == kEndOfProject
                            ? std::string(name) + "\n" + meaning_of_end(words.parts, language)
                            : meaning_in<PhaseWord>(words, keys, name, language);
  std::string time = time_in_full(words, keys, language);
  return meaning.empty() || time.empty() ? meaning : meaning + "\n" + time;
}

namespace {

struct WordPlace {
  std::string_view form;  // of the keys
  std::string (*said)(const Vocabulary& words, KeyPath keys, std::string_view name,
                      Language language);
};

constexpr WordPlace kPlaces[] = {
    {"class", meaning_in<ClassWord>},  {"class/*", meaning_in<ClassWord>},
    {"schedule/*", phase_at},          {"schedule/*/*", phase_at},
    {"original_schedule/*", phase_at}, {"survey/*/status", meaning_in<StatusWord>},
    {"survey/*/schedule", phase_at},   {"survey/*/schedule/*", phase_at},
};

}  // namespace

std::string word_in_full(const Vocabulary& words, KeyPath keys, std::string_view word,
                         Language language) {
  for (const WordPlace& place : kPlaces) {
    if (has_form(keys, place.form)) return place.said(words, keys, word, language);
  }
  return "";
}

}  // namespace fujiplan::lsp
