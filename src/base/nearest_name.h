#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan {

// Names among which a mistyped one may be looked for again and again; nearest_name (base/text.h)
// says what is near, and looks once. The names must outlive it.
class NameFinder {
 public:
  explicit NameFinder(std::span<const std::string_view> names);

  struct Near {
    std::optional<std::string_view> nearest;
    // No other is as near, or one more character away; else a person must choose between them.
    bool is_only = false;
  };
  Near near(std::string_view typed) const;

 private:
  struct Candidate {
    std::string_view name;
    std::u32string text;       // as it is compared
    std::uint64_t characters;  // a bit for each, so that most names are left out unread
  };
  std::vector<Candidate> candidates_;
};

}  // namespace fujiplan
