#include "base/member_count.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace fujiplan {
namespace {

struct Nothing {};
struct Base {
  int a = 0;
};
struct Derived : Base {
  std::vector<int> list;
};
struct Many {
  int number = 0;
  std::string text;
  Base record;  // one member, however much is in it
  Derived other;
  std::vector<Derived> list;
  bool flag = false;
};

TEST_CASE("members are counted, not what is in them") {
  CHECK(member_count<Nothing>() == 0);
  CHECK(member_count<Base>() == 1);
  CHECK(member_count<Derived>() == 2);  // the base is one
  CHECK(member_count<Many>() == 6);
}

}  // namespace
}  // namespace fujiplan
