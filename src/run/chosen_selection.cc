#include <algorithm>

#include "base/formatted.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "run/context.h"

// From what was typed to what the plan has. A value that names nothing is an error, not an empty
// list; a near name is suggested.
namespace fujiplan {

FiscalYear chosen_year(const Options& options, const Plan& plan) {
  if (options.year.empty()) return default_year(plan);
  auto year = parse_typed_fiscal_year(options.year);
  if (!year) {
    throw UsageError(
        {formatted("`{}` はH1からR99までの年度ではない。`R5`、`令和5`、`2023` のように書く",
                   options.year),
         formatted("`{}` is no fiscal year from H1 to R99; write `R5` or `2023`", options.year)});
  }
  const Period& period = plan.header.period;
  if (!period.holds(*year)) {
    std::string from = to_string(period.from.value), to = to_string(period.to.value);
    throw UsageError(
        {formatted("年度 `{}` は計画期間（{}から{}まで）の外", to_string(*year), from, to),
         formatted("year `{}` is outside the period of the plan ({} to {})", to_string(*year), from,
                   to)});
  }
  return *year;
}

template <DescribedEnum E>
static std::vector<E> chosen_values(const std::vector<std::string>& typed, Text what) {
  std::vector<E> values;
  for (const std::string& word : typed) {
    auto value = parse_enum<E>(word);
    for (const auto& row : kRowsOf<E>) {  // the English code and the long name will do as well
      if (!value && (row.code == word || row.meaning.ja == word)) value = row.value;
    }
    if (!value) throw unknown_value(what, word, names_of<E>());
    values.push_back(*value);
  }
  return values;
}

static void require_part(bool is_asked, PlanPart part, const Vocabulary& words) {
  if (is_asked && !has_part(words, part)) throw no_such_part(part);
}

// Words of the plan; the English ones and their meanings will do as well.
template <typename Word>
static std::vector<WordRef<Word>> chosen_words(const std::vector<std::string>& typed, Text what,
                                               std::span<const Word> known) {
  std::vector<WordRef<Word>> values;
  for (const std::string& typed_word : typed) {
    WordRef<Word> value = find_word(known, typed_word);
    for (Line Word::*also : {&Word::en, &Word::meaning}) {  // a meaning may be another's word
      for (const Word& word : known) {
        if (value.word == nullptr && (word.*also).value == typed_word) value = {&word};
      }
    }
    if (value.word == nullptr) throw unknown_value(what, typed_word, names_in(known));
    values.push_back(value);
  }
  return values;
}

static std::vector<std::string_view> chosen_names(const std::vector<std::string>& typed, Text what,
                                                  const std::vector<std::string_view>& known) {
  std::vector<std::string_view> names;
  for (const std::string& word : typed) {
    auto found = std::ranges::find(known, std::string_view(word));
    if (found == known.end()) throw unknown_value(what, word, known);
    names.push_back(*found);
  }
  return names;
}

static std::vector<ProjectId> chosen_ids(const std::vector<std::string>& typed, const Plan& plan) {
  std::vector<ProjectId> ids;
  for (const std::string& words : typed) {
    for (std::string_view word : split(words, ',')) {
      auto id = parse_project_id(to_half_width(word));
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
    for (const Policy& policy : one->header.policies.value) {
      know(policies, policy.id);
      for (const Measure& measure : policy.measures.value) know(measures, measure.id);
    }
    for (const Line& department : one->header.departments.value) know(departments, department);
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
  selection.policies = chosen_names(options.policies, {"基本方針", "policy"}, policies);
  selection.measures = chosen_names(options.measures, {"情報化施策", "measure"}, measures);
  selection.departments =
      chosen_names(options.departments, {"所管部署", "department"}, departments);
  selection.statuses = chosen_words(options.statuses, {"実施状況", "status"}, words.statuses);
  selection.grades = chosen_values<Grade>(options.grades, {"総合評価", "grade"});
  selection.phases = chosen_words(options.phases, {"段階", "phase"}, words.phases);
  selection.year = chosen_year(options, plan);
  return selection;
}

}  // namespace fujiplan
