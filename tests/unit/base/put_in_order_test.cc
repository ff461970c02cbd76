#include "base/put_in_order.h"

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace fujiplan {
namespace {

struct Item {
  std::string key;
  std::unique_ptr<std::size_t> came;  // items can be moved, but not copied
};

}  // namespace

TEST_CASE("items are put in order, equal ones as they stand") {
  // Every list of up to five items with these keys.
  for (std::size_t length = 0; length <= 5; ++length) {
    std::size_t lists = 1;
    for (std::size_t i = 0; i < length; ++i) lists *= 3;
    for (std::size_t list = 0; list < lists; ++list) {
      std::vector<Item> items;
      for (std::size_t i = 0, rest = list; i < length; ++i, rest /= 3) {
        items.push_back({std::string(1, "abc"[rest % 3]), std::make_unique<std::size_t>(i)});
      }
      put_in_order(items, &Item::key);
      REQUIRE(items.size() == length);
      for (std::size_t i = 1; i < length; ++i) {
        const Item &before = items[i - 1], &after = items[i];
        CHECK(before.key <= after.key);
        if (before.key == after.key) CHECK(*before.came < *after.came);
      }
    }
  }
}

TEST_CASE("a list is put in an order of one's own") {
  std::vector<int> numbers{3, 1, 2};
  put_in_order(numbers, {}, std::greater<>{});
  CHECK(numbers == std::vector{3, 2, 1});
  std::string letters = "cabab";  // anything that has items by number
  put_in_order(letters);
  CHECK(letters == "aabbc");
}

}  // namespace fujiplan
