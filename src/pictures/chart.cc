#include "pictures/chart.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/join.h"
#include "pictures/tones.h"

namespace fujiplan {
namespace {

constexpr Text kGoalName{"目標値", "target"}, kValueName{"実績値", "value"};
constexpr Format<std::string> kUnitWords{"単位: {}", "unit: {}"};

// What is drawn of goals, and of values.
struct Series {
  ChartPoint ChartYear::*points;
  Text name, of_totals;  // in the legend; where its numbers are running totals
  std::string_view css, color, dashes;
  bool hollow;
};
constexpr Series kSeries[] = {{&ChartYear::goal,
                               kGoalName,
                               {"目標値（累計）", "target (running total)"},
                               "goal",
                               kGoalColor,
                               "5 4",
                               true},
                              {&ChartYear::value,
                               kValueName,
                               {"実績値（累計）", "value (running total)"},
                               "value",
                               kValueColor,
                               "",
                               false}};

constexpr double kPlot = 110, kNumberRoom = 22, kMarkSize = 4, kTextLine = 20, kLegendGap = 14;
constexpr double kSample = 28, kAroundLabel = 8;

// Where everything stands: legend, labels above the highest point, the plot, labels below the
// lowest, years.
struct ChartLayout {
  double width = 0, step = 0, top = 0;
  double low = 0, high = 0;  // of the numbers

