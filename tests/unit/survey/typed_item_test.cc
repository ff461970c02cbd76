#include "survey/typed_item.h"

#include <doctest/doctest.h>

#include <string>

#include "run/context.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

const SurveyItem& found(std::string_view name) {
  return typed_item(name, standard_vocabulary(), testing::standard_items());
}

TEST_CASE("every item is known by its key, its labels and the head of its column") {
  for (const SurveyItem& item : testing::standard_items()) {
    CHECK(&found(key_of(item)) == &item);
    for (Language language : {Language::Japanese, Language::English}) {
      std::string label(item.label.in(language)), group(item.group.in(language));
      CHECK(&found(label) == &item);
      CHECK(&found(label_of(item, language)) == &item);
      CHECK(&found(group + " " + label) == &item);
      if (item.group.empty()) CHECK(&found(bare_name(label)) == &item);
    }
  }
}

TEST_CASE("a name needs no unit, but another unit is no name") {
  CHECK(key_of(found("予算額")) == "budget");
  CHECK(key_of(found("予算額(円)")) == "budget");
  CHECK(key_of(found("Actual")) == "actual");
  CHECK(key_of(found("取り組んだ段階　上期")) == "schedule.上");
  for (const char* name :
       {"予算額（千円）", "予算額（", "予算", "取り組んだ段階", "事業の評価", ""}) {
    INFO(name);
    CHECK_THROWS_AS(found(name), UsageError);
  }
}

TEST_CASE("a criterion is known by the name that the plan gives it, not by the standard one") {
  PlanHeader header;
  header.rubric.criteria.value = standard_header().rubric.criteria.value;
  header.rubric.criteria.present = true;
  auto& criteria = header.rubric.criteria.value;
  criteria[0].name.value = "取組内容";  // what is another criterion elsewhere
  criteria[2].name.value = "効果";
  for (Criterion& criterion : criteria) criterion.en = {};
  const Vocabulary words = vocabulary_of(header);
  std::vector<SurveyItem> items = survey_items(words);
  auto key = [&](std::string_view name) { return key_of(typed_item(name, words, items)); };
  CHECK(key("取組内容") == "evaluation.progress");
  CHECK(key("事業の評価（効果）") == "evaluation.content");
  CHECK(key("経費") == "evaluation.cost");
  CHECK(key("content") == "evaluation.content");
  CHECK_THROWS_AS(key("進捗"), UsageError);
}

}  // namespace
}  // namespace fujiplan
