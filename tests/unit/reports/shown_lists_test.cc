#include <doctest/doctest.h>

#include "reports/shown/root.h"
#include "unit/support.h"

// What is computed for a list as a whole is computed when a template reaches the list, not again
// for each of its items.
namespace fujiplan {
namespace {

// The first project that has two or more of them.
List longer_list(const Report& report, std::string_view name, Scratch& scratch) {
  auto root = std::get<Object>(shown_report(report));
  auto projects = std::get<List>(find(root, "projects", scratch).value());
  for (std::size_t i = 0; i < projects.size; ++i) {
    auto project = std::get<Object>(projects.item(projects.self, i, scratch));
    auto list = std::get<List>(find(project, name, scratch).value());
    if (list.size > 1) return list;
  }
  FAIL("no project has two ", name);
  return {};
}

TEST_CASE("the schedule and the answers of a project are gathered once for each list") {
  Report report = make_report(testing::examples_plan(), reiwa(6), Audience::Public);
  for (std::string_view name : {"stretches", "answered_years"}) {
    INFO(name);
    Scratch scratch;
    List list = longer_list(report, name, scratch);
    for (std::size_t i = 0; i < list.size; ++i) {
      auto first = std::get<Object>(list.item(list.self, i, scratch));
      CHECK(std::get<Object>(list.item(list.self, i, scratch)).self == first.self);
    }
  }
}

}  // namespace
}  // namespace fujiplan
