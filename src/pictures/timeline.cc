#include "pictures/timeline.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/format.h"
#include "base/join.h"
#include "pictures/tones.h"

namespace fujiplan {
namespace {

constexpr double kYearsHeight = 20, kPartsHeight = 18, kRowHeight = 30, kRunHeight = 22;
constexpr double kLegendRow = 20;
constexpr Text kEndWord{"終了", "end"};

// Where everything stands.
struct TimelineLayout {
  double left = kRim, cell = 0, top = 0, width = 0;
  std::size_t parts = 1;  // cells of a year

  double x(std::size_t at) const { return left + cell * static_cast<double>(at); }
  double y(std::size_t row) const { return top + kRowHeight * static_cast<double>(row); }
};

// Cells that have the same year as the first.
std::size_t parts_of_year(const Timeline& timeline) {
  std::size_t parts = 0;
  while (parts < timeline.cells.size() && timeline.cells[parts].year == timeline.cells[0].year) {
    ++parts;
  }
  return std::max<std::size_t>(parts, 1);
}

TimelineLayout timeline_layout(const Timeline& timeline, Language language) {
  constexpr double kLeastCell = 12, kAround = 6;
  TimelineLayout layout{.parts = parts_of_year(timeline)};
  double year = 0;
  for (const TimelineCell& cell : timeline.cells) {
    year = std::max(year, width_of_text(cell.year) + kAround);
  }
  for (const TimelineRow& row : timeline.rows) {
    if (!row.label.empty()) {
      layout.left = std::max(layout.left, width_of_text(row.label) + kAround + kRim);
    }
  }
  const auto cells = static_cast<double>(std::max<std::size_t>(timeline.cells.size(), 1));
  const double end = width_of_text(kEndWord.in(language), kSmallTextSize) + kAround + 2;
  layout.cell = std::max({kLeastCell, year / static_cast<double>(layout.parts),
                          (kNarrow - layout.left - kRim) / cells});
  // An end in the last cell needs room for its word.
  layout.width = layout.x(timeline.cells.size()) + kRim;
  for (const TimelineRow& row : timeline.rows) {
    if (row.end) layout.width = std::max(layout.width, layout.x(*row.end) + end);
  }
  layout.top = kYearsHeight + (layout.parts > 1 ? kPartsHeight : 0) + 2;
  return layout;
}

// Lines between the years, and above, below and between the rows.
void add_grid(Svg& svg, const Timeline& timeline, const TimelineLayout& at) {
  const std::size_t cells = timeline.cells.size(), rows = timeline.rows.size();
  SvgPath grid;
  for (std::size_t i = 0; i <= cells; i += at.parts) {
    grid.move(at.x(i), 2);
    grid.line(at.x(i), at.y(rows));
  }
  for (std::size_t row = 0; row <= rows; ++row) {
    grid.move(kRim, at.y(row));
    grid.line(at.x(cells), at.y(row));
  }
  svg.leaf("path", {{"class", "line"},
                    {"d", grid.text()},
                    {"fill", "none"},
                    {"stroke", kLineColor},
                    {"stroke-width", 0.5}});
}

void open_texts(Svg& svg, std::string_view css, std::string_view ink, std::string_view anchor,
                double size) {
  SvgAttributes attributes{{"class", css}, {"fill", ink}};
  if (anchor != "start") attributes.emplace_back("text-anchor", anchor);
  if (size != kTextSize) attributes.emplace_back("font-size", size);
  svg.open(attributes);
}

// Years, and their parts where there is room.
void add_head(Svg& svg, const Timeline& timeline, const TimelineLayout& at) {
  const double year = at.cell * static_cast<double>(at.parts);
  open_texts(svg, "ink", kInk, "middle", kTextSize);
  for (std::size_t i = 0; i < timeline.cells.size(); i += at.parts) {
    svg.text({{"x", at.x(i) + year / 2}, {"y", kYearsHeight - 6}}, timeline.cells[i].year);
  }
  svg.close();
  if (at.parts == 1) return;
  open_texts(svg, "ink", kInk, "middle", kSmallTextSize);
  for (std::size_t i = 0; i < timeline.cells.size(); ++i) {
    const std::string& part = timeline.cells[i].part;
    if (part.empty() || width_of_text(part, kSmallTextSize) > at.cell) continue;
    svg.text({{"x", at.x(i) + at.cell / 2}, {"y", kYearsHeight + kPartsHeight - 6}}, part);
  }
  svg.close();
}

double width_of_run(const TimelineRun& run, const TimelineLayout& at) {
  return at.x(run.to + 1) - at.x(run.from) - 2;
}
double top_of(std::size_t row, const TimelineLayout& at) {
  return at.y(row) + (kRowHeight - kRunHeight) / 2;
}
constexpr double kToText = 20;  // from the top of a row

// The number and name of a run, or the number alone, or nothing.
std::string text_in(const TimelineRun& run, double width) {
  constexpr double kAround = 4;
  std::string both = run.code + " " + run.name;
  if (width_of_text(both, kSmallTextSize) <= width - kAround) return both;
  return width_of_text(run.code, kSmallTextSize) <= width - kAround ? run.code : "";
}

void add_runs(Svg& svg, const Timeline& timeline, const TimelineLayout& at) {
  constexpr double kRounded = 4;
  for (std::size_t row = 0; row < timeline.rows.size(); ++row) {
    for (const TimelineRun& run : timeline.rows[row].runs) {
      const Tone& tone = tone_of_phase(run.phase);
      svg.leaf("rect", {{"class", tone.name},
                        {"x", at.x(run.from) + 1},
                        {"y", top_of(row, at)},
                        {"width", width_of_run(run, at)},
                        {"height", kRunHeight},
                        {"rx", kRounded},
                        {"fill", tone.fill},
                        {"stroke", tone.border}});
    }
  }
  open_texts(svg, "ink-phase", tone_of_phase(0).ink, "middle", kSmallTextSize);
  for (std::size_t row = 0; row < timeline.rows.size(); ++row) {
    for (const TimelineRun& run : timeline.rows[row].runs) {
      const double width = width_of_run(run, at);
      const std::string text = text_in(run, width);
      if (text.empty()) continue;
      svg.text({{"x", at.x(run.from) + 1 + width / 2}, {"y", at.y(row) + kToText}}, text);
    }
  }
  svg.close();
}

// What rows are called, and where the project ends.
void add_labels(Svg& svg, const Timeline& timeline, const TimelineLayout& at) {
  if (at.left == kRim) return;  // none is called anything
  open_texts(svg, "ink", kInk, "start", kTextSize);
  for (std::size_t row = 0; row < timeline.rows.size(); ++row) {
    svg.text({{"x", kRim}, {"y", at.y(row) + kToText}}, timeline.rows[row].label);
  }
  svg.close();
}

void add_ends(Svg& svg, const Timeline& timeline, const TimelineLayout& at, Language language) {
  for (std::size_t row = 0; row < timeline.rows.size(); ++row) {
    if (!timeline.rows[row].end) continue;
    const double x = at.x(*timeline.rows[row].end), top = top_of(row, at);
    svg.leaf("line", {{"class", "end"},
                      {"x1", x},
                      {"y1", top},
                      {"x2", x},
                      {"y2", top + kRunHeight},
                      {"stroke", kInk},
                      {"stroke-width", 3}});
    svg.text({{"class", "ink"},
              {"x", x + 4},
              {"y", at.y(row) + kToText},
              {"fill", kInk},
              {"font-size", kSmallTextSize}},
             kEndWord.in(language));
  }
}

// (1) 計画・検討: the phases that it has, in their order, in lines.
struct LegendText {
  double x, y;
  std::string text;
};
std::vector<LegendText> timeline_legend(const Timeline& timeline, const TimelineLayout& at) {
  constexpr double kGap = 14, kAbove = 18;
  std::map<std::size_t, std::string> phases;
  for (const TimelineRow& row : timeline.rows) {
    for (const TimelineRun& run : row.runs) {
      phases.try_emplace(run.phase, run.code.empty() ? run.name : run.code + " " + run.name);
    }
  }
  std::vector<LegendText> all;
  SvgFlow flow(at.width, at.y(timeline.rows.size()) + kAbove, kLegendRow, kGap);
  for (const auto& [phase, name] : phases) {
    std::string text = fitted_text(name, at.width - 2 * kRim, kSmallTextSize);
    const auto [x, y] = flow.next(width_of_text(text, kSmallTextSize));
    all.push_back({x, y, std::move(text)});
  }
  return all;
}

std::string row_in_words(const Timeline& timeline, const TimelineRow& row, Language language) {
  constexpr Format<std::string, std::string, std::string> kFromTo{"{} {}から{}まで", "{} {} to {}"};
  constexpr Format<std::string, std::string> kIn{"{} {}", "{} {}"}, kRow{"{}: {}", "{}: {}"};
  std::vector<std::string> parts;
  for (const TimelineRun& run : row.runs) {
    const std::string &from = timeline.cells[run.from].in_full,
                      &to = timeline.cells[run.to].in_full;
    parts.push_back(run.from == run.to ? kIn.in(language, run.name, from)
                                       : kFromTo.in(language, run.name, from, to));
  }
  if (row.end) {
    constexpr Format<std::string> kEndsWith{"{}で終了", "ends with {}"};
    constexpr Text kEndedBefore{"計画期間より前に終了", "ended before the plan"};
    parts.push_back(*row.end == 0 ? std::string(kEndedBefore.in(language))
                                  : kEndsWith.in(language, timeline.cells[*row.end - 1].in_full));
  }
  std::string words = listed(parts, language);
  return row.label.empty() ? words : kRow.in(language, row.label, words);
}

}  // namespace

std::string in_words(const Timeline& timeline, Language language) {
  std::vector<std::string> rows;
  for (const TimelineRow& row : timeline.rows) {
    std::string words = row_in_words(timeline, row, language);
    if (!words.empty()) rows.push_back(std::move(words));
  }
  return join(rows, language == Language::Japanese ? "。" : ". ");
}

Drawing draw(const Timeline& timeline, Language language) {
  auto is_empty = [](const TimelineRow& row) { return row.runs.empty(); };
  if (std::ranges::all_of(timeline.rows, is_empty)) return {};
  const TimelineLayout at = timeline_layout(timeline, language);
  const std::vector<LegendText> legend = timeline_legend(timeline, at);
  Svg svg;
  add_grid(svg, timeline, at);
  add_head(svg, timeline, at);
  add_labels(svg, timeline, at);
  add_runs(svg, timeline, at);
  add_ends(svg, timeline, at, language);
  open_texts(svg, "ink", kInk, "start", kSmallTextSize);
  for (const LegendText& it : legend) svg.text({{"x", it.x}, {"y", it.y}}, it.text);
  svg.close();
  return {{.kind = "timeline",
           .width = at.width,
           .height = legend.back().y + 6,
           .title = timeline.title,
           .words = in_words(timeline, language)},
          std::move(svg).take()};
}

}  // namespace fujiplan
