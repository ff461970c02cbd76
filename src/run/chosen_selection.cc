#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "lists/grading.h"
#include "run/context.h"
#include "run/typed_names.h"

// From what was typed to what the plan has. A value that names nothing is an error, not an empty
// list; a near name is suggested.
namespace fujiplan {

FiscalYear chosen_year(const Options& options, const Plan& plan) {
  return chosen_year(options.year, plan);
}

FiscalYear chosen_year(const std::string& typed, const Plan& plan) {
  if (typed.empty()) return default_year(plan);
  const Period& period = plan.header.period;
  auto year = parse_typed_fiscal_year(typed, period.from.value.style);
  if (!year) {
    throw UsageError(
        {formatted("`{}` はH1からR99までの年度ではない。`R5`、`令和5`、`2023` のように書く", typed),
         formatted("`{}` is no fiscal year from H1 to R99; write `R5` or `2023`", typed)});
  }
  if (!period.holds(*year)) {
    std::string from = to_string(period.from.value), to = to_string(period.to.value);
    throw UsageError(
        {formatted("年度 `{}` は計画期間（{}から{}まで）の外", to_string(*year), from, to),
         formatted("year `{}` is outside the period of the plan ({} to {})", to_string(*year), from,
                   to)});
  }
  return *year;
}

// Results are named by the plan; where they are values, by those that there are in the year.
static std::vector<std::string> chosen_results(const std::vector<std::string>& typed,
                                               const Plan& plan, FiscalYear year) {
  if (typed.empty()) return {};
  const Scheme scheme = scheme_of(plan.header);
  if (!scheme.gives_results()) {
    throw UsageError({"この計画に総合評価はないので、--grade は使えない",
                      "the plan has no grades, so --grade cannot be used"});
  }
  std::vector<const Project*> projects;
  for (const Project& project : plan.projects) projects.push_back(&project);
  auto columns = result_columns(scheme, grade_rows(plan, projects, year));
  std::vector<std::string_view> known;
  for (const ResultColumn& column : *columns) known.push_back(column.name);
  std::vector<std::string> results;
  for (const std::string& word : typed) {
    auto meant = std::ranges::find_if(*columns, [&](const ResultColumn& column) {
      return column.name == word || (!column.meaning.empty() && column.meaning == word);
    });
    if (meant == columns->end()) throw unknown_value({"総合評価", "grade"}, word, known);
    results.push_back(meant->name);
  }
  return results;
}

static void require_part(bool is_asked, PlanPart part, const Vocabulary& words) {
  if (is_asked && !has_part(words, part)) throw no_such_part(part, words);
}

// Typed values come apart at each comma. A name may hold commas itself: `find` is asked for the
// longest that the parts from `at` on make together, and `at` moves behind it. The first part alone
// where none is found.
template <typename Find>
static auto found_at(const std::vector<std::string>& typed, std::size_t& at, Find find) {
  for (std::size_t end = typed.size(); end > at + 1; --end) {
    std::string joined = join(std::span(typed).subspan(at, end - at), ",");
    if (auto found = find(joined)) {
      at = end;
      return found;
    }
  }
  return find(typed[at++]);
}

// Words of the plan; the English ones and their meanings will do as well, in any width and case.
template <typename Word>
static std::optional<WordRef<Word>> typed_word(std::string_view typed,
                                               std::span<const Word> known) {
  std::string plain = plain_choice(typed);
  for (Line Word::*said : {&Word::name, &Word::en, &Word::meaning}) {
    for (const Word& word : known) {  // a meaning may be another's word
      bool same = word.*said && plain_choice((word.*said).value) == plain;
      if (same) return WordRef<Word>{&word};
    }
  }
  return std::nullopt;
}

template <typename Word>
static std::vector<WordRef<Word>> chosen_words(const std::vector<std::string>& typed, Text what,
                                               std::span<const Word> known) {
  std::vector<WordRef<Word>> values;
  for (std::size_t at = 0; at < typed.size();) {
    const std::string& first = typed[at];
    auto value = found_at(typed, at, [&](std::string_view it) { return typed_word(it, known); });
    if (!value) throw unknown_value(what, first, names_in(known));
    values.push_back(*value);
  }
  return values;
}

static std::vector<std::string_view> chosen_names(const std::vector<std::string>& typed, Text what,
                                                  const std::vector<std::string_view>& known) {
  auto known_name = [&](std::string_view name) -> std::optional<std::string_view> {
    auto found = std::ranges::find(known, name);
    return found != known.end() ? std::optional(*found) : std::nullopt;
  };
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < typed.size();) {
    const std::string& first = typed[at];
    auto name = found_at(typed, at, known_name);
    if (!name) throw unknown_value(what, first, known);
    names.push_back(*name);
  }
  return names;
}

