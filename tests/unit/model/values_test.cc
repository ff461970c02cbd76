#include "model/values.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/natural_order.h"
#include "model/plan.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

struct Row {
  const char* text;
  ProjectId id;
};

TEST_CASE("a project id reads as it is written") {
  const Row rows[] = {
      {"1-1-1", {1, 1, 1}},
      {"1-1-10", {1, 1, 10}},
      {"12-34-567", {12, 34, 567}},
      {"999999999-1-1", {999999999, 1, 1}},
      {"1-2", {1, 2}},
      {"1-2-3-4", {1, 2, 3, 4}},
      {"1-2-3-4-5", {1, 2, 3, 4, 5}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK((parse_project_id(row.text) == row.id));
    CHECK(to_string(row.id) == row.text);
  }
  CHECK(innermost_group_of({1, 10, 2}) == "1.10");
  CHECK(group_number({1, 10, 2}, 1) == "1");
  CHECK(folder_of({1, 10, 2}) == "1-10");
  CHECK(innermost_group_of({3, 2}) == "3");
  CHECK(folder_of({3, 2}) == "3");
  CHECK(folder_of({1, 2, 3, 4, 5}) == "1-2-3-4");
}

TEST_CASE("an id has as many numbers as the plan has levels, and one") {
  CHECK(parse_project_id("1-2", 2).has_value());
  CHECK_FALSE(parse_project_id("1-2", 3).has_value());
  CHECK_FALSE(parse_project_id("1-2-3", 2).has_value());
  CHECK_FALSE(parse_project_id("1-2-3-4-5", 4).has_value());
}

TEST_CASE("a group has the numbers of its levels, and a file in a folder of that name") {
  auto group = parse_group_id("1.10");
  REQUIRE(group.has_value());
  CHECK(group->of_group);
  CHECK(group->levels() == 2);
  CHECK(to_string(*group) == "1.10");
  CHECK(file_name_of(*group) == "1-10");
  CHECK(folder_of(*group) == "1-10");
  CHECK(group_number(*group, 1) == "1");
  CHECK(file_name_of({1, 10, 2}) == "1-10-2");
  CHECK(to_string(*parse_group_id("3", 1)) == "3");
  CHECK(folder_of(*parse_group_id("3")) == "3");
  for (std::string_view wrong : {"", "1.", ".1", "1-1", "01", "1.0", "1.1.1.1.1"}) {
    INFO(wrong);
    CHECK_FALSE(parse_group_id(wrong).has_value());
  }
  CHECK_FALSE(parse_group_id("1.1", 1).has_value());
  CHECK((*parse_group_id("1.1") < ProjectId{1, 1, 1}));
  CHECK_FALSE(group->is_beside({1, 10, 2}));
  CHECK(id_of_path("plan/1-1/1-1.yaml", 3) == parse_group_id("1.1"));
  CHECK(id_of_path("plan/1-1/1-1.yaml", 2) == parse_project_id("1-1"));
}

TEST_CASE("projects of one group differ in their own number only") {
  ProjectId id{1, 2, 3};
  CHECK((id.with_number(7) == ProjectId{1, 2, 7}));
  CHECK(id.number() == 3);
  CHECK(id.is_beside({1, 2, 9}));
  CHECK_FALSE(id.is_beside({1, 3, 3}));
  CHECK_FALSE(id.is_beside({1, 2}));
  CHECK_FALSE(ProjectId{1, 2}.is_beside({1, 2, 1}));
}

TEST_CASE("nothing else is a project id") {
  for (const char* text : {"",
                           "-",
                           "--",
                           "1",
                           "1-1-",
                           "-1-1",
                           "1--1",
                           "1-1-1-1-1-1",
                           "1-1-1-",
                           "0-1-1",
                           "1-0-1",
                           "1-1-0",
                           "01-1-1",
                           "1-1-01",
                           "+1-1-1",
                           "1-1- 1",
                           " 1-1-1",
                           "1-1-1 ",
                           "1-1-1\n",
                           "1.1.1",
                           "1－1－1",
                           "1ー1ー1",
                           "１-１-１",
                           "1-1-a",
                           "1-1-1.yaml",
                           "2147483648-1-1",
                           "99999999999999999999-1-1",
                           "a-b-c"}) {
    INFO(text);
    CHECK_FALSE(parse_project_id(text).has_value());
  }
}

TEST_CASE("ids are ordered as numbers, like their texts in natural order") {
  std::vector<ProjectId> ids;
  for (const Project& project : testing::real_plan().projects) ids.push_back(project.id.value);
  CHECK(ids.size() == 202);
  CHECK(std::ranges::is_sorted(ids));
  for (ProjectId a : ids) {
    CHECK((parse_project_id(to_string(a)) == a));
    for (ProjectId b : ids) {
      if ((a < b) != natural_less(to_string(a), to_string(b))) {
        FAIL_CHECK(to_string(a) << " and " << to_string(b));
      }
    }
  }
}

TEST_CASE("a project is found by its id, and by nothing else") {
  const Plan& plan = testing::real_plan();
  for (const Project& project : plan.projects) {
    CHECK(find_project(plan, project.id.value) == &project);
  }
  for (ProjectId id : {ProjectId{0, 0, 0}, ProjectId{1, 1, 99}, ProjectId{9, 1, 1}}) {
    CHECK(find_project(plan, id) == nullptr);
  }
}

TEST_CASE("the id of a path is its file name") {
  const Row rows[] = {{"plan/1-1/1-1-2.yaml", {1, 1, 2}},
                      {"1-1-2.yaml", {1, 1, 2}},
                      {"1-1-2.yml", {1, 1, 2}}};  // refused, but its number is taken
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK((id_of_path(row.text) == row.id));
  }
  for (const char* text : {"", "1-1-2", "1-1-2.yaml/", "1-1-2/x.yaml", ".yaml", "plan.yaml",
                           "1-1-2.YAML", "1-1-2.yaml.yaml"}) {
    INFO(text);
    CHECK_FALSE(id_of_path(text).has_value());
  }
}

}  // namespace
}  // namespace fujiplan
