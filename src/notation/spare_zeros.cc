#include "notation/spare_zeros.h"

namespace fujiplan {

std::string without_spare_zeros(std::string_view number, std::size_t decimals) {
  constexpr std::size_t kGroup = 3;  // digits behind a sign that parts thousands
  std::size_t point = number.find('.');
  if (point == number.npos) return std::string(number);
  std::string_view behind = number.substr(point + 1);
  bool spare = behind.size() > decimals && behind.find_first_not_of('0', decimals) == behind.npos;
  bool thousands =
      decimals < kGroup && behind.size() == kGroup && number.find(',') == number.npos && point != 0;
  if (!spare || thousands) return std::string(number);
  return std::string(number.substr(0, decimals == 0 ? point : point + 1 + decimals));
}

}  // namespace fujiplan
