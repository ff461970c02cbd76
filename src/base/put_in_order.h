#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

// Sorting a list: what the program does in more than twenty places. The work is compiled once, for
// the numbers of the items; with the algorithms of the standard library each place compiles it
// anew, which came to a twelfth of the program.
namespace fujiplan {

// The numbers below `count` in order, equal ones as they stand. Empty when they are in order.
// `is_less(items, a, b)`: does item number `a` come before `b`?
std::vector<std::uint32_t> order_of(std::size_t count,
                                    bool (*is_less)(const void* items, std::size_t, std::size_t),
                                    const void* items);

// Equal items stay as they stand.
template <typename Items, typename Key = std::identity, typename Less = std::less<>>
void put_in_order(Items& items, Key key = {}, Less less = {}) {
  struct View {
    const Items& items;
    const Key& key;
    const Less& less;
  };
  const View view{items, key, less};
  auto is_less = [](const void* of, std::size_t a, std::size_t b) -> bool {
    const View& in = *static_cast<const View*>(of);
    return std::invoke(in.less, std::invoke(in.key, in.items[a]), std::invoke(in.key, in.items[b]));
  };
  std::vector<std::uint32_t> order = order_of(items.size(), is_less, &view);
  for (std::size_t first = 0; first < order.size(); ++first) {
    if (order[first] == first) continue;
    auto held = std::move(items[first]);  // its place is free for the item that belongs there
    std::size_t at = first;
    while (order[at] != first) {
      items[at] = std::move(items[order[at]]);
      at = std::exchange(order[at], static_cast<std::uint32_t>(at));
    }
    items[at] = std::move(held);
    order[at] = static_cast<std::uint32_t>(at);
  }
}

}  // namespace fujiplan
