#include "model/values.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

std::string code_of(Phase phase) {
  return fmt::format("({})", number_of(phase));
}

std::optional<ProjectId> parse_project_id(std::string_view text) {
  auto parts = split(text, '-');
  if (parts.size() != 3) return std::nullopt;
  int numbers[3];
  for (std::size_t i = 0; i < 3; ++i) {
    auto number = parse_whole_number(parts[i]);
    if (!number || *number < 1 || *number > kLargestIdNumber) return std::nullopt;
    numbers[i] = static_cast<int>(*number);
  }
  return ProjectId{numbers[0], numbers[1], numbers[2]};
}

// Not fmt::format, which parses its format: every row of every report has an id.
std::string to_string(ProjectId id) {
  return std::to_string(id.policy) + '-' + std::to_string(id.measure) + '-' +
         std::to_string(id.number);
}

std::string measure_of(ProjectId id) {
  return std::to_string(id.policy) + '.' + std::to_string(id.measure);
}

std::string folder_of(ProjectId id) {
  return std::to_string(id.policy) + '-' + std::to_string(id.measure);
}

}  // namespace fujiplan
