#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::yaml {

// A part of a text that normalization form C (NFC) changes; bytes of the text.
struct Recomposed {
  std::size_t offset = 0, size = 0;
  std::string instead;
  bool is_other = false;  // not only marks join their character: another one takes its place
};

// か and U+3099, which become が; or U+FA19, an ideograph for compatibility, which becomes U+795E,
// and U+2126, which becomes Ω: those may be told apart, as in names of persons.
std::vector<Recomposed> not_in_form_c(std::string_view text);

}  // namespace fujiplan::yaml
