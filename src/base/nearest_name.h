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
  std::optional<std::string_view> nearest(std::string_view typed) const;
  // The only one that is near; none where another is as near, or one more character away: a person
  // must choose between them.
  std::optional<std::string_view> only_near(std::string_view typed) const;

 private:
  struct Near {
    std::optional<std::string_view> nearest;
    bool is_only = false;
  };
  Near look_for(std::string_view typed) const;
  struct Candidate {
    std::string_view name;
    std::u32string text;       // as it is compared
    std::uint64_t characters;  // a bit for each, so that most names are left out unread
  };
  std::vector<Candidate> candidates_;
};

}  // namespace fujiplan
