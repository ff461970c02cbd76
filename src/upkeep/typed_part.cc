#include "upkeep/typed_part.h"

#include "model/types/typed_part.h"

namespace fujiplan {

PartOfYear typed_part(const std::string& typed, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  auto part = typed_part_of_year(typed, words);
  if (part && plan.header.period.holds(part->year)) return *part;
  return first_part_of(chosen_year(part ? to_string(part->year) : typed, plan), words.parts);
}

}  // namespace fujiplan
