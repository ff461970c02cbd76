#include "survey/columns/form_columns.h"

#include <algorithm>
#include <set>

#include "base/join.h"
#include "base/text.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/types/field_types.h"
#include "survey/columns/answer_names.h"
#include "survey/columns/asked.h"
#include "survey/form_answer.h"
#include "survey/form_id.h"

namespace fujiplan {

static constexpr Text kForReading{"（参考・記入不要）", " (for reference, leave as it is)"};
static constexpr Text kLeave{"（変更しない）", " (do not change)"};

static std::string shown_id(const Project& project, FiscalYear) {
  return form_id(project.id.value);
}

static std::string planned_phase(const Project& project, const PartOfYear& at, Language language) {
  auto phase = phase_in(project.schedule, at);
  return phase ? std::string(label_of(*phase, language)) : "";
}

static std::string planned_activities(const Project& project, FiscalYear year) {
  for (const YearText& activity : project.activities.years) {
    if (activity.year.value == year) return join(shown_lines(activity.text.value), "\n");
  }
  return "";
}

static std::string planned_indicator(const Project& project, FiscalYear) {
  return join(shown_lines(project.indicator.value), "\n");
}

// 35, 累計400（当初500）, 基準値を上回る
static std::string goal_cell(const SurveyItem& item, const Project& project, FiscalYear year,
                             Language language) {
  constexpr Text kNone{"この事業にはない", "no target of this project"},
      kNotThisYear{"この年度にはない", "none for this year"};
  if (!has_item(project, item)) return std::string(kNone.in(language));
  const Target& target = *find_target(project.targets, item.target->key.value);
  const Figure* number = target.number_in(year);
  bool bare = number != nullptr && !target.is_sum() && target.original.find(year) == nullptr;
  if (bare) return std::string(number->text);  // without commas: a number to spreadsheets
  std::string goal = goal_in_words(target, year, language);
  return goal.empty() ? std::string(kNotThisYear.in(language)) : goal;
}

static std::string answer_cell(const SurveyItem& item, const Project& project, FiscalYear year,
                               Language language) {
  if (!has_item(project, item)) return "";
  const SurveyEntry* entry = answers_of(project, year);
  return entry != nullptr ? cell_of_answer(item, *entry, language) : "";
}

// 計画の段階 上期; planned phase in the first half, in Q1
static std::string in_part(std::string_view phases, const PartWord& part, Language language) {
  constexpr Text kIn{" ", " in "};
  std::string head(phases);
  return head.append(kIn.in(language)).append(in_sentence(part, language));
}

std::set<std::string> keys_not_asked(const Vocabulary& words, std::span<const SurveyItem> items,
                                     Language language) {
  std::set<std::string> keys;
  for (const SurveyItem& item : items) {
    if (has_part(words, item.part)) continue;
    keys.insert(header_key(name_in_plan(item, language)));
    keys.insert(header_key(standard_name(item, language)));
  }
  return keys;
}

// What may be written, in brackets; of scores also which is the best.
static std::string hint_for(const SurveyItem& item, Language language) {
  constexpr Text kOfThisYear{"累計でなく、この年度だけの値", "of this year alone, not the total"};
  if (item.is_number_of_target()) {
    bool sums = item.target->is_sum();
    return sums ? in_brackets(kOfThisYear.in(language), language) : "";
  }
  if (item.is_score()) return in_brackets(answers_in_words(*item.criterion).in(language), language);
  if (item.is_part()) return in_brackets(name_of(item.money->unit).in(language), language);
  std::string own = item.own != nullptr ? own_hint(*item.own, item.money, language) : "";
  if (!own.empty()) return in_brackets(own, language);
  if (item.kind != AnswerKind::Choice) return "";
  std::vector<std::string_view> names;
  for (const Text& choice : item.choices) names.push_back(choice.in(language));
  return in_brackets(listed(names, language), language);
}

// 予算額 of 予算額（円）: last year's brackets say that nothing is to be written.
static std::string without_brackets(const SurveyItem& item, const std::string& name) {
  if (item.is_value()) return name;
  std::size_t open = std::min(name.find("（"), name.find('('));
  return std::string(trim_end(std::string_view(name).substr(0, open)));
}

// --- columns

namespace {

class ColumnMaker {
 public:
  ColumnMaker(FiscalYear year, bool last_year, Language language)
      : year_(year), last_year_(last_year), language_(language) {}

  FormColumn& add(ColumnRole role, std::string name, Text brackets) {
    FormColumn& column = columns_.emplace_back();
    column.role = role;
    column.header = name + std::string(brackets.in(language_));
    column.names.push_back(std::move(name));
    return column;
  }

  // Forms that were made before plan.yaml renamed the field have its usual name.
  FormColumn& add_of_field(ColumnRole role, std::string name, std::string usual, Text brackets) {
    FormColumn& column = add(role, std::move(name), brackets);
    column.names.push_back(std::move(usual));
    return column;
  }

