#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "diag/source.h"
#include "notation/fiscal_year.h"

// The kinds of values that records are made of. Each knows the bytes it was read from.
namespace fujiplan {

template <typename T>
struct Spanned {
  T value{};
  Span at{};
  bool present = false;  // false: the file does not have it
  explicit operator bool() const { return present; }
};

using Line = Spanned<std::string_view>;  // text on one line; never empty when present
using Whole = Spanned<std::int64_t>;     // whole number ≥ 0
using Flag = Spanned<bool>;              // true or false
using Year = Spanned<FiscalYear>;        // R4
template <DescribedEnum E>
using Choice = Spanned<E>;
// May files have its codes in place of its names? For plans in English.
template <DescribedEnum E>
inline constexpr bool kAlsoByCode = false;

// Long text, one sentence per line; see prose.h for how it is shown.
struct Prose : Spanned<std::string_view> {};

struct Names : Spanned<std::vector<Line>> {};  // a list; never empty when present

// In a schedule: the project ends before this part of a year.
inline constexpr std::string_view kEndOfProject = "終了";

constexpr auto describe(EnumOf<Language>) {
  return std::array{
      EnumRow<Language>{Language::Japanese, "ja", "ja", {"日本語", "Japanese"}},
      EnumRow<Language>{Language::English, "en", "en", {"英語", "English"}},
  };
}

// A number in an id has at most nine digits, so that a pattern can say it too.
inline constexpr int kLargestIdNumber = 999'999'999;

// Levels of the tree above a project.
inline constexpr std::size_t kMostTreeLevels = 4;

// 事業番号: a number for each level, from the outermost, and the project's own; all ≥ 1, then
// zeros. Ordered as numbers: 1-1-2 < 1-1-10.
struct ProjectId {
  std::array<int, kMostTreeLevels + 1> numbers{};
  bool of_group = false;  // 1.1: a group of the tree, which has a number for each level down to it
  auto operator<=>(const ProjectId&) const = default;

  std::size_t count() const;  // of its numbers, from 2 to 5; of a group from 1 to 4
  std::size_t levels() const { return of_group ? count() : count() - 1; }
  int number() const { return numbers[count() - 1]; }  // the project's own
  ProjectId with_number(int number) const;             // another project of the same group
  bool is_beside(ProjectId other) const;               // in the same group?
};

// Exactly `1-1-2`. `count`: how many numbers it has in this plan; 0: as many as in any plan.
std::optional<ProjectId> parse_project_id(std::string_view text, std::size_t count = 0);
// Exactly `1.1`. `count`: how many numbers it has; 0: as many as in any level.
std::optional<ProjectId> parse_group_id(std::string_view text, std::size_t count = 0);
// That of a project, which has so many numbers in this plan, or of a group above it, be it with `-`
// as in the name of its file. 0: nobody knows how many, so it can only be a project's.
std::optional<ProjectId> parse_id(std::string_view text, std::size_t numbers);
std::string to_string(ProjectId id);     // 1-1-2; of a group 1.1
std::string file_name_of(ProjectId id);  // without its end: 1-1-2; of a group 1-1
std::string group_number(ProjectId id, std::size_t depth);  // 1: "1", 2: "1.1"
std::string innermost_group_of(ProjectId id);               // "1.1"
// Where its file stands, be it a project or a group: "1-1".
std::string folder_of(ProjectId id);

struct Ids : Spanned<std::vector<Spanned<ProjectId>>> {};  // likewise

// That of another plan, which may have another number of levels.
struct FormerId : Spanned<ProjectId> {};

}  // namespace fujiplan
