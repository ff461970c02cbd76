#pragma once

#include <cstddef>
#include <string_view>

namespace fujiplan {

// What some programs put before the text of a file to say that it is UTF-8. It belongs to no line.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// How many bytes of the text are its mark: none where it has none.
constexpr std::size_t mark_size(std::string_view text) {
  return text.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
}

constexpr std::string_view without_mark(std::string_view text) {
  return text.substr(mark_size(text));
}

}  // namespace fujiplan
