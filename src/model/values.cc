#include "model/values.h"

#include <array>
#include <charconv>
#include <tuple>

#include "base/number.h"

namespace fujiplan {

// Takes the number and the `between` behind it off the front; the last number has none.
static std::optional<int> take_id_number(std::string_view& text, char between) {
  std::size_t dash = text.find(between);
  bool last = dash == text.npos;
  auto number = parse_whole_number(text.substr(0, dash));
  if (!number || *number < 1 || *number > kLargestIdNumber) return std::nullopt;
  if (!last && dash + 1 == text.size()) return std::nullopt;
  text.remove_prefix(last ? text.size() : dash + 1);
  return static_cast<int>(*number);
}

// The numbers of an id, how many there are; none when it has another form.
static std::optional<std::size_t> read_numbers(std::string_view text, char between, ProjectId& id) {
  std::size_t found = 0;
  do {
    if (found == id.numbers.size()) return std::nullopt;
    auto number = take_id_number(text, between);
    if (!number) return std::nullopt;
    id.numbers[found++] = *number;
  } while (!text.empty());
  return found;
}

std::optional<ProjectId> parse_project_id(std::string_view text, std::size_t count) {
  ProjectId id;
  auto found = read_numbers(text, '-', id);
  if (!found || *found < 2 || (count != 0 && *found != count)) return std::nullopt;
  return id;
}

std::optional<ProjectId> parse_group_id(std::string_view text, std::size_t count) {
  ProjectId id;
  id.of_group = true;
  auto found = read_numbers(text, '.', id);
  if (!found || *found > kMostTreeLevels || (count != 0 && *found != count)) return std::nullopt;
  return id;
}

std::optional<ProjectId> parse_id(std::string_view text, std::size_t numbers) {
  auto project = parse_project_id(text, numbers);
  if (project || numbers == 0) return project;
  std::string number(text);
  std::ranges::replace(number, '-', '.');
  auto group = parse_group_id(number);
  return group && group->count() < numbers ? group : std::nullopt;
}

std::size_t ProjectId::count() const {
  std::size_t count = of_group ? 1 : 2;
  while (count < numbers.size() && numbers[count] != 0) ++count;
  return count;
}

ProjectId ProjectId::with_number(int number) const {
  ProjectId other = *this;
  other.numbers[count() - 1] = number;
  return other;
}

bool ProjectId::is_beside(ProjectId other) const {
  return count() == other.count() && with_number(1) == other.with_number(1);
}

// Not formatted(), which parses its format: every row of every report has an id.
// Most are of one digit.
static char* write(int number, char* at, char* limit) {
  if (number < 0 || number > 9) return std::to_chars(at, limit, number).ptr;
  *at = static_cast<char>('0' + number);
  return at + 1;
}

static std::string joined(ProjectId id, std::size_t count, char between) {
  std::array<char, 12 * std::tuple_size_v<decltype(id.numbers)>> text;  // an int and a sign each
  char* const limit = text.data() + text.size();
  char* end = write(id.numbers[0], text.data(), limit);
  for (std::size_t i = 1; i < count; ++i) {
    *end++ = between;
    end = write(id.numbers[i], end, limit);
  }
  return {text.data(), end};
}

std::string to_string(ProjectId id) {
  return joined(id, id.count(), id.of_group ? '.' : '-');
}

std::string file_name_of(ProjectId id) {
  return joined(id, id.count(), '-');
}

std::string group_number(ProjectId id, std::size_t depth) {
  return joined(id, depth, '.');
}

std::string innermost_group_of(ProjectId id) {
  return joined(id, id.levels(), '.');
}

std::string folder_of(ProjectId id) {
  return joined(id, id.levels(), '-');
}

}  // namespace fujiplan
