#include "model/values.h"

#include "base/number.h"

namespace fujiplan {

// Takes the number and the `-` behind it off the front; the last number has none.
static std::optional<int> take_id_number(std::string_view& text, bool last) {
  std::size_t end = last ? text.size() : text.find('-');
  if (end == text.npos) return std::nullopt;
  auto number = parse_whole_number(text.substr(0, end));
  if (!number || *number < 1 || *number > kLargestIdNumber) return std::nullopt;
  text.remove_prefix(last ? end : end + 1);
  return static_cast<int>(*number);
}

std::optional<ProjectId> parse_project_id(std::string_view text) {
  auto policy = take_id_number(text, false);
  if (!policy) return std::nullopt;
  auto measure = take_id_number(text, false);
  if (!measure) return std::nullopt;
  auto number = take_id_number(text, true);
  if (!number) return std::nullopt;
  return ProjectId{*policy, *measure, *number};
}

// Not formatted(), which parses its format: every row of every report has an id.
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
