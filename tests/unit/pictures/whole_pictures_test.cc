#include <doctest/doctest.h>

#include "pictures/bar.h"
#include "pictures/chart.h"
#include "pictures/timeline.h"
#include "unit/pictures/parsed_svg.h"

// Whole pictures, as they stand in a page.
namespace fujiplan::testing {

TEST_CASE("a bar: parts that are wide enough say what they are, the list below says all") {
  const Bar bar{"総合評価の分布",
                {{"S", "◎", 3, &kGradeTones[0]},
                 {"B", "－", 9, &kGradeTones[2]},
                 {"D", "▲", 0, &kGradeTones[4]},
                 {"評価なし", "", 1, &kNotGradedTone}}};
  const std::string markup = in_page(draw(bar, kNarrow, Language::Japanese));
  check_picture(markup);
  CHECK(
      markup ==
      R"(<svg xmlns="http://www.w3.org/2000/svg" class="picture bar" role="img" viewBox="0 0 288 90" width="288" height="90" font-family="inherit" font-size="13">
<title>総合評価の分布</title>
<desc>S 3件、B 9件、D 0件、評価なし 1件（計13件）</desc>
<rect class="grade-S" x="2" y="1" width="65.2" height="40" fill="#00118f" stroke="#00118f"/>
<text class="ink-S" x="34.6" y="18" text-anchor="middle" fill="#ffffff">◎S</text>
<text class="ink-S" x="34.6" y="35" text-anchor="middle" fill="#ffffff">3</text>
<rect class="grade-B" x="69.2" y="1" width="191.7" height="40" fill="#e6e6e6" stroke="#6b6b6b"/>
<text class="ink-B" x="165.1" y="18" text-anchor="middle" fill="#000000">－B</text>
<text class="ink-B" x="165.1" y="35" text-anchor="middle" fill="#000000">9</text>
<rect class="not-graded" x="262.9" y="1" width="23.1" height="40" fill="#ffffff" stroke="#6b6b6b" stroke-dasharray="5 3"/>
<rect class="grade-S" x="1" y="50" width="12" height="12" fill="#00118f" stroke="#00118f"/>
<rect class="grade-B" x="68.4" y="50" width="12" height="12" fill="#e6e6e6" stroke="#6b6b6b"/>
<rect class="grade-D" x="135.8" y="50" width="12" height="12" fill="#8b3200" stroke="#8b3200"/>
<rect class="not-graded" x="1" y="72" width="12" height="12" fill="#ffffff" stroke="#6b6b6b" stroke-dasharray="5 3"/>
<g class="ink" fill="#1a1a1a">
<text x="18" y="61">◎S 3</text>
<text x="85.4" y="61">－B 9</text>
<text x="152.8" y="61">▲D 0</text>
<text x="18" y="83">評価なし 1</text>
</g>
</svg>
)");
  CHECK(in_words(bar, Language::English) == "S 3, B 9, D 0, 評価なし 1 (13 in all)");
}

TEST_CASE("a timeline: rows of phases over the parts of years, with the end of the project") {
  const Timeline timeline{
      "ロードマップ: 電子申請",
      {{"R4", "上", "令和4年度 上期"},
       {"R4", "下", "令和4年度 下期"},
       {"R5", "上", "令和5年度 上期"},
       {"R5", "下", "令和5年度 下期"}},
      {{"当初", {{0, 0, 0, "(1)", "計画・検討"}, {1, 2, 2, "(3)", "運用・実施"}}, 3},
       {"現行", {{0, 1, 0, "(1)", "計画・検討"}, {2, 3, 2, "(3)", "運用・実施"}}}}};
  const std::string markup = in_page(draw(timeline, Language::Japanese));
  check_picture(markup);
  CHECK(
      markup ==
      R"(<svg xmlns="http://www.w3.org/2000/svg" class="picture timeline" role="img" viewBox="0 0 288 124" width="288" height="124" font-family="inherit" font-size="13">
<title>ロードマップ: 電子申請</title>
<desc>当初: 計画・検討 令和4年度 上期、運用・実施 令和4年度 下期から令和5年度 上期まで、令和5年度 上期で終了。現行: 計画・検討 令和4年度 上期から令和4年度 下期まで、運用・実施 令和5年度 上期から令和5年度 下期まで</desc>
<path class="line" d="M33 2L33 100M160 2L160 100M287 2L287 100M1 40L287 40M1 70L287 70M1 100L287 100" fill="none" stroke="#767676" stroke-width="0.5"/>
<g class="ink" fill="#1a1a1a" text-anchor="middle">
<text x="96.5" y="14">R4</text>
<text x="223.5" y="14">R5</text>
</g>
<g class="ink" fill="#1a1a1a" text-anchor="middle" font-size="12">
<text x="64.8" y="32">上</text>
<text x="128.3" y="32">下</text>
<text x="191.8" y="32">上</text>
<text x="255.3" y="32">下</text>
</g>
<g class="ink" fill="#1a1a1a">
<text x="1" y="60">当初</text>
<text x="1" y="90">現行</text>
</g>
<rect class="phase-1" x="34" y="44" width="61.5" height="22" rx="4" fill="#ffffff" stroke="#595959"/>
<rect class="phase-3" x="97.5" y="44" width="125" height="22" rx="4" fill="#d4d4d4" stroke="#595959"/>
<rect class="phase-1" x="34" y="74" width="125" height="22" rx="4" fill="#ffffff" stroke="#595959"/>
<rect class="phase-3" x="161" y="74" width="125" height="22" rx="4" fill="#d4d4d4" stroke="#595959"/>
<g class="ink-phase" fill="#1a1a1a" text-anchor="middle" font-size="12">
<text x="64.8" y="60">(1)</text>
<text x="160" y="60">(3) 運用・実施</text>
<text x="96.5" y="90">(1) 計画・検討</text>
<text x="223.5" y="90">(3) 運用・実施</text>
</g>
<line class="end" x1="223.5" y1="44" x2="223.5" y2="66" stroke="#1a1a1a" stroke-width="3"/>
<text class="ink" x="227.5" y="60" fill="#1a1a1a" font-size="12">終了</text>
<g class="ink" fill="#1a1a1a" font-size="12">
<text x="1" y="118">(1) 計画・検討</text>
<text x="103.8" y="118">(3) 運用・実施</text>
</g>
</svg>
)");
  CHECK(in_words({"", {{"FY2026", "", "FY2026"}}, {{"", {}, 0}}}, Language::English) ==
        "ended before the plan");
}

TEST_CASE("a chart: goals and values by year, gaps are gaps, the base stands alone") {
  auto point = [](double at, const std::string& number) { return ChartPoint{at, number, number}; };
  const Chart chart{"Applications (%): targets and values",
                    "%",
                    {{"base", "base", {}, point(20, "20"), true},
                     {"FY2022", "FY2022", point(35, "35"), point(36.2, "36.2")},
                     {"FY2023", "FY2023", point(40, "40"), {}}}};
  const std::string markup = in_page(draw(chart, Language::English));
  check_picture(markup);
  CHECK(
      markup ==
      R"(<svg xmlns="http://www.w3.org/2000/svg" class="picture chart" role="img" viewBox="0 0 288 198" width="288" height="198" font-family="inherit" font-size="13">
<title>Applications (%): targets and values</title>
<desc>base: 20; FY2022: target 35, value 36.2; FY2023: target 40</desc>
<line class="line" x1="1" y1="154" x2="287" y2="154" stroke="#767676" stroke-width="1"/>
<text class="ink" x="1" y="151" font-size="12" fill="#1a1a1a">0</text>
<g class="ink" text-anchor="middle" fill="#1a1a1a">
<text x="48" y="192">base</text>
<text x="144" y="192">FY2022</text>
<text x="240" y="192">FY2023</text>
</g>
<path class="goal" d="M144 57.8L240 44" fill="none" stroke="#595959" stroke-width="2" stroke-dasharray="5 4"/>
<circle class="value" cx="48" cy="99" r="4" fill="#0055a3"/>
<rect class="goal" x="140" y="53.8" width="8" height="8" fill="#ffffff" stroke="#595959" stroke-width="2"/>
<circle class="value" cx="144" cy="54.5" r="4" fill="#0055a3"/>
<rect class="goal" x="236" y="40" width="8" height="8" fill="#ffffff" stroke="#595959" stroke-width="2"/>
<g class="ink halo" text-anchor="middle" fill="#1a1a1a" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">
<text x="48" y="91">20</text>
<text x="144" y="75.8">35</text>
<text x="144" y="46.4">36.2</text>
<text x="240" y="36">40</text>
</g>
<path class="goal" d="M1 9L29 9" fill="none" stroke="#595959" stroke-width="2" stroke-dasharray="5 4"/>
<rect class="goal" x="11" y="5" width="8" height="8" fill="#ffffff" stroke="#595959" stroke-width="2"/>
<text class="ink" x="34" y="14" fill="#1a1a1a">target</text>
<path class="value" d="M94.8 9L122.8 9" fill="none" stroke="#0055a3" stroke-width="2"/>
<circle class="value" cx="108.8" cy="9" r="4" fill="#0055a3"/>
<text class="ink" x="127.8" y="14" fill="#1a1a1a">value</text>
<text class="ink" x="180.8" y="14" fill="#1a1a1a">unit: %</text>
</svg>
)");
  CHECK(in_words(chart, Language::Japanese) ==
        "base 20。FY2022 目標値 35、実績値 36.2。FY2023 目標値 40");
}

TEST_CASE("the legend of a chart of running totals says so") {
  Chart chart{.title = "",
              .unit = "",
              .years = {{.label = "R4",
                         .in_full = "令和4年度",
                         .goal = {.at = 1, .number = "1", .words = "1"},
                         .value = {.at = 2, .number = "2", .words = "2"}}}};
  CHECK(in_page(draw(chart, Language::Japanese)).find(">実績値</text>") != std::string::npos);
  chart.adds_up = true;
  const std::string markup = in_page(draw(chart, Language::Japanese));
  CHECK(markup.find(">目標値（累計）</text>") != std::string::npos);
  CHECK(markup.find(">実績値（累計）</text>") != std::string::npos);
}

}  // namespace fujiplan::testing
