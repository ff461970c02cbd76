#include "commands/typed_item.h"

#include <doctest/doctest.h>

#include <string>

#include "commands/context.h"

namespace fujiplan {
namespace {

TEST_CASE("every item is known by its key, its labels and the head of its column") {
  for (const SurveyItem& item : survey_items()) {
    CHECK(&typed_item(key_of(item)) == &item);
    for (Language language : {Language::Japanese, Language::English}) {
      std::string label(item.label.in(language)), group(item.group.in(language));
      CHECK(&typed_item(label) == &item);
      CHECK(&typed_item(label_of(item, language)) == &item);
      CHECK(&typed_item(group + " " + label) == &item);
      if (item.group.empty()) CHECK(&typed_item(bare_name(label)) == &item);
    }
  }
}

TEST_CASE("a name needs no unit, but another unit is no name") {
  CHECK(key_of(typed_item("予算額")) == "budget");
  CHECK(key_of(typed_item("予算額(円)")) == "budget");
  CHECK(key_of(typed_item("Actual")) == "actual");
  CHECK(key_of(typed_item("実際の段階　上期")) == "schedule.上");
  for (const char* name : {"予算額（千円）", "予算額（", "予算", "実際の段階", "事業の評価", ""}) {
    INFO(name);
    CHECK_THROWS_AS(typed_item(name), UsageError);
  }
}

}  // namespace
}  // namespace fujiplan
