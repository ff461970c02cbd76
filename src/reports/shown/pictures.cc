#include "reports/shown/pictures.h"

#include <algorithm>

#include "base/format.h"
#include "base/join.h"
#include "files/safe_name.h"
#include "lists/roadmap.h"
#include "lists/target_lines.h"
#include "model/rating/achievement.h"
#include "model/targets/target_types.h"
#include "notation/decimal.h"
#include "pictures/bar.h"
#include "pictures/chart.h"
#include "pictures/timeline.h"
#include "reports/shown/badges.h"

namespace fujiplan {
namespace {

// What stands for it where it cannot be seen: 総合評価の分布（令和6年度）。S 3件、A 5件（計8件）
std::string words_for(const SvgHead& head, Language language) {
  constexpr Format<std::string, std::string> kBoth{"{}。{}", "{}. {}"};
  std::string words = kBoth.in(language, head.title, head.words);
  std::ranges::replace(words, '\n', ' ');
  return words;
}

// `name`: of its file; not yet one that every disk takes.
Picture shown(const Drawing& drawing, const std::string& name, Scratch& scratch) {
  if (drawing.is_empty()) return {};
  if (scratch.pictures == PictureForm::InPage) return {scratch.text(in_page(drawing))};
  return {scratch.text(as_file(drawing)), scratch.text(safe_file_name(name)),
          scratch.text(words_for(drawing.head, scratch.language))};
}

// R6-, R6-施策-: reports of several years, and of several levels, may lie in one folder, and a run
// on one of them must not change the pictures of the others.
std::string names_begin(const Report& report) {
  const PlanHeader& header = report.plan.header;
  std::string name = to_string(report.year) + "-";
  if (header.level != 0) name.append(word_for_project(header).ja).append("-");
  return name;
}

// --- the distribution of results

// What has no result, in the order in which tables show it.
struct StateTone {
  AnswerState state;
  const Tone* tone;
};
constexpr StateTone kStateTones[] = {{AnswerState::Answered, &kWithoutPoints},
                                     {AnswerState::NotGraded, &kNotGradedTone},
                                     {AnswerState::NotAnswered, &kNotAnsweredTone},
                                     {AnswerState::NotAsked, &kNotAskedTone}};

// 総合評価の分布（令和6年度、税務課）; （令和6年度、施策、1 安心なまち）
std::string bar_title(const DistributionRef& ref, Language language) {
  constexpr Text kTitle{"総合評価の分布", "Distribution of grades"};
  const PlanHeader& header = ref.report->plan.header;
  std::vector<std::string> of{spoken(ref.report->year, language)};
  if (header.level != 0) of.emplace_back(word_for_project(header).in(language));
  if (ref.group != nullptr) {
    const std::string_view key = ref.group->shown_key(language), name = ref.group->name;
    of.emplace_back(key);
    if (!name.empty()) of.back().append(" ").append(name);
  }
  return std::string(kTitle.in(language)) + in_brackets(listed(of, language), language);
}

// Results that there could be, and what else there is.
Bar bar_of(const DistributionRef& ref, Language language) {
  const Distribution& distribution = *ref;
  Bar bar{.title = bar_title(ref, language)};
  static const ResultColumns kNone;
  const ResultColumns& columns = distribution.columns ? *distribution.columns : kNone;
  std::vector<std::string_view> rated;
  for (const ResultColumn& column : columns) {
    if (column.is_rated) rated.push_back(column.name);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ResultColumn& column = columns[i];
    BarPart part{.label = head_of(column, language),
                 .count = distribution.counts[i],
                 .tone = &kWithoutPoints};
    if (const Tone* tone = tone_of(columns, i)) part.tone = tone;
    if (column.is_rated) part.mark = mark_of_grade(rated, i).value_or("");  // they stand first
    bar.parts.push_back(std::move(part));
  }
  for (const StateTone& row : kStateTones) {
    std::size_t count = distribution.in(row.state);
    if (count == 0) continue;
    bar.parts.push_back(
        {.label = std::string(label_of(row.state, language)), .count = count, .tone = row.tone});
  }
  return bar;
}

// R6-grades-department-市民課
std::string picture_name(const DistributionRef& ref) {
  std::string name = names_begin(*ref.report) + "grades";
  if (ref.group == nullptr) return name;
  return name + "-" + std::string(ref.grouped_by) + "-" + ref.group->key;
}

Picture picture_of(const DistributionRef& ref, double width, std::string_view ending,
                   Scratch& scratch) {
  Bar bar = bar_of(ref, scratch.language);
  return shown(draw(bar, width, scratch.language), picture_name(ref) + std::string(ending),
               scratch);
}

// What names of pictures of a project begin with: R6-1-1-2
template <typename Ref>
std::string picture_name_of(const Ref& ref) {
  return names_begin(*ref.report) + to_string(ref.project->id.value);
}

// --- the schedule of a project

TimelineRow timeline_row(const std::vector<RoadmapCell>& cells, Language language) {
  TimelineRow row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const RoadmapCell& cell = cells[i];
    if (cell.ends && !row.end) row.end = i;
    if (!cell.phase) continue;
    if (i > 0 && cells[i - 1].phase == cell.phase) {
      row.runs.back().to = i;
      continue;
    }
    const auto* word = cell.phase->word;
    row.runs.push_back({.from = i,
                        .to = i,
                        .phase = word != nullptr ? word->position : 0,
                        .code = code_of(*cell.phase),
                        .name = std::string(label_of(*cell.phase, language))});
  }
  return row;
}

Timeline timeline_of(const ProjectRef& ref, Language language) {
  constexpr Format<std::string_view> kTitle{"ロードマップ: {}", "Roadmap: {}"};
  const PlanHeader& header = ref.report->plan.header;
  Timeline timeline{.title = kTitle.in(language, ref.project->name.value)};
  for (const PartOfYear& at : ref.report->times) {
    const bool has_parts = at.part != nullptr && at.parts() > 1;
    const std::string year = to_string(at.year);
    const std::string_view part = has_parts ? label_of(*at.part).in(language) : "";
    timeline.cells.push_back({year, std::string(part), in_full(at, language)});
  }
  Roadmap roadmap{.project = ref.project};
  if (ref.report->shows_lines) roadmap = roadmap_of(*ref.project, ref.report->year);
  if (!roadmap.has_changed()) {
    timeline.rows.push_back(
        timeline_row(cells_of(header, roadmap, RoadmapLine::Current), language));
    return timeline;
  }
  for (RoadmapLine line : roadmap.lines) {
    timeline.rows.push_back(timeline_row(cells_of(header, roadmap, line), language));
    timeline.rows.back().label = label_of(line, language);
  }
  return timeline;
}

// --- targets and values

std::string number_in_words(std::int64_t millionths) {
  return decimal_with_commas(decimal_text(millionths));
}

ChartPoint point_at(std::int64_t millionths, std::string words) {
  constexpr double kMillion = 1e6;
  return {static_cast<double>(millionths) / kMillion, number_in_words(millionths),
          std::move(words)};
}

// The number of a year that a picture shows; none: it has none. A goal for the running total is
// beside the running total.
std::optional<std::int64_t> goal_number(const TargetInYear& at) {
  return at.goal != nullptr ? std::optional(at.goal->value) : std::nullopt;
}
std::optional<std::int64_t> value_number(const TargetInYear& at) {
  const bool has_value = at.value != nullptr && at.value->value;
  if (!has_value || (!at.total && at.target->is_sum())) return std::nullopt;
  return at.total.value_or(at.value->value.value);
}

struct TargetRef {
  const Report* report;
  const Project* project;
  const Target* target;
  TargetInYear in(FiscalYear year) const {
    return rated_target(scheme_in(report->plan.header, year), *project, *target, year);
  }
};

ChartYear chart_year(const TargetRef& ref, FiscalYear year, Language language) {
  const TargetInYear at = ref.in(year);
  ChartYear shown{.label = to_string(year), .in_full = spoken(year, language)};
  shown.goal.words = goal_in_words(*ref.target, year, language);
  shown.value.words = reached_in_words(at, language);
  if (auto goal = goal_number(at)) shown.goal = point_at(*goal, std::move(shown.goal.words));
  if (auto value = value_number(at)) shown.value = point_at(*value, std::move(shown.value.words));
  return shown;
}

// Every year from the first that has a goal or a value to the last.
Chart chart_of(const TargetRef& ref, Language language) {
  constexpr Format<std::string> kTitle{"{}: 目標値と実績値", "{}: targets and values"};
  constexpr Text kBase{"基準値", "base"};
  const Target& target = *ref.target;
  Chart chart{.title = kTitle.in(language, name_with_unit(target, language)),
              .unit = std::string(target.unit.value),
              .adds_up = target.is_sum()};
  if (target.base) {
    const std::string base(kBase.in(language));
    chart.years.push_back(
        {.label = base,
         .in_full = base,
         .value = point_at(target.base.value, FieldType<Figure>::shown(target.base, language)),
         .stands_alone = true});
  }
  FiscalYear first, last;
  for (const TargetPlace& place : target_places(*ref.project)) {
    if (place.target != &target || !place.year) continue;
    if (!first) first = place.year;
    last = place.year;
  }
  for (FiscalYear year = first; year && year <= last; year = year_after(year, 1)) {
    chart.years.push_back(chart_year(ref, year, language));
  }
  return chart;
}

// By its place among those of the project, as its key may be in any script: R6-1-1-2-target-1
std::string picture_name_of_target(const TargetRef& ref) {
  const auto place = ref.target - ref.project->targets.value.data() + 1;
  return picture_name_of(ref) + "-target-" + std::to_string(place);
}

constexpr Member kTargetPictureMembers[] = {
    member<TargetRef, [](const TargetRef& ref,
                         Scratch& s) { return s.text(name_with_unit(*ref.target, s.language)); }>(
        "name", {"目標の名称と単位: オンライン申請率（%）", "name of the target, with its unit"}),
    member<TargetRef,
           [](const TargetRef& ref, Scratch& s) {
             return shown(draw(chart_of(ref, s.language), s.language), picture_name_of_target(ref),
                          s);
           }>("picture", {"図", "the picture"}),
    member<TargetRef,
           [](const TargetRef& ref, Scratch& s) {
             return s.text(in_words(chart_of(ref, s.language), s.language));
           }>("words", {"図の内容を表す文: 令和4年度 目標値 35、実績値 36.2",
                        "what the picture says: FY2022: target 35, value 36.2"}),
};

constexpr double kWide = 640;  // of pages beside which nothing else stands

}  // namespace

