#include "lists/outcome_json.h"

namespace fujiplan {

Json json_of_value(const Scheme& scheme, Fraction value) {
  const RatingBy rule = scheme.rule;
  if (rule == RatingBy::Average || rule == RatingBy::Achievement) return in_decimals(value);
  return value.numerator / value.denominator;
}

void put_outcome(Json& object, const Scheme& scheme, const Outcome& outcome) {
  if (outcome.is_rated() && scheme.has_values()) {
    object[name_of(scheme.rule)] = json_of_value(scheme, *outcome.points);
  }
  object["grade"] = outcome.name;
  if (!outcome.is_rated()) object["rated"] = false;
}

}  // namespace fujiplan