// The names under which the projects of a typed department stand: those that it has in the year; of
// two plans, which have all their years, any that it has had.
static std::vector<std::string_view> names_to_look_for(const std::vector<std::string_view>& typed,
                                                       const Plan& plan, const Plan* also,
                                                       FiscalYear year) {
  std::vector<std::string_view> names;
  auto add = [&](std::string_view name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (std::string_view name : typed) {
    auto is_it = [&](const Line& known) { return known.value == name; };
    bool is_there = std::ranges::any_of(plan.header.departments.value, is_it);
    if (is_there || also != nullptr) add(name);
    if (is_there && also == nullptr) continue;
    for (const DepartmentEntry& department : plan.header.departments.entries) {
      if (!ever_had(department, name)) continue;
      if (also == nullptr) add(nearest_name_in(department, year));
      for (const Step<Line>& step : department.history) {
        if (also != nullptr && step.value) add(step.value.value);
      }
    }
  }
  return names;
}

// What --measure takes: a group of any level below the first.
static Text label_of_measures(std::span<const Line> levels) {
  return levels.size() == 2 ? label_of_level(levels, 2) : Text{"番号", "group"};
}

static std::vector<ProjectId> chosen_ids(const std::vector<std::string>& typed, const Plan& plan) {
  std::vector<ProjectId> ids;
  for (const std::string& words : typed) {
    for (std::string_view word : split(words, ',')) {
      auto id = typed_id(word, plan);
      bool known =
          id && (find_project(plan, *id) != nullptr || find_left_out(plan, *id) != nullptr);
      if (!known) throw unknown_project(word, plan);
      ids.push_back(*id);
    }
  }
  put_in_order(ids);
  return ids;
}

Selection chosen_selection(const Options& options, const Plan& plan, const Plan* also) {
  std::vector<std::string_view> policies, measures, departments;
  auto know = [](std::vector<std::string_view>& names, const Line& name) {
    if (std::ranges::find(names, name.value) == names.end()) names.push_back(name.value);
  };
  for (const Plan* one : {&plan, also}) {
    if (one == nullptr) continue;
    for (auto [group, depth] : groups_in(one->header)) {
      know(depth == 1 ? policies : measures, group->id);
    }
    for (const Line& department : all_names_of(one->header.departments)) {
      know(departments, department);
    }
  }
  if (options.dx && options.no_dx) {
    throw UsageError({"--dx と --no-dx は一緒に使えない", "--dx and --no-dx exclude each other"});
  }

  const Vocabulary words = vocabulary_of(plan.header);
  require_part(!options.classes.empty(), PlanPart::Classes, words);
  require_part(!options.phases.empty(), PlanPart::Schedule, words);
  if (options.dx || options.no_dx) require_mark(words, kDxMark);
  Selection selection;
  selection.ids = chosen_ids(options.names, plan);
  if (options.dx || options.no_dx) selection.dx = options.dx;
  selection.classes = chosen_words(options.classes, {"事業分類", "class"}, words.classes);
  if (!options.measures.empty() && words.levels.size() < 2) throw no_second_level(words);
  selection.policies = chosen_names(options.policies, label_of_level(words.levels, 1), policies);
  selection.measures = chosen_names(options.measures, label_of_measures(words.levels), measures);
  selection.year = chosen_year(options, plan);
  selection.departments =
      names_to_look_for(chosen_names(options.departments, {"所管部署", "department"}, departments),
                        plan, also, selection.year);
  selection.statuses = chosen_words(options.statuses, {"実施状況", "status"}, words.statuses);
  selection.phases = chosen_words(options.phases, {"段階", "phase"}, words.phases);
  selection.grades = chosen_results(options.grades, plan, selection.year);
  return selection;
}

}  // namespace fujiplan
