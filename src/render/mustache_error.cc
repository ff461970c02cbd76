#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diag/source.h"
#include "render/mustache_program.h"

namespace fujiplan {

Failure mistake(const Program& program, std::size_t at, const Message& message) {
  Location place = Locator(program.source).locate(at);
  int inserted = static_cast<int>(count_code_points(program.indentation));
  std::string where =
      fmt::format("{}:{}:{}: ", program.path, place.line, std::max(1, place.column - inserted));
  return Failure({where + message.ja, where + message.en});
}

Message with_nearest(Message message, std::string_view typed,
                     const std::vector<std::string_view>& names) {
  if (auto nearest = nearest_name(typed, names)) {
    message.ja += fmt::format("。もっとも近い名前は `{}`", *nearest);
    message.en += fmt::format("; the nearest name is `{}`", *nearest);
  }
  return message;
}

}  // namespace fujiplan
