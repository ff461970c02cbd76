#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/language.h"
#include "model/rating/grade.h"
#include "model/rating/scheme.h"

// Results as sentences: what they are, why, and how far the next better one is.
namespace fujiplan {

// A（合計 11）; Green（平均 3.67）; the name alone where nothing is computed.
std::string outcome_in_words(const Scheme& scheme, const Outcome& outcome, Language language);

// "12点（A: 11～13点）、Sまであと2点"
std::string why_in_words(const Scheme& scheme, const Evaluation& evaluation, const Outcome& outcome,
                         Language language);

// The same of a year, with the name of the reviewer whose scores they are: 事務局の評価で10点（…）.
std::string why_in_words(const Scheme& scheme, const YearResult& result, Language language);

// The way to the next better result; none for the best, and where there is nothing to reach.
struct NextResult {
  std::string name;
  Fraction points;                    // that the value lacks
  bool is_level = false;              // the next level of one criterion
  const Criterion* raised = nullptr;  // that overrules now, and must rise by the points
};
std::optional<NextResult> next_result(const Scheme& scheme, const Evaluation& evaluation,
                                      const Outcome& outcome);
// What is lacking, never less than it is: 1/6 is 0.17.
std::string lacking(Fraction points);
std::string in_words(const NextResult& next, const Scheme& scheme,
                     Language language);  // Sまであと2点

}  // namespace fujiplan
