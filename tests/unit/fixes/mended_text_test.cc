#include "fixes/mended_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace fujiplan {

TEST_CASE("new bytes are where the text has them, whatever the order of the splices") {
  const std::string text = "0123456789";
  const std::vector<yaml::Splice> in_order{{1, 2, "A"}, {4, 0, "<<"}, {4, 1, "BCD"}, {8, 2, ""}};
  const std::string mended = yaml::spliced(text, in_order);
  CHECK(mended == "0A3<<BCD567");
  for (std::vector<yaml::Splice> splices :
       {in_order, std::vector<yaml::Splice>(in_order.rbegin(), in_order.rend())}) {
    std::string seen;
    for (const Span& place : new_places(7, splices)) {
      CHECK(place.file == 7);
      seen += mended.substr(place.offset, place.length) + "|";
    }
    CHECK(seen == "A|<<|BCD||");
  }
}

}  // namespace fujiplan