  void add_project(const Vocabulary& words) {
    HeadsOfProject heads = heads_of_project(words, language_);
    HeadsOfProject usual = usual_heads_of_project(words, language_);
    add(ColumnRole::Version, std::string(kVersionHead.in(language_)), kLeave).free_text = false;
    FormColumn& id = add_of_field(ColumnRole::Id, heads.id, usual.id, kLeave);
    id.text = shown_id, id.free_text = false;
    add_of_field(ColumnRole::Name, heads.name, usual.name, kLeave).text =
        [](const Project& project, FiscalYear) { return std::string(project.name.value); };
    FormColumn& supporting =
        add_of_field(ColumnRole::Reference, heads.supporting, usual.supporting, kForReading);
    supporting.stands = [](const Project& project, FiscalYear) {
      return project.supporting.present;
    };
    supporting.text = [language = language_](const Project& project, FiscalYear) {
      return FieldType<Names>::shown(project.supporting, language);
    };
    if (has_part(words, PlanPart::Schedule)) {
      for (const PartOfYear& at : parts_of(year_, words.parts)) {
        const PartWord* part = at.part;
        auto head = [&](const std::string& phases) {
          return part != nullptr ? in_part(phases, *part, language_) : phases;
        };
        add_of_field(ColumnRole::Reference, head(heads.phases), head(usual.phases), kForReading)
            .text = [part, language = language_](const Project& project, FiscalYear of) {
          return planned_phase(project, {of, part}, language);
        };
      }
    }
    if (!has_part(words, PlanPart::Projects)) return;
    add_of_field(ColumnRole::Reference, heads.activities, usual.activities, kForReading).text =
        planned_activities;
    add_of_field(ColumnRole::Reference, heads.indicator, usual.indicator, kForReading).text =
        planned_indicator;
  }

  void add_answers(const Vocabulary& words, std::span<const SurveyItem> items) {
    taken_ = {header_key(kEndHead.in(language_))};
    for (const FormColumn& column : columns_) {
      for (const std::string& name : column.names) taken_.insert(header_key(name));
    }
    auto names = answer_names(items, words.reviewer, taken_, language_);
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (const std::string& name : names[i]) taken_.insert(key_of_answer(items[i], name));
    }
    if (words.reviewer != nullptr) add_shown(words, items);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!has_part(words, items[i].part)) continue;
      if (is_asked_in(items[i], words.reviewer)) add_answer(items[i], std::move(names[i]));
      // Comments stand before what is answered to them.
      bool is_comment = words.reviewer == nullptr && is_shown_in(items[i], nullptr);
      if (is_comment) add_other(items[i]).stands = where_commented(items[i]);
    }
  }

  std::vector<FormColumn> all() {
    FormColumn& end = add(ColumnRole::End, std::string(kEndHead.in(language_)), kLeave);
    end.text = shown_id, end.free_text = false;
    return std::move(columns_);
  }

 private:
  std::string with_year(int steps, const std::string& name, std::string_view brackets) const {
    return year_before_name(year_after(year_, steps), language_) + name + std::string(brackets);
  }

  void add_answer(const SurveyItem& item, std::vector<std::string> names) {
    bool free_text = item.kind == AnswerKind::Text || item.kind == AnswerKind::OneLine;
    std::string_view for_reading = kForReading.in(language_);
    std::string name = names.front();
    auto cell = [&item, language = language_](int steps) {
      return [&item, language, steps](const Project& project, FiscalYear of) {
        return answer_cell(item, project, year_after(of, steps), language);
      };
    };
    if (last_year_ && item.reviewer == nullptr) {
      columns_.push_back({ColumnRole::Reference, names,
                          with_year(-1, without_brackets(item, name), for_reading), &item, true,
                          cell(-1), free_text, where_asked(item, -1)});
    }
    if (item.is_number_of_target()) add_goal(item);
    columns_.push_back({ColumnRole::Answer, std::move(names),
                        with_year(0, name, hint_for(item, language_)), &item, false, cell(0),
                        free_text, where_asked(item, 0)});
    if (is_response(item)) columns_.back().stands = where_commented(item);
  }

  // What was judged before, for a reviewer.
  void add_shown(const Vocabulary& words, std::span<const SurveyItem> items) {
    for (const SurveyItem& item : items) {
      bool shown = has_part(words, item.part) && is_shown_in(item, words.reviewer);
      if (shown) add_other(item).stands = where_asked(item, 0);
    }
  }

  FormColumn& add_other(const SurveyItem& item) {
    FormColumn& column = columns_.emplace_back();
    std::string name = free_name(item);
    column.item = &item;
    column.free_text = item.kind == AnswerKind::Text || item.kind == AnswerKind::OneLine;
    column.header = with_year(0, without_brackets(item, name), kForReading.in(language_));
    column.names = {std::move(name)};
    column.text = [&item, language = language_](const Project& project, FiscalYear of) {
      return answer_cell(item, project, of, language);
    };
    return column;
  }

  // Fields of the plan's own may differ by what stands in brackets alone: 人数（人）, 人数（団体）.
  std::string free_name(const SurveyItem& item) {
    const std::string usual = name_of_others(item, language_);
    for (const std::string& name : {usual, name_without_brackets(usual)}) {
      if (taken_.insert(key_of_answer(item, name)).second) return name;
    }
    return name_without_brackets(key_of(item));
  }

  // Columns of comments, and of responses, only in forms with a project that has one.
  static std::function<bool(const Project&, FiscalYear)> where_commented(const SurveyItem& item) {
    return
        [&item](const Project& project, FiscalYear of) { return has_comment(item, project, of); };
  }

  void add_goal(const SurveyItem& item) {
    FormColumn& goal = columns_.emplace_back();
    goal.names = {column_of_target(kGoal, *item.target, language_)};
    goal.item = &item, goal.free_text = false;
    goal.header = with_year(0, goal.names.front(), kForReading.in(language_));
    goal.text = [&item, language = language_](const Project& project, FiscalYear of) {
      return goal_cell(item, project, of, language);
    };
    goal.stands = [&item](const Project& project, FiscalYear) { return has_item(project, item); };
  }

  // Columns of targets stand only in forms with a project that is asked for them.
  static std::function<bool(const Project&, FiscalYear)> where_asked(const SurveyItem& item,
                                                                     int steps) {
    if (!item.is_value()) return {};
    return [&item, steps](const Project& project, FiscalYear of) {
      return is_asked_for(project, item, year_after(of, steps));
    };
  }

  FiscalYear year_;
  bool last_year_;
  Language language_;
  std::vector<FormColumn> columns_;
  std::set<std::string> taken_;  // by key_of_answer
};

}  // namespace

