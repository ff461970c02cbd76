#include "survey/form_columns.h"

#include <algorithm>
#include <set>

#include "base/join.h"
#include "files/encoding.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/types/field_types.h"
#include "survey/form_answer.h"
#include "survey/form_id.h"

namespace fujiplan {

static constexpr std::string_view kYear = "年度";
static constexpr std::string_view kLastYear = "前年度";
static constexpr std::string_view kForReading = "（参考・記入不要）";

static std::string shown_id(const Project& project, FiscalYear) {
  return form_id(project.id.value);
}

static std::string planned_phase(const Project& project, HalfYear half_year) {
  auto phase = phase_in(project.schedule, half_year);
  return phase ? std::string(name_of(*phase)) : "";
}

static std::string supporting_departments(const Project& project, FiscalYear) {
  return FieldType<Names>::shown(project.supporting, Language::Japanese);
}

static std::string name_of_supporting(const Vocabulary& words) {
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.key == "supporting") return std::string(label_of(field, words).ja);
  }
  return "";
}

static std::string planned_activities(const Project& project, FiscalYear year) {
  for (const YearText& activity : project.activities.years) {
    if (activity.year.value == year) return join(shown_lines(activity.text.value), "\n");
  }
  return "";
}

// 値（オンライン申請率、%）, 目標（オンライン申請率、%）: brackets tell such columns apart.
static constexpr std::string_view kValue = "値", kGoal = "目標";
static std::string column_of_target(std::string_view what, const Target& target) {
  std::string name = std::string(what) + "（" + std::string(target.name.value);
  if (target.unit) name += "、" + std::string(target.unit.value);
  return name + "）";
}

static std::string goal_cell(const SurveyItem& item, const Project& project, FiscalYear year) {
  constexpr std::string_view kNone = "この事業にはない", kNotThisYear = "この年度にはない";
  if (!has_item(project, item)) return std::string(kNone);
  const Figure* goal = find_target(project.targets, item.target->key.value)->number_in(year);
  return std::string(goal != nullptr ? goal->text : kNotThisYear);
}

static std::string answer_cell(const SurveyItem& item, const Project& project, FiscalYear year) {
  if (!has_item(project, item)) return "";
  const SurveyEntry* entry = answers_of(project, year);
  return entry != nullptr ? cell_of_answer(item, *entry) : "";
}

// --- names

// What the plan calls an answer that is no score: 取り組んだ段階 上期; a value with its unit.
static std::string name_in_plan(const SurveyItem& item) {
  return item.is_value() ? column_of_target(kValue, *item.target)
                         : head_of(item, Language::Japanese);
}

// What the answer is called where plan.yaml does not say: 取り組んだ段階 上期, but 進捗 alone.
// Empty: only plan.yaml says it.
static std::string standard_name(const SurveyItem& item) {
  if (!item.is_score()) return usual_head(item, Language::Japanese);
  const Criterion* standard = standard_criterion(item.path.back());
  return standard != nullptr ? std::string(standard->name.value) : "";
}

// The name of the criterion in plan.yaml; empty when the item is no score.
static std::string criterion_name(const SurveyItem& item) {
  return item.is_score() ? name_without_brackets(item.label.ja) : "";
}

// What forms called it that were made before: they come back, and no answer of theirs may be lost.
static std::string former_name(const SurveyItem& item) {
  constexpr std::string_view kNow = "取り組んだ段階", kBefore = "実際の段階";
  std::string name = standard_name(item);
  return name.starts_with(kNow) ? std::string(kBefore) + name.substr(kNow.size()) : "";
}

