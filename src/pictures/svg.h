#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// An SVG element as text, for pictures that stand in a page or in a file of their own. No style
// attribute, no <style>, no script and no id: so a page with a strict Content-Security-Policy shows
// it, and one page may hold many.
//
// Colours are presentation attributes, which a style sheet overrides by these classes:
//
//   picture      the <svg>, with one of bar, timeline, chart beside it
//   ink          text, or a group of texts (fill)
//   line         lines that part and frame (stroke)
//   halo         beside ink: text with a rim in the colour of the page (stroke), over lines
//   grade-S, grade-A, grade-B, grade-C, grade-D, without-points, not-graded, not-answered,
//   not-asked    areas (fill and stroke) of tones.h; the text in them has the same name behind
//                ink-: ink-S, ink-without-points
//   phase-1 to phase-4
//                areas of a schedule (fill and stroke); ink-phase is the text in them
//   end          the mark of the end of a project (stroke)
//   goal         line (path: stroke) and hollow marks (rect: stroke, and fill of the page) of goals
//   value        line (path: stroke) and marks (circle: fill) of values
namespace fujiplan {

// A length in CSS pixels, with one decimal at most: 12, 12.5, -0.5. What is no number is 0.
std::string svg_number(double value);

// Text of an element or attribute. What XML cannot hold, and what would hide or turn round what
// stands beside it, is U+FFFD; line breaks and tabs are blanks.
std::string svg_text(std::string_view text);

struct SvgAttribute {
  std::string_view name;
  std::string value;  // not yet escaped

  SvgAttribute(std::string_view of, std::string_view text) : name(of), value(text) {}
  SvgAttribute(std::string_view of, const char* text) : name(of), value(text) {}
  template <typename Number>
  requires std::integral<Number> || std::floating_point<Number> SvgAttribute(std::string_view of,
                                                                             Number number)
      : name(of), value(svg_number(static_cast<double>(number))) {}
};
using SvgAttributes = std::vector<SvgAttribute>;

// How big it is, and what it is called: people who do not see it hear its title and its numbers in
// words.
struct SvgHead {
  std::string_view kind;  // bar: a class beside `picture`
  double width = 0, height = 0;
  std::string title, words;
};

// A picture before it has a place.
struct Drawing {
  SvgHead head = {};
  std::string shapes = {};  // markup of what is in it; empty: nothing was there to be drawn

  bool is_empty() const { return shapes.empty(); }
};

// The <svg> element, in the font of the page around it. Empty for an empty drawing.
std::string in_page(const Drawing& drawing);

// The same as a file of its own, in a font without serifs and on white with a margin: what shows it
// may be dark. Empty for an empty drawing.
inline constexpr double kFileMargin = 8;
std::string as_file(const Drawing& drawing);
// How such a file begins, whatever it shows.
inline constexpr std::string_view kFileOfOurs =
    R"(<svg xmlns="http://www.w3.org/2000/svg" class="picture )";

// Shapes and texts, in the order in which they lie above each other.
class Svg {
 public:
  void leaf(std::string_view name, const SvgAttributes& attributes);
  void text(const SvgAttributes& attributes, std::string_view content);
  // A group: its attributes hold for all that is in it. Groups do not hold groups.
  void open(const SvgAttributes& attributes);
  void close();
  std::string take() && { return std::move(out_); }

 private:
  void begin(std::string_view name, const SvgAttributes& attributes);
  std::string out_;
};

// Straight lines as the `d` of a path: of the points that follow each other.
class SvgPath {
 public:
  void move(double x, double y) { add('M', x, y); }
  void line(double x, double y) { add('L', x, y); }
  const std::string& text() const { return text_; }

 private:
  void add(char order, double x, double y);
  std::string text_;
};

// Text of pictures, in CSS pixels.
inline constexpr double kTextSize = 13;
inline constexpr double kSmallTextSize = 12;

// How wide a text will be at most in the usual fonts of pages, in CSS pixels: of an own estimate,
// as no font is known.
double width_of_text(std::string_view text, double size = kTextSize);

// The text, or as much of it as fits in the width with `…` behind it.
std::string fitted_text(std::string_view text, double width, double size = kTextSize);

// Keeps the rims of shapes within the picture.
inline constexpr double kRim = 1;

// Places for what stands one behind the other, as words of a paragraph do, in lines of a picture of
// that width. From the top left; `y` of the first line.
class SvgFlow {
 public:
  struct Place {
    double x, y;
  };
  SvgFlow(double width, double first_line, double line_height, double gap)
      : end_(width - kRim), y_(first_line), line_height_(line_height), gap_(gap) {}
  Place next(double width) {
    if (x_ > kRim && x_ + width > end_) x_ = kRim, y_ += line_height_;
    Place place{x_, y_};
    x_ += width + gap_;
    return place;
  }

 private:
  double x_ = kRim, end_, y_, line_height_, gap_;
};

// A picture is as wide as a page of 320 px has room for, unless it needs more.
inline constexpr double kNarrow = 288;

}  // namespace fujiplan