  double x(std::size_t year) const { return step * (static_cast<double>(year) + 0.5); }
  double y(double number) const {
    const double part = high > low ? (number - low) / (high - low) : 0.5;
    return top + kNumberRoom + (1 - part) * kPlot;
  }
  double bottom() const { return top + 2 * kNumberRoom + kPlot; }
};

std::vector<double> numbers_of(const Chart& chart) {
  std::vector<double> numbers;
  for (const ChartYear& year : chart.years) {
    for (const Series& series : kSeries) {
      const ChartPoint& point = year.*series.points;
      if (point.at) numbers.push_back(*point.at);
    }
  }
  return numbers;
}

// An item of the legend: a sample of the line, or a text alone.
struct LegendItem {
  const Series* series;  // null: a text alone
  std::string text;
  double x = 0, y = 0;
};
double width_of_item(const LegendItem& item) {
  return width_of_text(item.text) + (item.series != nullptr ? kSample + 5 : 0);
}

std::vector<LegendItem> chart_legend(const Chart& chart, double width, Language language) {
  std::vector<LegendItem> all;
  for (const Series& series : kSeries) {
    auto has = [&](const ChartYear& year) { return (year.*series.points).at.has_value(); };
    if (!std::ranges::any_of(chart.years, has)) continue;
    const Text& name = chart.adds_up ? series.of_totals : series.name;
    all.push_back({&series, std::string(name.in(language))});
  }
  if (!chart.unit.empty()) {
    all.push_back({nullptr, fitted_text(kUnitWords.in(language, chart.unit), width - 2 * kRim)});
  }
  SvgFlow flow(width, kTextLine - 6, kTextLine, kLegendGap);
  for (LegendItem& item : all) {
    const auto [x, y] = flow.next(width_of_item(item));
    item.x = x, item.y = y;
  }
  return all;
}

ChartLayout chart_layout(const Chart& chart, const std::vector<double>& numbers) {
  ChartLayout at;
  double widest = 0;
  for (const ChartYear& year : chart.years) {
    for (const std::string* text : {&year.label, &year.goal.number, &year.value.number}) {
      widest = std::max(widest, width_of_text(*text) + kAroundLabel);
    }
  }
  const auto years = static_cast<double>(chart.years.size());
  at.width = std::max(kNarrow, widest * years);
  at.step = at.width / years;
  auto [low, high] = std::ranges::minmax(numbers);
  constexpr double kWorthSeeing = 0.3;  // of the height
  if (low >= 0 && high - low >= high * kWorthSeeing) low = 0;
  if (high <= 0 && high - low >= -low * kWorthSeeing) high = 0;
  at.low = low, at.high = high;
  return at;
}

void add_path(Svg& svg, const Series& series, const SvgPath& path) {
  if (path.text().empty()) return;
  SvgAttributes attributes{{"class", series.css},
                           {"d", path.text()},
                           {"fill", "none"},
                           {"stroke", series.color},
                           {"stroke-width", 2}};
  if (!series.dashes.empty()) attributes.emplace_back("stroke-dasharray", series.dashes);
  svg.leaf("path", attributes);
}

// Goals are hollow squares, values filled circles.
void add_mark(Svg& svg, const Series& series, double x, double y) {
  if (series.hollow) {
    svg.leaf("rect", {{"class", series.css},
                      {"x", x - kMarkSize},
                      {"y", y - kMarkSize},
                      {"width", 2 * kMarkSize},
                      {"height", 2 * kMarkSize},
                      {"fill", kPageColor},
                      {"stroke", series.color},
                      {"stroke-width", 2}});
  } else {
    svg.leaf(
        "circle",
        {{"class", series.css}, {"cx", x}, {"cy", y}, {"r", kMarkSize}, {"fill", series.color}});
  }
}

// From year to year, where both have a number.
void add_lines(Svg& svg, const Chart& chart, const Series& series, const ChartLayout& at) {
  SvgPath path;
  bool goes_on = false;
  for (std::size_t i = 1; i < chart.years.size(); ++i) {
    const ChartYear &from = chart.years[i - 1], &to = chart.years[i];
    const ChartPoint &a = from.*series.points, &b = to.*series.points;
    const bool joined = a.at && b.at && !from.stands_alone;
    if (joined && !goes_on) path.move(at.x(i - 1), at.y(*a.at));
    if (joined) path.line(at.x(i), at.y(*b.at));
    goes_on = joined;
  }
  add_path(svg, series, path);
}

// The number of the higher point stands above it, that of the lower one below. Where both are in
// one place, the value is above.
void add_numbers(Svg& svg, const ChartYear& year, double x, const ChartLayout& at) {
  constexpr double kAbove = 8, kBelow = 18;
  const bool both = year.goal.at && year.value.at;
  const bool goal_below = both && *year.goal.at <= *year.value.at;
  const bool value_below = both && !goal_below;
  for (auto [point, below] :
       {std::pair(&year.goal, goal_below), std::pair(&year.value, value_below)}) {
    if (!point->at) continue;
    svg.text({{"x", x}, {"y", at.y(*point->at) + (below ? kBelow : -kAbove)}}, point->number);
  }
}

void add_axes(Svg& svg, const Chart& chart, const ChartLayout& at) {
  auto line = [&](double y) {
    svg.leaf("line", {{"class", "line"},
                      {"x1", kRim},
                      {"y1", y},
                      {"x2", at.width - kRim},
                      {"y2", y},
                      {"stroke", kLineColor},
                      {"stroke-width", 1}});
  };
  const bool has_zero = at.low <= 0 && at.high >= 0 && at.high > at.low;
  if (!has_zero) {
    line(at.bottom());
  } else {
    line(at.y(0));
    svg.text({{"class", "ink"},
              {"x", kRim},
              {"y", at.y(0) - 3},
              {"font-size", kSmallTextSize},
              {"fill", kInk}},
             "0");
  }
  svg.open({{"class", "ink"}, {"text-anchor", "middle"}, {"fill", kInk}});
  for (std::size_t i = 0; i < chart.years.size(); ++i) {
    svg.text({{"x", at.x(i)}, {"y", at.bottom() + 16}}, chart.years[i].label);
  }
  svg.close();
}

void add_legend(Svg& svg, const std::vector<LegendItem>& legend) {
  constexpr double kMiddle = 5;  // of a line of text
  for (const LegendItem& item : legend) {
    double x = item.x;
    if (item.series != nullptr) {
      const double y = item.y - kMiddle;
      SvgPath sample;
      sample.move(x, y);
      sample.line(x + kSample, y);
      add_path(svg, *item.series, sample);
      add_mark(svg, *item.series, x + kSample / 2, y);
      x += kSample + 5;
    }
    svg.text({{"class", "ink"}, {"x", x}, {"y", item.y}, {"fill", kInk}}, item.text);
  }
}

}  // namespace

std::string in_words(const Chart& chart, Language language) {
  constexpr Format<Text, std::string> kPoint{"{} {}", "{} {}"};
  constexpr Format<std::string, std::string> kYear{"{} {}", "{}: {}"};
  std::vector<std::string> years;
  for (const ChartYear& year : chart.years) {
    std::vector<std::string> points;
    for (const Series& series : kSeries) {
      const std::string& words = (year.*series.points).words;
      if (words.empty()) continue;
      points.push_back(year.stands_alone ? words : kPoint.in(language, series.name, words));
    }
    if (!points.empty())
      years.push_back(kYear.in(language, year.in_full, listed(points, language)));
  }
  return join(years, language == Language::Japanese ? "。" : "; ");
}

Drawing draw(const Chart& chart, Language language) {
  const std::vector<double> numbers = numbers_of(chart);
  if (numbers.empty()) return {};
  ChartLayout at = chart_layout(chart, numbers);
  const std::vector<LegendItem> legend = chart_legend(chart, at.width, language);
  at.top = legend.back().y + 8;
  Svg svg;
  add_axes(svg, chart, at);
  for (const Series& series : kSeries) add_lines(svg, chart, series, at);
  for (std::size_t i = 0; i < chart.years.size(); ++i) {
    for (const Series& series : kSeries) {
      const ChartPoint& point = chart.years[i].*series.points;
      if (point.at) add_mark(svg, series, at.x(i), at.y(*point.at));
    }
  }
  svg.open({{"class", "ink halo"},
            {"text-anchor", "middle"},
            {"fill", kInk},
            {"stroke", kPageColor},
            {"stroke-width", 3},
            {"stroke-linejoin", "round"},
            {"paint-order", "stroke"}});
  for (std::size_t i = 0; i < chart.years.size(); ++i) {
    add_numbers(svg, chart.years[i], at.x(i), at);
  }
  svg.close();
  add_legend(svg, legend);
  return {{.kind = "chart",
           .width = at.width,
           .height = at.bottom() + kTextLine + 2,
           .title = chart.title,
           .words = in_words(chart, language)},
          std::move(svg).take()};
}

}  // namespace fujiplan