std::vector<FormColumn> form_columns(const Vocabulary& words, std::span<const SurveyItem> items,
                                     FiscalYear year, bool last_year, Language language) {
  ColumnMaker maker(year, last_year && words.reviewer == nullptr, language);
  maker.add_project(words);
  maker.add_answers(words, items);
  return maker.all();
}

// --- headers

std::string key_of_name(const FormColumn& column, std::string_view name) {
  return column.is_of_target() ? header_key_with_brackets(name) : header_key(name);
}

ColumnFinder::ColumnFinder(const std::vector<FormColumn>& columns, FiscalYear year,
                           Language language)
    : year_(year), language_(language) {
  for (const FormColumn& column : columns) {
    Names& names = column.last_year ? last_year_ : this_year_;
    for (const std::string& name : column.names) {
      names.try_emplace(key_of_name(column, name), &column);
    }
  }
}

namespace {

// A header without its year. `full` has its brackets, in which a target is named.
struct NameInHead {
  std::string key, full;
  std::string likely() const {  // what the column is called, whether there is one or not
    auto is_it = [&](Text what) { return key == what.ja || key == plain_name(what.en); };
    bool of_target = is_it(kValue) || is_it(kGoal);
    for (const Field<ReachedValue>& field : fields_of(RecordOf<ReachedValue>{})) {
      of_target |= is_it(field.label);
    }
    return of_target ? full : key;
  }
};

}  // namespace

ColumnFinder::Found ColumnFinder::find(std::string_view header) const {
  const std::string full = header_key_with_brackets(header);
  const std::string key = full.substr(0, full.find('('));
  auto behind = [&](std::size_t at) { return NameInHead{key.substr(at), full.substr(at)}; };
  auto in = [](const Names& names, const NameInHead& name) -> const FormColumn* {
    for (const std::string& one : {name.full, name.key}) {
      if (auto found = names.find(one); found != names.end()) return found->second;
    }
    return nullptr;
  };
  NameInHead name = behind(0);
  if (const FormColumn* column = in(this_year_, name)) return {column, name.likely()};
  constexpr std::string_view kLastYear = "前年度", kOf = "の";
  if (language_ == Language::Japanese && key.starts_with(kLastYear)) {
    bool of = key.substr(kLastYear.size()).starts_with(kOf);
    name = behind(kLastYear.size() + (of ? kOf.size() : 0));
    return {in(last_year_, name), name.likely(), Says::LastYear};
  }
  auto said = year_in_head(key, language_);
  if (!said) return {nullptr, name.likely()};
  name = behind(said->name_at);
  if (said->year == year_) return {in(this_year_, name), name.likely(), Says::ThisYear};
  if (said->year == year_after(year_, -1)) {
    return {in(last_year_, name), name.likely(), Says::LastYear};
  }
  return {nullptr, name.likely(), in(this_year_, name) != nullptr ? Says::OtherYear : Says::NoYear};
}

}  // namespace fujiplan
