#pragma once

#include "base/json.h"
#include "model/rating/grade.h"

// The layers of judgement of a year as JSON. Of results with answers.
namespace fujiplan {

// The scores beside the result, by their criteria: see lists/review_rows.h.
void put_scores(Json& object, const YearResult& result);

// "reviews": what each reviewer judged, with what it comes to; "judged_by": who had the last word.
// Nothing where there are none.
void put_layers(Json& object, const Scheme& scheme, const YearResult& result);

}  // namespace fujiplan
