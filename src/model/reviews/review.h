#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/rating/evaluation.h"
#include "model/values.h"

// 評価者の評価: what somebody judges after the department, for one project and year, and what the
// department answers to it.
namespace fujiplan {

// By the criteria of the plan, as far as it differs from the judgement before it; by a scale of the
// reviewer's own, one score whose criterion is Reviewer::scale.
struct Judgement : Evaluation {};

// The score by such a scale; null: it goes by the criteria of the plan, or says nothing.
const Score* on_own_scale(const Judgement& judgement);

struct Review {
  const Reviewer* reviewer = nullptr;  // of the plan; never null
  Judgement evaluation;
  Prose comment;   // 意見
  Prose response;  // 意見への回答, the department's
  Span at{};
  bool present = false;
  using Slot = std::variant<Judgement Review::*, Prose Review::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Review> = 3;  // reviewer, at, present
std::span<const Field<Review>> fields_of(RecordOf<Review>);

struct Reviews {
  std::vector<Review> all;  // in the order of the reviewers, each once
  Span at{};
  bool present = false;
  const Review* find(std::string_view reviewer) const;  // by its name; null: it said nothing
};

}  // namespace fujiplan
