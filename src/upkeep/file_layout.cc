#include "upkeep/file_layout.h"

namespace fujiplan {

std::optional<std::size_t> place_in_project(std::span<const std::string> above,
                                            std::string_view key, const Vocabulary& words) {
  if (above.empty()) return place_of_field<Project>(key);
  if (auto at = parse_part_of_year(key, words.years, words.parts)) {
    return static_cast<std::size_t>(at->year.western) * at->parts() + at->position();
  }
  auto year = parse_fiscal_year(key, words.years);  // of a value that has steps
  return year ? std::optional(static_cast<std::size_t>(year->western)) : std::nullopt;
}

}  // namespace fujiplan
