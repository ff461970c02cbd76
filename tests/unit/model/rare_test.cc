#include "model/money/rare.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

namespace fujiplan {

TEST_CASE("a rare value takes a pointer, is empty until it is made, and is copied whole") {
  Rare<std::vector<int>> one;
  static_assert(sizeof one == sizeof(void*));
  CHECK(one->empty());

  one.made().push_back(4);
  Rare<std::vector<int>> copy = one;
  copy.made().push_back(6);
  CHECK(*one == std::vector{4});
  CHECK(*copy == std::vector{4, 6});

  one = copy;
  CHECK(*one == std::vector{4, 6});
  copy = Rare<std::vector<int>>{};
  CHECK(copy->empty());
  Rare<std::vector<int>> moved = std::move(one);
  CHECK(*moved == std::vector{4, 6});
}

}  // namespace fujiplan
