#pragma once

#include <string_view>

namespace fujiplan {

// Do two texts of plan.yaml, both without errors, differ in what may bear on projects whose files
// are the same: how they are read, rated or named? Comments do not, nor what the plan says of
// itself alone, such as its title.
bool bears_on_projects(std::string_view before, std::string_view after);

}  // namespace fujiplan
