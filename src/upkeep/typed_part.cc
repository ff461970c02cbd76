#include "upkeep/typed_part.h"

#include "model/types/typed_part.h"

namespace fujiplan {

PartOfYear typed_part(const std::string& typed, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  auto part = typed_part_of_year(typed, words);
  if (part && plan.header.period.holds(part->year)) return *part;
  Options for_year;
  for_year.year = part ? to_string(part->year) : typed;
  return first_part_of(chosen_year(for_year, plan), words.parts);
}

}  // namespace fujiplan
