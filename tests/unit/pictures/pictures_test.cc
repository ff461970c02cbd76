#include <doctest/doctest.h>

#include "pictures/bar.h"
#include "pictures/chart.h"
#include "pictures/timeline.h"
#include "unit/pictures/parsed_svg.h"
#include "unit/support.h"

// Pictures of random values, with texts that try to be more than text: always well-formed, always
// within their boxes.
namespace fujiplan::testing {
namespace {

std::string some_text(Random& random) {
  constexpr std::string_view kPlain[] = {"S", "未回答", "R4", "(12)", "運用・実施", "FY2026"};
  if (random.below(2) == 0) return std::string(kPlain[random.below(std::size(kPlain))]);
  return std::string(kHostileTexts[random.below(std::size(kHostileTexts))]);
}

Bar some_bar(Random& random) {
  Bar bar{.title = some_text(random), .parts = {}};
  for (std::size_t i = 0, all = random.below(40); i < all; ++i) {
    const std::size_t most[] = {1, 5, 300, 1'000'000'000};
    bar.parts.push_back({.label = some_text(random),
                         .mark = random.below(2) == 0 ? "◎" : "",
                         .count = random.below(most[random.below(4)]),
                         .tone = &tone_of_grade(i, all)});
  }
  return bar;
}

Timeline some_timeline(Random& random) {
  Timeline timeline{.title = some_text(random), .cells = {}, .rows = {}};
  const std::size_t years = 1 + random.below(12), parts = 1 + random.below(12);
  for (std::size_t i = 0; i < years * parts; ++i) {
    timeline.cells.push_back({"R" + std::to_string(i / parts), some_text(random), "期"});
  }
  for (std::size_t row = 0, rows = 1 + random.below(3); row < rows; ++row) {
    TimelineRow& it =
        timeline.rows.emplace_back(TimelineRow{.label = some_text(random), .runs = {}});
    for (std::size_t at = 0; at < timeline.cells.size();) {
      const std::size_t to = std::min(at + random.below(9), timeline.cells.size() - 1);
      it.runs.push_back({at, to, random.below(9), some_text(random), some_text(random)});
      at = to + 1 + random.below(3);
    }
    if (random.below(2) == 0) it.end = random.below(timeline.cells.size());
  }
  return timeline;
}

ChartPoint some_point(Random& random) {
  ChartPoint point{.at = {}, .number = some_text(random), .words = some_text(random)};
  constexpr double kScales[] = {0, 1e-6, 1, 1e6, 1e12};
  const double value = static_cast<double>(random.below(2001)) - 1000;
  if (random.below(4) != 0) point.at = value * kScales[random.below(std::size(kScales))];
  return point;
}

Chart some_chart(Random& random) {
  Chart chart{
      .title = some_text(random), .unit = some_text(random), .adds_up = random.below(2) == 0};
  for (std::size_t i = 0, all = random.below(14); i < all; ++i) {
    chart.years.push_back({.label = some_text(random),
                           .in_full = some_text(random),
                           .goal = some_point(random),
                           .value = some_point(random),
                           .stands_alone = random.below(5) == 0});
  }
  return chart;
}

}  // namespace

TEST_CASE("pictures: whatever they show, they are well-formed and within their boxes") {
  Random random;
  for (int i = 0; i < 200; ++i) {
    const Language language = i % 2 == 0 ? Language::Japanese : Language::English;
    for (const Drawing& drawing :
         {draw(some_bar(random), random.below(2) == 0 ? kNarrow : 640, language),
          draw(some_timeline(random), language), draw(some_chart(random), language)}) {
      if (drawing.is_empty()) continue;
      check_picture(in_page(drawing));
      check_picture(as_file(drawing), kFileMargin);
    }
  }
}

TEST_CASE("pictures: nothing is drawn of nothing") {
  CHECK(draw(Bar{}, kNarrow, Language::Japanese).is_empty());
  CHECK(draw(Bar{"", {{"S", "", 0, &kGradeTones[0]}}}, kNarrow, Language::Japanese).is_empty());
  CHECK(draw(Timeline{}, Language::Japanese).is_empty());
  CHECK(draw(Chart{}, Language::Japanese).is_empty());
  Chart words{.title = "目標", .unit = "", .years = {{.label = "R4", .in_full = "令和4年度"}}};
  CHECK(draw(words, Language::Japanese).is_empty());
  CHECK(in_page(draw(words, Language::Japanese)).empty());
  CHECK(as_file(draw(words, Language::Japanese)).empty());
}

}  // namespace fujiplan::testing
