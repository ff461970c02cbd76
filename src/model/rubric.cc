#include "model/rubric.h"

namespace fujiplan {

static constexpr Field<Levels> kLevelFields[] = {
    {.key = "5",
     .slot = &Levels::five,
     .label = {"5点", "5"},
     .meaning = {"5点（最も良い）の目安", "meaning of 5, the best"},
     .required = Required::Always},
    {.key = "4",
     .slot = &Levels::four,
     .label = {"4点", "4"},
     .meaning = {"4点の目安", "meaning of 4"},
     .required = Required::Always},
    {.key = "3",
     .slot = &Levels::three,
     .label = {"3点", "3"},
     .meaning = {"3点の目安", "meaning of 3"},
     .required = Required::Always},
    {.key = "2",
     .slot = &Levels::two,
     .label = {"2点", "2"},
     .meaning = {"2点の目安", "meaning of 2"},
     .required = Required::Always},
    {.key = "1",
     .slot = &Levels::one,
     .label = {"1点", "1"},
     .meaning = {"1点の目安", "meaning of 1"},
     .required = Required::Always},
};
std::span<const Field<Levels>> fields_of(RecordOf<Levels>) {
  return checked_rows<kLevelFields>();
}

static constexpr Field<Criterion> kCriterionFields[] = {
    {.key = "name",
     .slot = &Criterion::name,
     .label = {"名称", "name"},
     .meaning = {"評価項目の名称", "name of the criterion"},
     .required = Required::Always},
    {.key = "levels",
     .slot = &Criterion::levels,
     .label = {"点数の目安", "levels"},
     .meaning = {"点数ごとの目安", "meaning of each score"},
     .required = Required::Always},
};
std::span<const Field<Criterion>> fields_of(RecordOf<Criterion>) {
  return checked_rows<kCriterionFields>();
}

static constexpr Field<Criteria> kCriteriaFields[] = {
    {.key = "progress",
     .slot = &Criteria::progress,
     .label = {"進捗", "progress"},
     .meaning = {"進捗の評価", "how progress is scored"},
     .required = Required::Always},
    {.key = "cost",
     .slot = &Criteria::cost,
     .label = {"経費", "cost"},
     .meaning = {"経費の評価", "how cost is scored"},
     .required = Required::Always},
    {.key = "content",
     .slot = &Criteria::content,
     .label = {"取組内容", "content"},
     .meaning = {"取組内容の評価", "how the work done is scored"},
     .required = Required::Always},
};
std::span<const Field<Criteria>> fields_of(RecordOf<Criteria>) {
  return checked_rows<kCriteriaFields>();
}

static constexpr Field<GradeFloors> floor_field(std::string_view key, Whole GradeFloors::*slot) {
  return {.key = key,
          .slot = slot,
          .label = {key, key},
          .meaning = {"この評価になる合計の下限", "lowest sum for this grade"},
          .required = Required::Always,
          .least = kLeastSum,
          .most = kMostSum};
}
static constexpr Field<GradeFloors> kGradeFields[] = {
    floor_field("S", &GradeFloors::s), floor_field("A", &GradeFloors::a),
    floor_field("B", &GradeFloors::b), floor_field("C", &GradeFloors::c),
    floor_field("D", &GradeFloors::d),
};
std::span<const Field<GradeFloors>> fields_of(RecordOf<GradeFloors>) {
  return checked_rows<kGradeFields>();
}

static constexpr Field<Rubric> kRubricFields[] = {
    {.key = "criteria",
     .slot = &Rubric::criteria,
     .label = {"評価項目", "criteria"},
     .meaning = {"評価項目と点数の目安（図表2）", "criteria and what their scores mean (図表2)"},
     .required = Required::Always},
    {.key = "grades",
     .slot = &Rubric::grades,
     .label = {"総合評価の下限", "lowest sum"},
     .meaning = {"総合評価ごとの合計の下限", "lowest sum for each grade"},
     .required = Required::Always},
    {.key = "publish",
     .slot = &Rubric::publish,
     .label = {"公表する評価", "publish"},
     .meaning =
         {"総合評価と点数のうち公表するもの: `both`、`result`、`scores`（任意。省略すると `both`）",
          "what of a rating is public: `both`, `result` or `scores` (optional; `both` when "
          "absent)"}},
};
std::span<const Field<Rubric>> fields_of(RecordOf<Rubric>) {
  return checked_rows<kRubricFields>();
}

}  // namespace fujiplan
