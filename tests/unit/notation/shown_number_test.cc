#include "notation/shown_number.h"

#include <doctest/doctest.h>

namespace fujiplan {

TEST_CASE("a share is in per cent, with one decimal, half up") {
  CHECK(share(2, 13) == "15.4");
  CHECK(share(0, 13) == "0.0");
  CHECK(share(13, 13) == "100.0");
  CHECK(share(1, 3) == "33.3");
  CHECK(share(2, 3) == "66.7");
  CHECK(share(1, 2000) == "0.1");  // 0.05
  CHECK(share(1, 2001) == "0.0");
  CHECK(share(0, 0) == std::nullopt);
}

}  // namespace fujiplan
