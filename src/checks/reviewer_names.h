#pragma once

#include <span>

#include "checks/check.h"
#include "model/rating/rubric.h"

namespace fujiplan {

inline constexpr Format<std::string_view, std::string_view> kReviewerTaken{
    "評価者 `{}` は、評価者 `{}` と区別できない",
    "reviewer `{}` cannot be told from reviewer `{}`"};

// The columns of forms, and what is typed, have to tell reviewers apart from one another
// (word-taken) and from the department (reserved-word). Brackets make no difference there, nor do
// width, case and blanks. `reviewers`: those of one rubric.
void check_reviewer_names(std::span<const Reviewer> reviewers, Sink& sink);

}  // namespace fujiplan
