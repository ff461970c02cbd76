#include "checks/relations.h"

#include <algorithm>
#include <tuple>

#include "base/number.h"
#include "model/plan.h"

namespace fujiplan {

// The ids in a text such as `3-4-1`. A longer code (`B1-7-5`, `1-2-3-4`, a telephone number with
// leading zeros) is none.
static void add_mentions(std::vector<PlacedId>& mentions, std::size_t file, std::string_view text,
                         Span where) {
  auto belongs = [](char c) {
    return is_digit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  std::string_view written = text.substr(where.offset, where.length);
  for (auto at = written.begin(); at != written.end();) {
    auto begin = std::find_if(at, written.end(), belongs);
    at = std::find_if_not(begin, written.end(), belongs);
    auto offset = static_cast<std::size_t>(begin - text.begin());
    auto length = static_cast<std::size_t>(at - begin);
    if (auto id = parse_project_id(text.substr(offset, length)))
      mentions.push_back({*id, {file, offset, length}});
  }
}

void add_project(Relations& relations, const Project& project, std::string_view text_of_file) {
  relations.projects.push_back({project.id.value, project.id.at});
  // Searched in the bytes of the file, so that a finding points at the number itself.
  if (project.related)
    add_mentions(relations.mentions, project.file, text_of_file, project.related.at);
}

void add_left_out(Relations& relations, std::string_view path) {
  if (auto id = id_of_path(path)) relations.left_out.push_back(*id);
}

template <typename T>
static void append(std::vector<T>& all, const std::vector<T>& others) {
  all.insert(all.end(), others.begin(), others.end());
}

void append(Relations& relations, const Relations& others) {
  append(relations.projects, others.projects);
  append(relations.mentions, others.mentions);
  append(relations.left_out, others.left_out);
}

void sort(Relations& relations) {
  std::ranges::sort(relations.projects, {}, [](const PlacedId& project) {
    return std::tuple(project.id, project.at.file);
  });
  std::ranges::sort(relations.left_out);
}

}  // namespace fujiplan
