#include "model/rating/rubric.h"

#include <algorithm>

#include "base/number.h"

namespace fujiplan {

static constexpr Field<Criterion> kCriterionFields[] = {
    {.key = "name",
     .slot = &Criterion::name,
     .label = {"名称", "name"},
     .meaning = {"評価項目の名称", "name of the criterion"},
     .required = Required::Always},
    {.key = "en",
     .slot = &Criterion::en,
     .label = {"英語の表示", "in English"},
     .meaning = {"英語で表示する名称（任意）", "what English text shows (optional)"}},
    {.key = "internal",
     .slot = &Criterion::internal,
     .label = {"内部管理項目", "internal"},
     .meaning = {"公開用のレポートに載せないなら `true`（任意。省略すると、キーが `cost` "
                 "の評価項目だけ `true`）",
                 "`true` keeps it out of public reports (optional; when absent, `true` for the key "
                 "`cost` only)"}},
    {.key = "means",
     .slot = &Criterion::means,
     .label = {"評価する内容", "what it judges"},
     .meaning = {"回答の食い違いを点検するための種別: `progress`、`cost`、`effect`（任意。"
                 "キーが progress、cost、content なら省略できる）",
                 "what checks of the evidence may assume: `progress`, `cost` or `effect` "
                 "(optional; known of the keys progress, cost, content)"}},
    {.key = "levels",
     .slot = &Criterion::levels,
     .label = {"点数の目安", "levels"},
     .meaning = {"評価の段階とその目安。良いものから順に書く",
                 "its levels and what they mean, best first"},
     .required = Required::Always,
     .least = static_cast<std::int64_t>(kLeastLevels),
     .most = static_cast<std::int64_t>(kMostLevels)},
    {.key = "unrated",
     .slot = &Criterion::unrated,
     .label = {"点数のない回答", "answers without points"},
     .meaning = {"点数のない回答とその意味（任意）。そのまま総合評価になる",
                 "answers that have no points, and become the result (optional)"},
     .least = 1,
     .most = static_cast<std::int64_t>(kMostLevels)},
};
std::span<const Field<Criterion>> fields_of(RecordOf<Criterion>) {
  return checked_rows<kCriterionFields>();
}

static constexpr Field<Rubric> kRubricFields[] = {
    {.key = "criteria",
     .slot = &Rubric::criteria,
     .label = {"評価項目", "criteria"},
     .meaning = {"評価項目と点数の目安（図表2）", "criteria and what their scores mean (図表2)"},
     .least = 1,
     .most = static_cast<std::int64_t>(kMostCriteria)},
    {.key = "by",
     .slot = &Rubric::by,
     .label = {"総合評価の決め方", "rule"},
     .meaning =
         {"総合評価の決め方: 点数の合計 `sum`、平均 `average`、最も低い点数 `lowest`、"
          "評価項目のキー、目標値に対する達成率 `achievement`、付けない `none`（任意。省略すると `sum`）",
          "what gives the result: `sum`, `average` or `lowest` of the points, the key of a "
          "criterion, the rate at which targets were reached (`achievement`), or `none` "
          "(optional; `sum` when absent)"}},
    {.key = "rate",
     .slot = &Rubric::rate,
     .label = {"達成率の計算", "rate"},
     .meaning =
         {"達成率を基準値から計算するなら `from_base`（任意。省略すると、実績値を目標値で割る）",
          "`from_base` computes rates from the base of a target (optional; the value "
          "divided by the target when absent)"}},
    {.key = "of",
     .slot = &Rubric::of,
     .label = {"複数の目標の扱い", "of several targets"},
     .meaning = {"`by: achievement` で目標が複数のとき、達成率の平均 `average` か、最も低い達成率 "
                 "`lowest` か（任意。省略すると `average`）",
                 "with `by: achievement`, `average` or `lowest` of a project's rates (optional; "
                 "`average` when absent)"}},
    {.key = "override",
     .slot = &Rubric::overruler,
     .label = {"優先する評価項目", "override"},
     .meaning = {"点数がほかの全ての評価項目より低いときに、その点数で総合評価を決める"
                 "評価項目のキー（任意）",
                 "key of the criterion whose points are the result where they are lower than all "
                 "others (optional)"}},
    {.key = "grades",
     .slot = &Rubric::grades,
     .label = {"総合評価の下限", "lowest values"},
     .meaning = {"総合評価の名称と、その下限の値（任意）。良いものから順に書く。"
                 "最後のものは、それより低い値を全て含む。小数は引用符で囲む",
                 "grades and their lowest values, best first (optional); the last takes all that "
                 "is left; decimals stand in quotes"},
     .least = 1,
     .most = static_cast<std::int64_t>(kMostGrades)},
    {.key = "target_grades",
     .slot = &Rubric::target_grades,
     .label = {"目標ごとの評価の下限", "grades of targets"},
     .meaning = {"目標ごとの評価の名称と、その達成率（%）の下限（任意）。書き方は `grades` と同じ",
                 "grades of each target and their lowest rates in per cent (optional), as "
                 "`grades`"},
     .least = 1,
     .most = static_cast<std::int64_t>(kMostGrades)},
    {.key = "publish",
     .slot = &Rubric::publish,
     .label = {"公表する評価", "publish"},
     .meaning =
         {"総合評価と点数のうち公表するもの: `both`、`result`、`scores`（任意。省略すると `both`）",
          "what of a rating is public: `both`, `result` or `scores` (optional; `both` when "
          "absent)"}},
    {.key = "reviewers",
     .slot = &Rubric::reviewers,
     .label = {"評価者", "reviewers"},
     .meaning = {"所管部署の後に評価する者（任意）。評価する順に書く",
                 "who judges after the department (optional), in that order"}},
    {.key = "final",
     .slot = &Rubric::last_word,
     .label = {"最終の評価者", "final"},
     .meaning =
         {"その評価があれば総合評価とする評価者の名前（任意。省略すると、所管部署の評価による）",
          "name of the reviewer whose judgement is the result where there is one (optional; "
          "the department's own when absent)"}},
};
std::span<const Field<Rubric>> fields_of(RecordOf<Rubric>) {
  return checked_rows<kRubricFields>();
}

std::optional<NumberRange> numbers_of(const Levels& levels) {
  std::vector<std::int64_t> numbers;
  for (const Level& level : levels.value) {
    constexpr std::int64_t kLargest = 1000;  // more is no scale
    auto number = parse_whole_number(level.name.value);
    if (!number || *number > kLargest) return std::nullopt;
    numbers.push_back(*number);
  }
  if (numbers.size() < kLeastLevels) return std::nullopt;
  bool falls = numbers[0] > numbers[1];
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] != numbers[i - 1] + (falls ? -1 : 1)) return std::nullopt;
  }
  auto [least, most] = std::ranges::minmax(numbers);
  return NumberRange{least, most, falls};
}

std::optional<NumberRange> numbers_of(const Criterion& criterion) {
  return criterion.unrated.value.empty() ? numbers_of(criterion.levels) : std::nullopt;
}

const Criterion* find_criterion(std::span<const Criterion> criteria, std::string_view key) {
  for (const Criterion& criterion : criteria) {
    if (criterion.key.value == key) return &criterion;
  }
  return nullptr;
}

bool is_internal(const Criterion& criterion) {
  return criterion.internal ? criterion.internal.value : criterion.key.value == "cost";
}

std::optional<CriterionSense> sense_of(const Criterion& criterion) {
  if (criterion.means) return criterion.means.value;
  struct Known {
    std::string_view key;
    CriterionSense sense;
  };
  constexpr Known kKnown[] = {{"progress", CriterionSense::Progress},
                              {"cost", CriterionSense::Cost},
                              {"content", CriterionSense::Effect}};
  auto known = std::ranges::find(kKnown, criterion.key.value, &Known::key);
  return known != std::end(kKnown) ? std::optional(known->sense) : std::nullopt;
}

}  // namespace fujiplan
