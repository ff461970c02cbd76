#include "reports/shown/badges.h"

#include <algorithm>
#include <iterator>

namespace fujiplan {

const Tone* tone_of(const ResultColumns& columns, std::size_t column) {
  bool ResultColumn::*kind = nullptr;
  if (columns[column].is_rated) {
    kind = &ResultColumn::is_rated;
  } else if (columns[column].is_judged) {
    kind = &ResultColumn::is_judged;
  } else {
    return nullptr;
  }
  const auto here = columns.begin() + static_cast<std::ptrdiff_t>(column);
  const auto before = std::ranges::count(columns.begin(), here, true, kind);
  const auto all = std::ranges::count(columns, true, kind);
  return &tone_of_grade(static_cast<std::size_t>(before), static_cast<std::size_t>(all));
}

static constexpr Member kToneMembers[] = {
    member<Tone, [](const Tone& tone, Scratch&) { return tone.name; }>(
        "tone",
        {"色を示すクラス。名称によらず、最も良い総合評価の grade-S から、最も悪い総合評価の "
         "grade-D まで",
         "class of its colour, from grade-S of the best to grade-D of the worst, whatever "
         "grades are called"}),
};
const ObjectType kToneType{kToneMembers};

One<kToneType> tone_of(const ProjectRef& ref, Scratch&) {
  const auto& columns = ref.report->distribution.columns;
  if (columns == nullptr) return {};
  auto column =
      column_of(*columns, result_of(ref.report->plan.header, *ref.project, ref.report->year));
  return {column ? tone_of(*columns, *column) : nullptr};
}

}  // namespace fujiplan
