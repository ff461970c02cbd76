#include "pictures/svg.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "pictures/tones.h"
#include "unit/pictures/parsed_svg.h"

namespace fujiplan::testing {

TEST_CASE("SVG: lengths have one decimal at most, and are always numbers") {
  CHECK(svg_number(0) == "0");
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(12.25) == "12.3");
  CHECK(svg_number(-0.04) == "0");
  CHECK(svg_number(-0.5) == "-0.5");
  CHECK(svg_number(-12.96) == "-13");
  CHECK(svg_number(1e30) == "1000000000");
  CHECK(svg_number(std::nan("")) == "0");
  CHECK(svg_number(std::numeric_limits<double>::infinity()) == "0");
}

TEST_CASE("SVG: text stays text, and is what XML may hold") {
  CHECK(svg_text("窓口 & <b> \"'") == "窓口 &amp; &lt;b&gt; &quot;&#39;");
  CHECK(svg_text("一\n二\t三") == "一 二 三");
  CHECK(svg_text(std::string_view("a\0b\x1B", 4)) == "a\uFFFDb\uFFFD");
  CHECK(svg_text("\xFF\uFFFE\u202E") == "\uFFFD\uFFFD\uFFFD");
  for (std::string_view text : kHostileTexts) {
    Svg svg;
    svg.text({{"class", text}, {"x", 1}}, text);
    const std::string markup =
        in_page({{"bar", 10, 10, std::string(text), std::string(text)}, std::move(svg).take()});
    CHECK(parsed_svg(markup).size() == 4);
    CHECK(markup.find("<script") == markup.npos);
  }
}

TEST_CASE("SVG: an element and its attributes") {
  Svg svg;
  svg.leaf("rect", {{"class", "grade-S"}, {"x", 0.5}, {"width", 99}});
  svg.text({{"x", 3}}, "S");
  CHECK(in_page({{"bar", 100, 20.55, "題", "言葉"}, std::move(svg).take()}) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture bar\" role=\"img\" "
        "viewBox=\"0 0 100 20.6\" width=\"100\" height=\"20.6\" font-family=\"inherit\" "
        "font-size=\"13\">\n"
        "<title>題</title>\n<desc>言葉</desc>\n"
        "<rect class=\"grade-S\" x=\"0.5\" width=\"99\"/>\n"
        "<text x=\"3\">S</text>\n</svg>\n");
}

TEST_CASE("SVG: a file of its own is on white, in a font that every machine has") {
  Svg svg;
  svg.text({{"x", 3}}, "S");
  const std::string file = as_file({{"bar", 100, 20, "題", "言葉"}, std::move(svg).take()});
  CHECK(file.starts_with(kFileOfOurs));
  CHECK(file ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture bar\" role=\"img\" "
        "viewBox=\"-8 -8 116 36\" width=\"116\" height=\"36\" font-family=\"sans-serif\" "
        "font-size=\"13\">\n"
        "<title>題</title>\n<desc>言葉</desc>\n"
        "<rect x=\"-8\" y=\"-8\" width=\"116\" height=\"36\" fill=\"#ffffff\"/>\n"
        "<text x=\"3\">S</text>\n</svg>\n");
}

TEST_CASE("SVG: text is fitted into a width") {
  CHECK(width_of_text("計画") == 26);
  CHECK(fitted_text("計画・検討", 65) == "計画・検討");
  CHECK(fitted_text("計画・検討", 64) == "計画・…");
  CHECK(width_of_text("◎S") == doctest::Approx(20.8));
  CHECK(fitted_text("計画", 3) == "");
}

// Contrast of WCAG 2.2 of two colours, #rrggbb.
static double luminance(std::string_view color) {
  double sum = 0;
  constexpr double kWeights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(std::string(color.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    sum += kWeights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}
static double contrast(std::string_view a, std::string_view b) {
  auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

TEST_CASE("tones: text can be read in every area, and every area be seen on the page") {
  std::vector<Tone> tones{kWithoutPoints, kNotGradedTone, kNotAnsweredTone, kNotAskedTone};
  tones.insert(tones.end(), kGradeTones.begin(), kGradeTones.end());
  tones.insert(tones.end(), kPhaseTones.begin(), kPhaseTones.end());
  for (const Tone& tone : tones) {
    INFO(tone.name);
    CHECK(contrast(tone.fill, tone.ink) >= 4.5);
    CHECK(contrast(tone.border, kPageColor) >= 3);
  }
  for (std::string_view color : {kInk, kLineColor, kGoalColor, kValueColor}) {
    CHECK(contrast(color, kPageColor) >= 4.5);
  }
}

TEST_CASE("tones: the best has the first, the worst the last, of any number of grades") {
  CHECK(tone_of_grade(0, 1).name == "grade-S");
  CHECK(tone_of_grade(1, 2).name == "grade-D");
  CHECK(tone_of_grade(1, 3).name == "grade-B");
  for (std::size_t i = 0; i < 5; ++i) CHECK(tone_of_grade(i, 5).name == kGradeTones[i].name);
  for (std::size_t count = 2; count < 30; ++count) {
    CHECK(tone_of_grade(0, count).name == "grade-S");
    CHECK(tone_of_grade(count - 1, count).name == "grade-D");
  }
}

}  // namespace fujiplan::testing
