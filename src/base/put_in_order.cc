#include "base/put_in_order.h"

#include <algorithm>
#include <numeric>

namespace fujiplan {

std::vector<std::uint32_t> order_of(std::size_t count,
                                    bool (*is_less)(const void* items, std::size_t, std::size_t),
                                    const void* items) {
  std::size_t in_order = 1;
  while (in_order < count && !is_less(items, in_order, in_order - 1)) ++in_order;
  if (in_order >= count) return {};
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return is_less(items, a, b); });
  return order;
}

}  // namespace fujiplan
