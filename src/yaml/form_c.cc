#include "yaml/form_c.h"

#include "base/text.h"

namespace fujiplan::yaml {

std::vector<Recomposed> not_in_form_c(std::string_view text) {
  std::vector<Recomposed> parts;
  std::string composed;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
    const std::size_t size = decode_at(text, at).size;
    end = at + size;
    while (end < text.size() && display_width(text.substr(end, decode_at(text, end).size)) == 0) {
      end += decode_at(text, end).size;
    }
    std::string_view part = text.substr(at, end - at), first = part.substr(0, size);
    std::string normal = to_nfc(part);
    composed += normal;
    if (normal != part) parts.push_back({at, end - at, std::move(normal), to_nfc(first) != first});
  }
  // In some scripts characters join that are no marks.
  std::string normal = to_nfc(text);
  if (composed != normal) return {{0, text.size(), std::move(normal), true}};
  return parts;
}

}  // namespace fujiplan::yaml