const ObjectType kTargetPictureType{kTargetPictureMembers};

Picture narrow_picture(const DistributionRef& ref, Scratch& scratch) {
  return picture_of(ref, kNarrow, "-narrow", scratch);
}
Picture wide_picture(const DistributionRef& ref, Scratch& scratch) {
  return picture_of(ref, kWide, "", scratch);
}
MaybeText words_of_picture(const DistributionRef& ref, Scratch& scratch) {
  if ((*ref).total == 0) return std::nullopt;
  return scratch.text(in_words(bar_of(ref, scratch.language), scratch.language));
}

Picture roadmap_picture(const ProjectRef& ref, Scratch& scratch) {
  return shown(draw(timeline_of(ref, scratch.language), scratch.language),
               picture_name_of(ref) + "-roadmap", scratch);
}
MaybeText roadmap_words(const ProjectRef& ref, Scratch& scratch) {
  std::string words = in_words(timeline_of(ref, scratch.language), scratch.language);
  return words.empty() ? std::nullopt : MaybeText(scratch.text(words));
}

Many<kTargetPictureType> target_pictures(const ProjectRef& ref, Scratch& scratch) {
  std::vector<TargetRef> with_numbers;
  for (const TargetPlace& place : target_places(*ref.project)) {
    if (!with_numbers.empty() && with_numbers.back().target == place.target) continue;
    const TargetRef target{ref.report, ref.project, place.target};
    const bool is_base = !place.year;  // which is a number
    if (!is_base) {
      const TargetInYear at = target.in(place.year);
      if (!goal_number(at) && !value_number(at)) continue;
    }
    with_numbers.push_back(target);
  }
  return list_of<kTargetPictureType>(scratch.make_all(std::span<const TargetRef>(with_numbers)));
}

}  // namespace fujiplan
