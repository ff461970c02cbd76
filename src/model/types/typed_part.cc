#include "model/types/typed_part.h"

#include <string>

#include "base/text.h"

namespace fujiplan {

std::optional<PartOfYear> typed_part_of_year(std::string_view text, const Vocabulary& words) {
  if (words.parts.empty()) {
    auto year = parse_typed_fiscal_year(text, words.years);
    return year ? std::optional(PartOfYear{*year}) : std::nullopt;
  }
  auto plain = [](std::string_view name) {
    std::string narrow = to_lower_ascii(to_half_width(name));
    std::erase(narrow, ' ');
    return narrow;
  };
  const std::string typed = plain(text);
  for (std::string_view end : {"", "期", "半期"}) {  // 上, 上期, 上半期
    std::optional<PartOfYear> found;
    std::size_t longest = 0;  // 11月 also ends with 1月
    for (const PartWord& part : words.parts) {
      for (const Line* name : {&part.name, &part.label, &part.en}) {
        std::string written = plain(name->value).append(end);
        if (!*name || written.size() <= longest || !typed.ends_with(written)) continue;
        std::string_view year = std::string_view(typed).substr(0, typed.size() - written.size());
        auto meant = parse_typed_fiscal_year(year, words.years);
        if (meant) found = {*meant, &part}, longest = written.size();
      }
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace fujiplan