// The names of each answer, in the order of the items. Names of plan.yaml that already mean
// something else are told apart by what stands above them. `taken`: the keys of the other headers.
static std::vector<std::vector<std::string>> answer_names(std::span<const SurveyItem> items,
                                                          std::set<std::string> taken) {
  std::vector<std::vector<std::string>> names(items.size());
  auto take = [&](std::size_t i, const std::string& name) {
    if (header_key(name).empty() || !taken.insert(header_key(name)).second) return false;
    names[i].push_back(name);
    return true;
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (criterion_name(items[i]).empty()) take(i, name_in_plan(items[i]));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string name = criterion_name(items[i]);
    if (name.empty()) continue;
    take(i, name) || take(i, std::string(items[i].group.ja) + " " + name) ||
        take(i, head_of(items[i], Language::Japanese)) || take(i, key_of(items[i]));
  }
  for (std::size_t i = 0; i < items.size(); ++i) take(i, standard_name(items[i]));
  for (std::size_t i = 0; i < items.size(); ++i) take(i, former_name(items[i]));
  for (std::size_t i = 0; i < items.size(); ++i) {  // an own field called as another column is
    if (names[i].empty() && !take(i, key_of(items[i]))) names[i].push_back(key_of(items[i]));
  }
  return names;
}

// What may be written, in brackets; of scores also which is the best.
static std::string hint_for(const SurveyItem& item) {
  if (item.is_score()) return "（" + answers_in_words(*item.criterion).ja + "）";
  std::string own = item.own != nullptr ? own_hint(*item.own) : "";
  if (!own.empty()) return "（" + own + "）";
  if (item.kind != AnswerKind::Choice) return "";
  std::vector<std::string_view> names;
  for (const Text& choice : item.choices) names.push_back(choice.ja);
  return "（" + join(names, "、") + "）";
}

// 予算額 of 予算額（円）: last year's brackets say that nothing is to be written.
static std::string without_brackets(const SurveyItem& item, const std::string& name) {
  if (item.is_value()) return name;
  return name.substr(0, name.find("（"));
}

// --- columns

std::vector<FormColumn> form_columns(const Vocabulary& words, std::span<const SurveyItem> items,
                                     FiscalYear year, bool last_year) {
  std::vector<FormColumn> columns;
  auto add = [&](ColumnRole role, std::string name, std::string_view brackets) -> FormColumn& {
    FormColumn& column = columns.emplace_back();
    column.role = role;
    column.header = name + std::string(brackets);
    column.names.push_back(std::move(name));
    return column;
  };
  FormColumn& version = add(ColumnRole::Version, "年度と版", "（変更しない）");
  version.free_text = false;
  constexpr std::string_view kOfProject = "事業番号", kOfGroup = "階層番号";
  bool of_group = words.level != 0;
  FormColumn& id =
      add(ColumnRole::Id, std::string(of_group ? kOfGroup : kOfProject), "（変更しない）");
  id.text = shown_id, id.free_text = false;
  add(ColumnRole::Name,
      words.level != 0 ? std::string(words.levels[words.level - 1].value) : std::string("事業名"),
      "（変更しない）")
      .text = [](const Project& project, FiscalYear) { return std::string(project.name.value); };
  FormColumn& supporting = add(ColumnRole::Reference, name_of_supporting(words), kForReading);
  supporting.may_lack = true, supporting.text = supporting_departments;
  for (const auto& half : kRowsOf<Half>) {
    if (!has_part(words, PlanPart::Schedule)) break;
    std::string name = "計画の段階 " + std::string(half.name) + "期";
    add(ColumnRole::Reference, name, kForReading).text =
        [value = half.value](const Project& project, FiscalYear of) {
          return planned_phase(project, {of, value});
        };
  }
  if (has_part(words, PlanPart::Projects)) {
    add(ColumnRole::Reference, "計画の取組内容", kForReading).text = planned_activities;
    add(ColumnRole::Reference, "計画の施策指標等", kForReading).text = [](const Project& project,
                                                                          FiscalYear) {
      return join(shown_lines(project.indicator.value), "\n");
    };
  }

  constexpr std::string_view kEnd = "行の終わり";
  std::set<std::string> taken = {header_key(kEnd)};
  for (const FormColumn& column : columns) taken.insert(header_key(column.names.front()));
  std::vector<std::vector<std::string>> names = answer_names(items, std::move(taken));
  std::string before = spoken(year_after(year, -1), Language::Japanese) + "の";
  std::string now = spoken(year, Language::Japanese) + "の";
  for (const SurveyItem& item : items) {
    if (!has_part(words, item.part)) continue;
    auto index = static_cast<std::size_t>(&item - items.data());
    bool free_text = item.kind == AnswerKind::Text || item.kind == AnswerKind::OneLine;
    const std::string& name = names[index].front();
    if (last_year) {
      std::string bare = without_brackets(item, name);
      columns.push_back({ColumnRole::Reference, names[index],
                         before + bare + std::string(kForReading), &item, true,
                         [&item](const Project& project, FiscalYear of) {
                           return answer_cell(item, project, year_after(of, -1));
                         },
                         free_text});
    }
    if (item.is_value()) {
      std::string goal = column_of_target(kGoal, *item.target);
      FormColumn& column = columns.emplace_back();
      column.names = {goal};
      column.item = &item, column.free_text = false;
      column.header = now + goal + std::string(kForReading);
      column.text = [&item](const Project& project, FiscalYear of) {
        return goal_cell(item, project, of);
      };
    }
    columns.push_back(
        {ColumnRole::Answer, names[index], now + name + hint_for(item), &item, false,
         [&item](const Project& project, FiscalYear of) { return answer_cell(item, project, of); },
         free_text});
  }
  FormColumn& end = add(ColumnRole::End, std::string(kEnd), "（変更しない）");
  end.text = shown_id, end.free_text = false;
  return columns;
}

