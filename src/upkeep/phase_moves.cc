#include "upkeep/phase_moves.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "model/typed_answer.h"
#include "model/types/typed_part.h"
#include "run/typed_names.h"

namespace fujiplan {

const PhaseStart* start_of(const Schedule& schedule, const std::optional<Phase>& phase) {
  auto start = std::ranges::find(schedule.starts, phase, &PhaseStart::phase);
  return start != schedule.starts.end() ? &*start : nullptr;
}

static bool is_end(std::string_view typed) {
  return is_called(typed, kEndOfProject, {kEndOfProject, "end"});
}

static std::optional<Phase> typed_phase(std::string_view typed, const Vocabulary& words) {
  if (is_end(typed)) return std::nullopt;
  for (const PhaseWord& word : words.phases) {
    if (is_called(typed, word.name.value, label_of(word))) return Phase{&word};
  }
  if (auto number = typed_number_of_phase(typed, words.phases.size())) {
    return Phase{&words.phases[*number - 1]};
  }
  auto known = names_in(words.phases);
  known.push_back(kEndOfProject);
  throw unknown_value({"段階", "phase"}, typed, known);
}

// `R6上=運用・実施` in the words of the plan.
static std::string example_of(const PlanHeader& header, const Vocabulary& words) {
  return formatted("{}={}", to_string(first_part_of(header.period.from.value, words.parts)),
                   words.phases.back().name.value);
}

static PhaseMove typed_move(std::string_view word, const PlanHeader& header,
                            const Vocabulary& words) {
  const std::string example = example_of(header, words);
  const std::size_t equals = word.find('=');
  if (equals == word.npos || trim(word.substr(equals + 1)).empty()) {
    throw UsageError({formatted("`{}` は `年度と期=段階` の形ではない。例: `{}`", word, example),
                      formatted("`{}` is not `TIME=PHASE`, such as `{}`", word, example)});
  }
  std::string_view time = trim(word.substr(0, equals));
  auto at = typed_part_of_year(time, words);
  if (!at) {
    throw UsageError({formatted("`{}` は{}ではない。`{}` のように書く", time,
                                words.parts.empty() ? "年度" : "年度と期", example),
                      formatted("`{}` is no {}; write it as in `{}`", time,
                                words.parts.empty() ? "year" : "part of a year", example)});
  }
  return {typed_phase(trim(word.substr(equals + 1)), words), *at};
}

static std::string_view name_of_phase(const std::optional<Phase>& phase) {
  return phase ? name_of(*phase) : kEndOfProject;
}

std::vector<PhaseMove> typed_moves(std::span<const std::string> typed, const PlanHeader& header) {
  const Vocabulary words = vocabulary_of(header);
  std::vector<PhaseMove> moves;
  for (const std::string& word : typed) {
    PhaseMove move = typed_move(word, header, words);
    if (std::ranges::find(moves, move.phase, &PhaseMove::phase) != moves.end()) {
      std::string_view name = name_of_phase(move.phase);
      throw UsageError({formatted("`{}` が2度ある", name), formatted("`{}` is given twice", name)});
    }
    moves.push_back(move);
  }
  return moves;
}

Schedule moved(const Schedule& schedule, std::span<const PhaseMove> moves) {
  Schedule after = schedule;
  after.present = true;
  for (const PhaseMove& move : moves) {
    auto start = std::ranges::find(after.starts, move.phase, &PhaseStart::phase);
    if (start == after.starts.end()) {
      after.starts.push_back({{move.to, {}, true}, move.phase, {}});
    } else {
      start->from.value = move.to;
    }
  }
  auto time_of = [](const PhaseStart& start) { return start.from.value; };
  put_in_order(after.starts, time_of);
  auto twice = std::ranges::adjacent_find(after.starts, {}, time_of);
  if (twice == after.starts.end()) return after;
  constexpr Format<std::string, std::string_view, std::string_view> kSameTime{
      "`{0}` に `{1}` と `{2}` の2つが始まることになる。動かす段階は、全て指定する",
      "two phases would begin at `{0}`: `{1}` and `{2}`; give the times of all that move"};
  throw UsageError(kSameTime(to_string(time_of(*twice)), name_of_phase(twice->phase),
                             name_of_phase(std::next(twice)->phase)));
}

}  // namespace fujiplan
