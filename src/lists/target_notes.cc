#include "lists/target_notes.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "model/rating/achievement.h"

namespace fujiplan {
namespace {

using Projects = std::span<const Project* const>;

bool any_target(Projects projects, auto is_it) {
  return std::ranges::any_of(projects, [&](const Project* project) {
    return std::ranges::any_of(project->targets.value, is_it);
  });
}

bool any_value(Projects projects, auto is_it) {
  return std::ranges::any_of(projects, [&](const Project* project) {
    return std::ranges::any_of(project->survey.entries, [&](const SurveyEntry& entry) {
      return std::ranges::any_of(entry.values.reached, is_it);
    });
  });
}

// How the targets in words of a year were judged.
struct WordCount {
  std::size_t met = 0, not_met = 0, open = 0;
};

WordCount count_words(const Scheme& scheme, Projects projects, FiscalYear year) {
  WordCount count;
  for (const Project* project : projects) {
    for (const TargetInYear& target : rated_targets(scheme, *project, year)) {
      if (target.words == nullptr) continue;
      const Flag* judged = target.judged();
      ++(judged == nullptr ? count.open : judged->value ? count.met : count.not_met);
    }
  }
  return count;
}

}  // namespace

std::string target_notes(Projects projects, Language language) {
  constexpr Text kTotals{
      "累計の目標値は、その年度までの実績値の累計と比べます。実績値の欄の、括弧の外がその年度の値です。",
      "A target “in total” is compared with the running total to that year. In the column of "
      "values, the figure outside the brackets is for the year alone."};
  constexpr Text kOriginals{"「当初」は、改定する前の目標値です。",
                            "“Originally” gives the target before it was revised."};
  constexpr Text kInWords{
      "言葉による目標は、達成率を計算せず、「達成」か「未達成」かを示します。",
      "A target in words has no rate; the Rate column says whether it was met."};
  constexpr Text kDated{"「現在」の付いた実績値は、その時点の値です。",
                        "“As of” gives the date of a value."};
  constexpr Text kNotFinal{"「暫定値」は、後で確定する値です。",
                           "A provisional value may still change."};
  std::vector<std::string_view> notes;
  auto say = [&](bool is_used, Text note) {
    if (is_used) notes.push_back(note.in(language));
  };
  auto targets = [&](auto is_it) { return any_target(projects, is_it); };
  auto values = [&](auto is_it) { return any_value(projects, is_it); };
  say(targets([](const Target& target) { return target.is_sum(); }), kTotals);
  say(targets([](const Target& target) { return target.original.present; }), kOriginals);
  say(targets([](const Target& target) { return target.words.present; }), kInWords);
  say(values([](const ReachedValue& value) { return value.as_of.present; }), kDated);
  say(values([](const ReachedValue& value) { return value.provisional.value; }), kNotFinal);
  return join(notes, language == Language::Japanese ? "" : " ");
}

std::string judged_targets(const Scheme& scheme, Projects projects, FiscalYear year,
                           Language language) {
  constexpr Format<std::string, std::size_t, std::size_t, std::size_t> kCount{
      "{}の言葉による目標は、達成{}件、未達成{}件、未回答{}件です。",
      "Targets in words for {}: {} met, {} not met, {} not answered."};
  auto [met, not_met, open] = count_words(scheme, projects, year);
  if (met + not_met + open == 0) return "";
  return kCount.in(language, spoken(year, language), met, not_met, open);
}

}  // namespace fujiplan
