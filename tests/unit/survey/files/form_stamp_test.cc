#include "survey/files/form_stamp.h"

#include <doctest/doctest.h>

#include "unit/support.h"

namespace fujiplan {
namespace {

FormStamp long_stamp() {
  FormStamp stamp{"R8", "222101", "第四次富士市情報化計画", "R7", "情報政策課", "0a1b2c3d", {}};
  for (int i = 1; i < 40; ++i)
    stamp.rows.emplace_back("1-1-" + std::to_string(i), "R8:a0000.k0z9k");
  return stamp;
}

TEST_CASE("a stamp comes back from properties of the lengths that Excel has") {
  FormStamp stamp = long_stamp();
  Properties properties = to_properties(stamp);
  for (const auto& [name, value] : properties) CHECK(value.size() <= kLongestProperty);
  properties.insert(properties.begin(), {"Company", "富士市"});
  auto read = parse_form_stamp(properties);
  REQUIRE(read);
  CHECK(*read == stamp);
}

TEST_CASE("a stamp that has lost a part is none") {
  for (std::string_view lost :
       {"fujiplan year", "fujiplan plan", "fujiplan rows", "fujiplan rows 1", "fujiplan rows 2"}) {
    Properties properties = to_properties(long_stamp());
    std::erase_if(properties, [&](const auto& property) { return property.first == lost; });
    INFO(lost);
    CHECK_FALSE(parse_form_stamp(properties));
  }
  CHECK_FALSE(parse_form_stamp({}));
}

TEST_CASE("a stamp says which plan, which year, for whom, and the version of each row") {
  const Plan& plan = testing::examples_plan();
  Form form = forms_of(plan, reiwa(6)).front();
  FormStamp stamp = stamp_of(plan.header, reiwa(6), form);
  CHECK(stamp.year == "R6");
  CHECK(stamp.plan == plan.header.title.value);
  CHECK(stamp.for_whom == form.department);
  REQUIRE(stamp.rows.size() == form.rows.size());
  CHECK(stamp.rows.front().first == to_string(form.rows.front().project->id.value));
  CHECK(stamp.rows.front().second == form.rows.front().cells.front());
}

TEST_CASE("a stamp is of a plan whose title was corrected, not of another one") {
  const PlanHeader& header = testing::examples_plan().header;
  FormStamp stamp =
      stamp_of(header, reiwa(6), forms_of(testing::examples_plan(), reiwa(6)).front());
  CHECK(is_of_plan(stamp, header));
  stamp.plan += "（案）";
  CHECK(is_of_plan(stamp, header));
  stamp.from = "R1";
  CHECK_FALSE(is_of_plan(stamp, header));
  stamp = stamp_of(header, reiwa(6), forms_of(testing::examples_plan(), reiwa(6)).front());
  stamp.owner = "000000";
  CHECK_FALSE(is_of_plan(stamp, header));
}

TEST_CASE("a mark of a guide is that of what people read there") {
  using Rows = std::vector<std::vector<std::string>>;
  const Rows made = {{"記入のしかた"}, {"1", "白いセルに記入します。\n灰色は変えません。"}};
  const Rows moved = {
      {}, {"", "記入のしかた "}, {"", "1", "白いセルに記入します。\r\n灰色は変えません。"}};
  const Rows typed = {{"記入のしかた"}, {"1", "白いセルに記入します。", "実施中"}};
  CHECK(mark_of_guide(made) == mark_of_guide(moved));
  CHECK(mark_of_guide(made) != mark_of_guide(typed));
}

}  // namespace
}  // namespace fujiplan
