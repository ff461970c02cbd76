#include "model/survey_items.h"

#include <doctest/doctest.h>

#include "unit/support.h"

namespace fujiplan {
namespace {

using testing::find_item;
using testing::standard_items;

const SurveyItem& item_named(std::string_view key) {
  return testing::item(key);
}

TEST_CASE("the single answers of the survey, in the order of its tables") {
  std::string keys;
  for (const SurveyItem& item : standard_items()) keys += key_of(item) + " ";
  CHECK(keys ==
        "status schedule.上 schedule.下 budget actual indicator activities review "
        "evaluation.progress evaluation.cost evaluation.content direction changes ");
  CHECK(find_item("schedule") == nullptr);
}

// Forms that are out say these: none may ever change.
TEST_CASE("every answer has the mark that forms have always had for it") {
  std::string marks;
  for (const SurveyItem& item : standard_items()) marks += item.mark;
  CHECK(marks == "abcdefghijklm");
}

TEST_CASE("a criterion of a plan's own has a mark that follows from its key") {
  CHECK(mark_of_criterion("progress") == "i");
  std::string mark = mark_of_criterion("pace");
  CHECK(mark == mark_of_criterion("pace"));
  CHECK(mark.size() == 7);
  CHECK(mark.front() == 'w');
  CHECK(mark != mark_of_criterion("peace"));
}

TEST_CASE("an answer knows what it takes and how people call it") {
  const SurveyItem& phase = item_named("schedule.下");
  CHECK(phase.kind == AnswerKind::Choice);
  const std::vector<Text>& choices = phase.choices;
  REQUIRE(choices.size() == 4);
  CHECK(choices[2].ja == "導入準備");
  CHECK(choices[2].en == "preparation");
  CHECK(label_of(phase, Language::Japanese) == "取り組んだ段階（下期）");
  CHECK(label_of(phase, Language::English) == "phases worked on (second half)");
  CHECK(head_of(phase, Language::Japanese) == "取り組んだ段階 下期");

  const SurveyItem& cost = item_named("evaluation.cost");
  CHECK(cost.kind == AnswerKind::Number);
  CHECK(cost.least == 1);
  CHECK(cost.most == 5);
  CHECK(cost.is_internal());

  const SurveyItem& review = item_named("review");
  CHECK(review.kind == AnswerKind::Text);
  CHECK(review.block);
  CHECK_FALSE(review.is_internal());
  CHECK(label_of(review, Language::Japanese) == "取組内容の評価");
  CHECK(head_of(review, Language::Japanese) == "取組内容の評価");
}

TEST_CASE("an answer is read as it stands in the file") {
  const Project* project = find_project(testing::examples_plan(), {1, 3, 1});
  REQUIRE(project != nullptr);
  const SurveyEntry* entry = answers_of(*project, reiwa(6));
  REQUIRE(entry != nullptr);
  std::string texts;
  for (const SurveyItem& item : standard_items()) texts += "[" + item.text(*entry) + "]\n";
  CHECK(texts ==
        "[実施中]\n[運用・実施]\n[運用・実施]\n[9240000]\n[9152000]\n[]\n"
        "[保守点検のための停止を除き、通年で交付を行った。\n"
        "交付数は18,420通で、証明書全体の34%を占めた。]\n"
        "[交付の誤りや長時間の停止はなく、安定して運用できた。]\n"
        "[3]\n[3]\n[3]\n[窓口での案内を続け、利用の割合を高める。]\n[]\n");
}

}  // namespace
}  // namespace fujiplan