// --- headers

// Where the first brackets of a target's column end; the start of its brackets for any other.
static std::size_t end_of_name(std::string_view plain) {
  std::size_t open = plain.find('(');
  bool of_target = open != plain.npos && (plain.substr(0, open).ends_with(kValue) ||
                                          plain.substr(0, open).ends_with(kGoal));
  if (!of_target) return open;
  std::size_t depth = 0;
  for (std::size_t i = open; i < plain.size(); ++i) {
    if (plain[i] == '(') ++depth;
    if (plain[i] == ')' && --depth == 0) return i + 1;
  }
  return plain.size();
}

std::string header_key(std::string_view header) {
  std::string plain = plain_name(with_cp932_twins(header));
  return plain.substr(0, end_of_name(plain));
}

ColumnFinder::ColumnFinder(const std::vector<FormColumn>& columns, FiscalYear year) : year_(year) {
  for (const FormColumn& column : columns) {
    Names& names = column.last_year ? last_year_ : this_year_;
    for (const std::string& name : column.names) names.try_emplace(header_key(name), &column);
  }
}

// `key` without what comes before the name, and の.
static std::string_view behind(std::string_view key, std::size_t size) {
  constexpr std::string_view kOf = "の";
  key.remove_prefix(size);
  if (key.starts_with(kOf)) key.remove_prefix(kOf.size());
  return key;
}

ColumnFinder::Found ColumnFinder::find(std::string_view header) const {
  std::string key = header_key(header);
  auto in = [](const Names& names, const std::string& name) {
    auto found = names.find(name);
    return found == names.end() ? nullptr : found->second;
  };
  if (const FormColumn* column = in(this_year_, key)) return {column, key};
  if (key.starts_with(kLastYear)) {
    std::string name(behind(key, kLastYear.size()));
    return {in(last_year_, name), name, Says::LastYear};
  }
  std::size_t end = key.find(kYear);
  if (end == key.npos) return {nullptr, key};
  end += kYear.size();
  auto year = parse_typed_fiscal_year(std::string_view(key).substr(0, end), year_.style);
  if (!year) return {nullptr, key};
  std::string name(behind(key, end));
  if (*year == year_) return {in(this_year_, name), name, Says::ThisYear};
  if (*year == year_after(year_, -1)) return {in(last_year_, name), name, Says::LastYear};
  return {nullptr, name, in(this_year_, name) != nullptr ? Says::OtherYear : Says::NoYear};
}

}  // namespace fujiplan
