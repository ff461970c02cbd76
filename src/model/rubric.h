#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <variant>

#include "base/enum_names.h"
#include "model/field.h"
#include "model/values.h"

// How plan.yaml says that projects are rated: the part `rubric`.
namespace fujiplan {

// What each score means (図表2), best first.
struct Levels {
  Line five, four, three, two, one;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Levels::*>;
};
std::span<const Field<Levels>> fields_of(RecordOf<Levels>);

struct Criterion {
  Line name;
  Levels levels;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Criterion::*, Levels Criterion::*>;
};
std::span<const Field<Criterion>> fields_of(RecordOf<Criterion>);

struct Criteria {
  Criterion progress, cost, content;
  Span at{};
  bool present = false;
  using Slot = std::variant<Criterion Criteria::*>;
};
std::span<const Field<Criteria>> fields_of(RecordOf<Criteria>);

// Of three scores from 1 to 5.
inline constexpr std::int64_t kLeastSum = 3, kMostSum = 15;

// The lowest sum of the three scores for each grade.
struct GradeFloors {
  Whole s, a, b, c, d;
  Span at{};
  bool present = false;
  using Slot = std::variant<Whole GradeFloors::*>;
};
std::span<const Field<GradeFloors>> fields_of(RecordOf<GradeFloors>);

// What of a rating is public. With the result and the other scores public, an internal score can
// be worked out: model/inference.h counts how often.
enum class Publish : unsigned char { Both, Result, Scores };
constexpr auto describe(EnumOf<Publish>) {
  return std::array{
      EnumRow<Publish>{Publish::Both,
                       "both",
                       "both",
                       {"総合評価と公開の点数", "the result and the public scores"}},
      EnumRow<Publish>{Publish::Result,
                       "result",
                       "result",
                       {"総合評価だけ。点数は公表しない", "the result without the scores"}},
      EnumRow<Publish>{
          Publish::Scores,
          "scores",
          "scores",
          {"公開の点数だけ。総合評価は公表しない", "public scores without the result"}},
  };
}

struct Rubric {
  Criteria criteria;
  GradeFloors grades;
  Choice<Publish> publish;  // both when absent
  Span at{};
  bool present = false;
  using Slot = std::variant<Criteria Rubric::*, GradeFloors Rubric::*, Choice<Publish> Rubric::*>;
};
std::span<const Field<Rubric>> fields_of(RecordOf<Rubric>);

}  // namespace fujiplan
