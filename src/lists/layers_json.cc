#include "lists/layers_json.h"

#include "lists/outcome_json.h"
#include "lists/review_rows.h"
#include "model/reviews/layers.h"
#include "model/types/to_json.h"

namespace fujiplan {

void put_scores(Json& object, const YearResult& result) {
  object.update(to_json(scores_beside(result)));
}

void put_layers(Json& object, const Scheme& scheme, const YearResult& result) {
  for (const Layer& layer : layers_of(scheme, *result.answers)) {
    if (layer.reviewer == nullptr) continue;
    Json& judged = object["reviews"][layer.reviewer->name.value];
    judged = is_by_scale(layer.reviewer) ? Json::object() : to_json(layer.evaluation);
    if (layer.outcome) put_outcome(judged, scheme, *layer.outcome);
  }
  if (result.by != nullptr) object["judged_by"] = result.by->name.value;
}

}  // namespace fujiplan
