#include "notation/money.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "files/memory_file_system.h"
#include "model/load.h"
#include "model/money/amount_types.h"
#include "model/typed_answer.h"
#include "model/types/schema.h"

namespace fujiplan {
namespace {

// A plan with this `money`, and a project with these answers for R4.
struct Planned {
  explicit Planned(const std::string& money, const std::string& answers = "status: 実施中") {
    files.write("plan/plan.yaml",
                "title: 計画\nowner: {name: 見本}\nlanguage: ja\nperiod: {from: R4, to: R8}\n"
                "policies: [{id: \"1\", name: 方針, measures: [{id: \"1.1\", name: 施策}]}]\n"
                "rubric: {by: none}\ndepartments: [課]\nmoney: " +
                    money + "\nclasses: {}\nmarks: {}\nphases: {}\n");
    files.write("plan/1-1/1-1-1.yaml",
                "id: 1-1-1\nname: 事業\ndepartments: [課]\noverview: 概要\nsurvey:\n  R4:\n    " +
                    answers + "\n");
    plan = load_plan(files, "plan", found);
  }

  const SurveyItem& item(std::string_view key) const {
    auto is_it = [&](const SurveyItem& it) { return key_of(it) == key; };
    auto found_item = std::ranges::find_if(plan.items, is_it);
    REQUIRE(found_item != plan.items.end());
    return *found_item;
  }
  const SurveyEntry& answers() const {
    REQUIRE(plan.projects.size() == 1);
    return plan.projects[0].survey.entries.at(0);
  }
  std::string typed(std::string_view key, std::string_view text,
                    Language language = Language::Japanese) const {
    TypedAnswer answer = read_typed_answer(item(key), text);
    return answer.ok() ? answer.text : answer.remedy.in(language);
  }

  MemoryFileSystem files;
  Sink found;
  Plan plan;
};

TEST_CASE("an amount is typed in the unit of the plan, and in no other") {
  Planned thousands("{name: 千円}");
  CHECK(thousands.typed("budget", "5940") == "5940");
  CHECK(thousands.typed("budget", "５，９４０千円") == "5940");
  CHECK(thousands.typed("budget", "5,940 thousand yen") == "5940");
  CHECK(thousands.typed("budget", "5,940,000円") == "千円単位に直す（例: 5940）");
  CHECK(thousands.typed("budget", "594万円") == "千円単位に直す（例: 5940）");
  CHECK(thousands.typed("budget", "0.0594億円", Language::English) ==
        "write it in thousand yen, as in 5940");
  CHECK(thousands.typed("budget", "5,940,500円") == "千円単位に直す（端数の扱いを決めて書く）");
  CHECK(thousands.typed("budget", "5940円") == "千円単位に直す（端数の扱いを決めて書く）");
  CHECK(thousands.typed("budget", "5940件") == "0以上の整数を書く");
  CHECK(thousands.typed("budget", "5940.0") == "5940");

  Planned decimals("{name: 百万円, decimals: 2}");
  CHECK(decimals.typed("budget", "12.5百万円") == "12.50");
  CHECK(decimals.typed("budget", "12") == "12");
  CHECK(decimals.typed("budget", "１２．３０") == "12.30");
  CHECK(decimals.typed("budget", "1,250万円") == "百万円単位に直す（例: 12.50）");
  CHECK(decimals.typed("budget", "12.345") == "百万円を単位とする0以上の数を、小数2桁までで書く");
  CHECK(decimals.typed("budget", "-1") == "百万円を単位とする0以上の数を、小数2桁までで書く");

  Planned pounds("{name: £, decimals: 2}");
  CHECK(pounds.typed("actual", "£1,234.5") == "1234.50");
  CHECK(pounds.typed("actual", "1234.50") == "1234.50");
  CHECK(pounds.typed("actual", "1234円").starts_with("£を単位とする"));

  Planned millions("{name: £m, decimals: 1}");
  CHECK(millions.typed("actual", "£12.5m") == "12.5");
  CHECK(millions.typed("actual", "12.5m") == "12.5");
  CHECK(millions.typed("actual", "£12.5").starts_with("£mを単位とする"));
  CHECK(millions.typed("actual", "£12.5 thousand").starts_with("£mを単位とする"));
}

TEST_CASE("what forms and receipts show of an amount has the declared decimals") {
  Planned pounds("{name: £, decimals: 2}", "budget: \"1234.5\"\n    actual: 17");
  CHECK(pounds.found.empty());
  const SurveyItem& budget = pounds.item("budget");
  CHECK(budget.text(pounds.answers()) == "1234.50");
  CHECK(shown_answer(budget, "1234.5", Language::Japanese) == "1,234.50");
  CHECK(is_same_answer(budget, "1234.5", "1234.50"));
  CHECK(!is_same_answer(budget, "1234.5", "1234.51"));
  CHECK(pounds.item("actual").text(pounds.answers()) == "17");
  CHECK(FieldType<Amount>::shown(pounds.answers().actual, Language::Japanese) == "17.00");
}

TEST_CASE("the parts of an amount add up exactly, and come back as they were written") {
  std::mt19937_64 random(20261129);
  for (int i = 0; i < 300; ++i) {
    auto decimals = static_cast<std::size_t>(i % 3);
    std::string answers = "budget: {";
    std::int64_t sum = 0;
    std::vector<std::int64_t> parts;
    for (const char* key : {"a", "b", "c"}) {
      auto units = static_cast<std::int64_t>(random() % 100'000'000'000);
      parts.push_back(units), sum += units;
      std::string text = money_text(units, decimals);
      answers += std::string(key) + ": " + (decimals > 0 ? "\"" + text + "\"" : text) + ", ";
    }
    answers.replace(answers.size() - 2, 2, "}");
    Planned planned(
        "{name: 千円, decimals: " + std::to_string(decimals) + ", sources: {a: 国, b: 県, c: 市}}",
        answers);
    INFO(answers);
    REQUIRE(planned.found.empty());
    const Amount& budget = planned.answers().budget;
    CHECK(budget.units == sum);
    std::string_view keys[] = {"budget.a", "budget.b", "budget.c"};
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const SurveyItem& item = planned.item(keys[k]);
      std::string text = item.text(planned.answers());
      CHECK(parse_money(text, decimals) == parts[k]);
      CHECK(read_typed_answer(item, text).text == text);
    }
    CHECK(planned.item("budget").text(planned.answers()).empty());
  }
}

TEST_CASE("where plan.yaml has mistakes, amounts may be what it meant to declare") {
  Planned broken("{name: 千円, decimals: 3, sources: {a b: 国}}",
                 "budget: \"12.5\"\n    actual: {national: 1}");
  for (const Diagnostic& finding : broken.found.all()) CHECK(finding.at.file == 0);
}

TEST_CASE("JSON Schema knows the unit, the decimals and the sources") {
  Planned planned("{name: 千円, decimals: 1, publish: [actual], sources: {national: 国費}}");
  std::string schema = project_schema(vocabulary_of(planned.plan.header), Language::Japanese);
  auto holds = [&](std::string_view part) { return schema.find(part) != schema.npos; };
  CHECK(holds("\"title\": \"予算額（千円）\""));
  CHECK(holds("\"(3) 予算額。千円。内部管理項目\""));
  CHECK(holds("\"(3) 実績額。千円\""));
  CHECK(holds("(\\\\.[0-9]{1,1})?$"));
  CHECK(holds("\"title\": \"国費\""));
}

}  // namespace
}  // namespace fujiplan
