#include "survey/typed_item.h"

#include <doctest/doctest.h>

#include <string>

#include "run/context.h"

namespace fujiplan {
namespace {

const PlanHeader kStandard;

TEST_CASE("every item is known by its key, its labels and the head of its column") {
  for (const SurveyItem& item : survey_items()) {
    CHECK(&typed_item(key_of(item), kStandard) == &item);
    for (Language language : {Language::Japanese, Language::English}) {
      std::string label(item.label.in(language)), group(item.group.in(language));
      CHECK(&typed_item(label, kStandard) == &item);
      CHECK(&typed_item(label_of(item, language), kStandard) == &item);
      CHECK(&typed_item(group + " " + label, kStandard) == &item);
      if (item.group.empty()) CHECK(&typed_item(bare_name(label), kStandard) == &item);
    }
  }
}

TEST_CASE("a name needs no unit, but another unit is no name") {
  CHECK(key_of(typed_item("予算額", kStandard)) == "budget");
  CHECK(key_of(typed_item("予算額(円)", kStandard)) == "budget");
  CHECK(key_of(typed_item("Actual", kStandard)) == "actual");
  CHECK(key_of(typed_item("取り組んだ段階　上期", kStandard)) == "schedule.上");
  for (const char* name :
       {"予算額（千円）", "予算額（", "予算", "取り組んだ段階", "事業の評価", ""}) {
    INFO(name);
    CHECK_THROWS_AS(typed_item(name, kStandard), UsageError);
  }
}

TEST_CASE("a criterion is known by the name that the plan gives it, not by the standard one") {
  PlanHeader header;
  Criteria& criteria = header.rubric.criteria;
  criteria.progress.name = {"取組内容", {}, true};  // what is another criterion elsewhere
  criteria.content.name = {"効果", {}, true};
  CHECK(key_of(typed_item("取組内容", header)) == "evaluation.progress");
  CHECK(key_of(typed_item("事業の評価（効果）", header)) == "evaluation.content");
  CHECK(key_of(typed_item("経費", header)) == "evaluation.cost");  // not named: the standard
  CHECK(key_of(typed_item("content", header)) == "evaluation.content");
  CHECK_THROWS_AS(typed_item("進捗", header), UsageError);
}

}  // namespace
}  // namespace fujiplan
