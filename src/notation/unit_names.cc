#include "notation/unit_names.h"

#include "base/text.h"

namespace fujiplan {

std::vector<std::string> names_of_unit(std::string_view unit) {
  std::string whole = to_half_width(trim(unit));
  if (whole.empty()) return {};
  std::vector<std::string> names = {whole};
  std::size_t bracket = whole.find('(');
  if (!whole.ends_with(')') || bracket == whole.npos) return names;
  std::string bare(trim(std::string_view(whole).substr(0, bracket)));
  if (!bare.empty()) names.push_back(std::move(bare));
  return names;
}

}  // namespace fujiplan
