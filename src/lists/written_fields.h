#pragma once

#include <span>
#include <vector>

#include "model/project.h"

namespace fujiplan {

// Which fields any of some projects has: a truth for each row of fields_of(), in its order. So a
// report can leave out the column that nobody has filled.
struct WrittenFields {
  std::vector<bool> of_projects, of_answers;  // `of_answers`: in any year
};
WrittenFields written_fields(std::span<const Project* const> projects);

}  // namespace fujiplan
