#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "model/types/part_types.h"
#include "model/types/time_types.h"
#include "model/words.h"
#include "model/years/schedule.h"

namespace fujiplan {
namespace {

// The parts of a year of any plan; the words must not be moved.
struct Parts {
  explicit Parts(std::vector<std::string_view> names) {
    for (std::string_view name : names) {
      PartWord& word = words.emplace_back();
      word.name = {name, {}, true};
      word.position = words.size() - 1;
    }
    for (PartWord& word : words) word.count = words.size();
  }
  std::vector<PartWord> words;
};

const Parts kKinds[] = {
    Parts({"上", "下"}),
    Parts({"Q1", "Q2", "Q3", "Q4"}),
    Parts({"前期", "中期", "後期"}),
    Parts({"期", "前期", "Q1期"}),  // one ends as another does
    Parts({"通年"}),
    Parts({}),
    Parts({"M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12"}),
};

TEST_CASE("every part of every year reads as it is written") {
  for (const Parts& kind : kKinds) {
    for (const auto& row : kRowsOf<YearNames>) {
      const YearStyle style{.names = row.value};
      const std::regex pattern{pattern_of_parts(row.value, kind.words)};
      for (int western = 1989; western <= 2117; ++western) {
        for (const PartOfYear& at : parts_of({western, style}, kind.words)) {
          std::string text = to_string(at);
          INFO(text);
          CHECK(text.starts_with(to_string(at.year)));
          auto read = parse_part_of_year(text, style, kind.words);
          REQUIRE(read.has_value());
          CHECK(*read == at);
          CHECK(read->part == at.part);
          CHECK(std::regex_match(text, pattern));
          CHECK(leading_year(text) == at.year);
          bool blank = at.part != nullptr && static_cast<unsigned char>(at.name().front()) < 0x80;
          CHECK((text.find(' ') != text.npos) == blank);
        }
      }
    }
  }
}

TEST_CASE("a part of a year has one spelling") {
  const Parts &halves = kKinds[0], &quarters = kKinds[1], &years = kKinds[5];
  for (std::string_view text : {"",       "上",     "R4",    "R4上期", "R4 上",  "R04上", "R0下",
                                "R100上", "4上",    "H31上", "H0下",   "S63上",  "R元上", "R4上下",
                                "R4H1",   "Ｒ４上", "r4上",  "R4上 ",  "R4\n上", "2022上"}) {
    INFO(text);
    CHECK_FALSE(parse_part_of_year(text, {}, halves.words).has_value());
    CHECK_FALSE(std::regex_match(std::string(text),
                                 std::regex(pattern_of_parts(YearNames::Eras, halves.words))));
  }
  for (std::string_view text : {"R4Q1", "R4  Q1", "R4 Q5", "R4 q1", "R4 Q11", "R4", "R4 ", " Q1",
                                "R4\u3000Q1", "R4\tQ1", "Q1 R4"}) {
    INFO(text);
    CHECK_FALSE(parse_part_of_year(text, {}, quarters.words).has_value());
  }
  for (std::string_view text : {"R4上", "R4 Q1", "R4 ", ""}) {
    INFO(text);
    CHECK_FALSE(parse_part_of_year(text, {}, years.words).has_value());
  }
}

TEST_CASE("parts of years are counted over every pair as numbers are") {
  for (const Parts& kind : kKinds) {
    const int parts = static_cast<int>(std::max<std::size_t>(kind.words.size(), 1));
    const int count = 20 * parts;
    auto nth = [&](int i) { return part_after(first_part_of(heisei(25), kind.words), i); };
    for (int i = 0; i < count; ++i) {
      CHECK(nth(i).year == year_after(heisei(25), i / parts));
      CHECK(nth(i).position() == static_cast<std::size_t>(i % parts));
      for (int j = 0; j < count; ++j) {
        bool right = parts_between(nth(i), nth(j)) == j - i &&
                     part_after(nth(i), j - i) == nth(j) && (nth(i) < nth(j)) == (i < j) &&
                     (nth(i) == nth(j)) == (i == j);
        if (right) continue;  // only a wrong one is worth a line
        CAPTURE(to_string(nth(i)));
        CAPTURE(to_string(nth(j)));
        CHECK(right);
      }
    }
  }
}

TEST_CASE("years that are divided in two ways are not counted together") {
  PartOfYear half = first_part_of(reiwa(4), kKinds[0].words),
             quarter = first_part_of(reiwa(5), kKinds[1].words);
  CHECK_FALSE(parts_between(half, quarter).has_value());
  CHECK(half < quarter);
  CHECK_FALSE(half == first_part_of(reiwa(4), kKinds[1].words));
}

TEST_CASE("how people say a part of a year") {
  auto first = [](const Parts& kind) { return first_part_of(reiwa(4), kind.words); };
  const Vocabulary& standard = standard_vocabulary();
  PartOfYear half = first_part_of(reiwa(4), standard.parts);
  CHECK(spoken(part_after(half, 1), Language::Japanese) == "R4下");
  CHECK(spoken(part_after(half, 1), Language::English) == "FY2022 H2");
  CHECK(in_full(half, Language::Japanese) == "令和4年度 上期");
  CHECK(in_full(half, Language::English) == "first half of FY2022");
  CHECK(in_sentence(*half.part, Language::English) == "the first half");
  CHECK(in_full(first(kKinds[1]), Language::English) == "FY2022 Q1");
  CHECK(in_full(first(kKinds[1]), Language::Japanese) == "令和4年度 Q1");
  CHECK(in_sentence(*first(kKinds[1]).part, Language::English) == "Q1");
  CHECK(in_full(first(kKinds[5]), Language::Japanese) == "令和4年度");
  CHECK(spoken(first(kKinds[5]), Language::Japanese) == "R4");
  CHECK(spoken(first(kKinds[5]), Language::English) == "FY2022");
  // A plan that declares the standard itself says the same in English.
  PartWord own = standard.parts.front();
  CHECK(full_label(own).en == "first half");
}

TEST_CASE("the months of a part follow from their number, where twelve can be divided by it") {
  auto months = [](const Parts& kind, YearStyle style) {
    std::string all;
    for (const PartWord& part : kind.words) all += months_of(part, style, Language::Japanese) + "/";
    return all;
  };
  CHECK(months(kKinds[0], {}) == "4月から9月/10月から3月/");
  CHECK(months(kKinds[1], {.first_month = 10}) == "10月から12月/1月から3月/4月から6月/7月から9月/");
  CHECK(months(kKinds[2], {}) == "4月から7月/8月から11月/12月から3月/");
  CHECK(months(kKinds[4], {.first_month = 1}) == "1月から12月/");
  CHECK(months(Parts({"一", "二", "三", "四", "五"}), {}) == "/////");
  CHECK(months(kKinds[6], {}).starts_with("4月/5月/"));
}

TEST_CASE("a schedule knows the phases of a year, however it is divided") {
  Schedule schedule;
  const auto& phases = standard_vocabulary().phases;
  auto add = [&](int steps, const PhaseWord* word) {
    PhaseStart& start = schedule.starts.emplace_back();
    start.from = {part_after(first_part_of(reiwa(4), kKinds[1].words), steps), {}, true};
    if (word != nullptr) start.phase = Phase{word};
  };
  add(1, &phases[0]), add(5, &phases[1]), add(6, &phases[2]), add(8, nullptr);
  CHECK(phases_in(schedule, reiwa(4)) == std::vector<Phase>{{&phases[0]}});
  CHECK(phases_in(schedule, reiwa(5)) ==
        std::vector<Phase>{{&phases[0]}, {&phases[1]}, {&phases[2]}});
  CHECK(phases_in(schedule, reiwa(6)).empty());
  CHECK(phase_at_end_of(schedule, reiwa(5)) == Phase{&phases[2]});
  CHECK_FALSE(phase_at_end_of(schedule, reiwa(3)).has_value());
  CHECK_FALSE(phase_at_end_of(schedule, reiwa(6)).has_value());
  for (int year = 3; year <= 6; ++year) {
    bool in_any = false;
    for (const PartOfYear& at : parts_of(reiwa(year), kKinds[1].words)) {
      in_any = in_any || is_under_way(schedule, at);
    }
    CHECK(is_under_way(schedule, reiwa(year)) == in_any);
  }
}

TEST_CASE("JSON Schema has the parts of the plan, and a year has one phase without any") {
  Vocabulary words = standard_vocabulary();
  auto holds = [&](std::string_view text) {
    const Limits limits{.words = &words};
    return dump(FieldType<WorkedPhases>::schema(limits, Language::English)).find(text) !=
           std::string::npos;
  };
  auto keys_are = [&](const std::string& pattern) {
    const Limits limits{.words = &words};
    std::string schema = dump(FieldType<Schedule>::schema(limits, Language::English));
    return schema.find("\"" + pattern + "\"") != std::string::npos;
  };
  CHECK(holds("\"上\""));
  CHECK(holds("first half"));
  words.parts = kKinds[1].words;
  CHECK_FALSE(holds("\"上\""));
  for (std::string_view part : {"\"Q1\"", "\"Q2\"", "\"Q3\"", "\"Q4\""}) CHECK(holds(part));
  CHECK(keys_are(pattern_of_parts(YearNames::Eras, words.parts)));
  words.parts = {};
  CHECK_FALSE(holds("properties"));
  CHECK(holds("oneOf"));
  CHECK(keys_are(fiscal_year_pattern(YearNames::Eras)));
}

}  // namespace
}  // namespace fujiplan
