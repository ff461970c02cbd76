#include "pictures/bar.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/join.h"

namespace fujiplan {
namespace {

constexpr double kStackHeight = 42, kSwatch = 12, kListRow = 22, kListGap = 14;
constexpr double kLeastPart = 4;  // of a part that is not empty, so that it is seen

std::size_t total_of_bar(const Bar& bar) {
  std::size_t total = 0;
  for (const BarPart& part : bar.parts) total += part.count;
  return total;
}

std::string name_of_part(const BarPart& part) {
  return part.mark.empty() ? part.label : std::string(part.mark) + part.label;
}

void add_area(Svg& svg, const Tone& tone, double x, double y, double width, double height) {
  SvgAttributes attributes{{"class", tone.name},   {"x", x},           {"y", y},
                           {"width", width},       {"height", height}, {"fill", tone.fill},
                           {"stroke", tone.border}};
  if (!tone.dashes.empty()) attributes.emplace_back("stroke-dasharray", tone.dashes);
  svg.leaf("rect", attributes);
}

// How wide the parts are, 0 where there is nothing: each has the least width, and its share of the
// rest.
std::vector<double> widths_of(const Bar& bar, double width) {
  const auto total = static_cast<double>(total_of_bar(bar));
  const auto seen = static_cast<double>(
      std::ranges::count_if(bar.parts, [](const BarPart& part) { return part.count > 0; }));
  const double least = std::min(kLeastPart, width / (2 * std::max(seen, 1.0)));
  std::vector<double> widths;
  for (const BarPart& part : bar.parts) {
    const double share = static_cast<double>(part.count) / std::max(total, 1.0);
    widths.push_back(part.count == 0 ? 0 : least + share * (width - least * seen));
  }
  return widths;
}

void add_parts(Svg& svg, const Bar& bar, double width) {
  constexpr double kFirstLine = 18, kSecondLine = 35, kAround = 4;
  const std::vector<double> widths = widths_of(bar, width - 2 * kRim);
  double x = kRim;
  for (std::size_t i = 0; i < widths.size(); x += widths[i++]) {
    const BarPart& part = bar.parts[i];
    if (part.count == 0) continue;
    // A gap parts it from its neighbour, whose colour may be the same.
    const double gap = std::min(2.0, widths[i] / 4);
    add_area(svg, *part.tone, x + gap / 2, kRim, widths[i] - gap, kStackHeight - 2 * kRim);
    const std::string name = name_of_part(part), count = std::to_string(part.count);
    const double room = widths[i] - gap - kAround;
    if (std::max(width_of_text(name), width_of_text(count)) > room) continue;
    for (auto [text, y] : {std::pair(&name, kFirstLine), std::pair(&count, kSecondLine)}) {
      svg.text({{"class", part.tone->ink_class},
                {"x", x + widths[i] / 2},
                {"y", y},
                {"text-anchor", "middle"},
                {"fill", part.tone->ink}},
               *text);
    }
  }
}

// A part in the list below the bar.
struct ListedPart {
  double x, y;
  std::string text;
};
constexpr double kBeforeText = kSwatch + 5;

// In lines, as words of a paragraph.
std::vector<ListedPart> listed_parts(const Bar& bar, double width) {
  std::vector<ListedPart> all;
  SvgFlow flow(width, kStackHeight + 8, kListRow, kListGap);
  for (const BarPart& part : bar.parts) {
    const std::string count = " " + std::to_string(part.count);
    const double room = width - 2 * kRim - kBeforeText - width_of_text(count);
    std::string text = fitted_text(name_of_part(part), room) + count;
    const auto [x, y] = flow.next(kBeforeText + width_of_text(text));
    all.push_back({x, y, std::move(text)});
  }
  return all;
}

}  // namespace

std::string in_words(const Bar& bar, Language language) {
  constexpr Format<std::string, std::size_t> kPart{"{} {}件", "{} {}"};
  constexpr Format<std::string, std::size_t> kAll{"{}（計{}件）", "{} ({} in all)"};
  std::vector<std::string> parts;
  for (const BarPart& part : bar.parts) {
    parts.push_back(kPart.in(language, part.label, part.count));
  }
  return kAll.in(language, listed(parts, language), total_of_bar(bar));
}

Drawing draw(const Bar& bar, double width, Language language) {
  if (total_of_bar(bar) == 0) return {};
  const std::vector<ListedPart> list = listed_parts(bar, width);
  Svg svg;
  add_parts(svg, bar, width);
  for (std::size_t i = 0; i < list.size(); ++i) {
    add_area(svg, *bar.parts[i].tone, list[i].x, list[i].y, kSwatch, kSwatch);
  }
  svg.open({{"class", "ink"}, {"fill", kInk}});
  for (const ListedPart& place : list) {
    svg.text({{"x", place.x + kBeforeText}, {"y", place.y + kSwatch - 1}}, place.text);
  }
  svg.close();
  return {{.kind = "bar",
           .width = width,
           .height = list.back().y + kListRow - 4,
           .title = bar.title,
           .words = in_words(bar, language)},
          std::move(svg).take()};
}

}  // namespace fujiplan
