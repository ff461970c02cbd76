#include "pictures/svg.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/harmless.h"
#include "base/text.h"
#include "pictures/tones.h"
#include "render/escape.h"

namespace fujiplan {

std::string svg_number(double value) {
  constexpr double kMost = 1e9, kTenths = 10, kHalf = 0.5;
  if (!std::isfinite(value)) return "0";
  // Not llround: it would load libm at every start of the program.
  const double scaled = std::clamp(value, -kMost, kMost) * kTenths;
  const auto tenths = static_cast<long long>(scaled < 0 ? scaled - kHalf : scaled + kHalf);
  std::string out = std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) out += "." + std::to_string(std::abs(tenths) % 10);
  return tenths < 0 ? "-" + out : out;
}

std::string svg_text(std::string_view text) {
  constexpr char32_t kUnknown = 0xFFFD;
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    at += c.size;
    if (c.value == '\n' || c.value == '\r' || c.value == '\t') {
      shown += ' ';
    } else {
      append_utf8(shown, c.valid && !is_harmful(c.value) ? c.value : kUnknown);
    }
  }
  std::string out;
  append_html(out, shown);
  return out;
}

// Without its end.
static void append_tag(std::string& out, std::string_view name, const SvgAttributes& attributes) {
  out += '<';
  out += name;
  for (const SvgAttribute& attribute : attributes) {
    out += ' ';
    out += attribute.name;
    out += "=\"" + svg_text(attribute.value) + "\"";
  }
}

// Where a drawing stands: in what font, and with how much room around it.
struct Setting {
  std::string_view font;
  double margin;
};

static std::string set_in(const Setting& setting, const Drawing& drawing,
                          const std::string& ground) {
  if (drawing.is_empty()) return "";
  const SvgHead& head = drawing.head;
  const double width = head.width + 2 * setting.margin, height = head.height + 2 * setting.margin;
  const std::string corner = svg_number(-setting.margin);
  std::string kind = "picture ";
  kind += head.kind;
  std::string out;
  append_tag(
      out, "svg",
      {{"xmlns", "http://www.w3.org/2000/svg"},
       {"class", kind},
       {"role", "img"},
       {"viewBox", corner + " " + corner + " " + svg_number(width) + " " + svg_number(height)},
       {"width", width},
       {"height", height},
       {"font-family", setting.font},
       {"font-size", kTextSize}});
  out += ">\n<title>" + svg_text(head.title) + "</title>\n";
  out += "<desc>" + svg_text(head.words) + "</desc>\n";
  return out + ground + drawing.shapes + "</svg>\n";
}

std::string in_page(const Drawing& drawing) {
  return set_in({"inherit", 0}, drawing, "");
}

std::string as_file(const Drawing& drawing) {
  Svg ground;
  ground.leaf("rect", {{"x", -kFileMargin},
                       {"y", -kFileMargin},
                       {"width", drawing.head.width + 2 * kFileMargin},
                       {"height", drawing.head.height + 2 * kFileMargin},
                       {"fill", kPageColor}});
  return set_in({"sans-serif", kFileMargin}, drawing, std::move(ground).take());
}

void Svg::begin(std::string_view name, const SvgAttributes& attributes) {
  append_tag(out_, name, attributes);
}

void Svg::leaf(std::string_view name, const SvgAttributes& attributes) {
  begin(name, attributes);
  out_ += "/>\n";
}

void Svg::text(const SvgAttributes& attributes, std::string_view content) {
  begin("text", attributes);
  out_ += ">" + svg_text(content) + "</text>\n";
}

void Svg::open(const SvgAttributes& attributes) {
  begin("g", attributes);
  out_ += ">\n";
}

void Svg::close() {
  out_ += "</g>\n";
}

void SvgPath::add(char order, double x, double y) {
  text_ += order + svg_number(x) + " " + svg_number(y);
}

// Signs such as ◎ take as much as a kanji in fonts of Japanese, though one cell on a terminal, and
// letters and digits more than half of it. What is shown as U+FFFD takes as much, too.
double width_of_text(std::string_view text, double size) {
  constexpr double kLetter = 0.6, kOther = 1;
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    width += c.value >= ' ' && c.value < 0x7F ? kLetter : kOther;
    at += c.size;
  }
  return size * width;
}

std::string fitted_text(std::string_view text, double width, double size) {
  std::string fits(text);
  for (std::size_t cells = display_width(text); cells > 0 && width_of_text(fits, size) > width;) {
    fits = fit_width(text, --cells);
  }
  return width_of_text(fits, size) > width ? "" : fits;
}

}  // namespace fujiplan
