#include "unit/pictures/parsed_svg.h"

#include <doctest/doctest.h>
#include <expat.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/number.h"
#include "pictures/svg.h"

namespace fujiplan::testing {
namespace {

struct Reader {
  std::vector<SvgElement> all;
  std::vector<std::size_t> open;

  static void start(void* self, const char* name, const char** pairs) {
    auto& reader = *static_cast<Reader*>(self);
    SvgElement element{.name = name, .attributes = {}, .text = {}};
    for (; *pairs != nullptr; pairs += 2) element.attributes[pairs[0]] = pairs[1];
    if (!reader.open.empty() && reader.all[reader.open.back()].name == "g") {
      element.attributes.insert(reader.all[reader.open.back()].attributes.begin(),
                                reader.all[reader.open.back()].attributes.end());
    }
    reader.open.push_back(reader.all.size());
    reader.all.push_back(element);
  }
  static void end(void* self, const char*) { static_cast<Reader*>(self)->open.pop_back(); }
  static void text(void* self, const char* text, int size) {
    auto& reader = *static_cast<Reader*>(self);
    reader.all[reader.open.back()].text.append(text, static_cast<std::size_t>(size));
  }
};

// A number with at most one decimal.
bool is_short_number(std::string_view text) {
  if (text.starts_with("-")) text.remove_prefix(1);
  if (text.size() > 2 && text[text.size() - 2] == '.') {
    return is_digit(text.back()) && is_whole_number(text.substr(0, text.size() - 2));
  }
  return is_whole_number(text);
}

const std::set<std::string>& measures() {
  static const std::set<std::string> kNames{"x",     "y",      "x1",        "y1",          "x2",
                                            "y2",    "cx",     "cy",        "r",           "rx",
                                            "width", "height", "font-size", "stroke-width"};
  return kNames;
}
const std::set<std::string>& words() {
  static const std::set<std::string> kNames{
      "class",          "d", "fill", "stroke", "paint-order", "text-anchor", "stroke-dasharray",
      "stroke-linejoin"};
  return kNames;
}

// The points of a path: M1 2L3 4.5
bool is_within(std::string path, double width, double height) {
  for (char& c : path) {
    if (c == 'M' || c == 'L') c = ' ';
  }
  std::istringstream numbers(path);
  double x = 0, y = 0;
  bool within = true;
  while (numbers >> x >> y) within = within && x >= 0 && x <= width && y >= 0 && y <= height;
  return within && numbers.eof();
}

struct Box {
  double left, top, right, bottom;
};

Box box_of(const SvgElement& it) {
  if (it.name == "line") {
    auto [left, right] = std::minmax({it.number("x1"), it.number("x2")});
    auto [top, bottom] = std::minmax({it.number("y1"), it.number("y2")});
    return {left, top, right, bottom};
  }
  if (it.name == "circle") {
    const double r = it.number("r"), x = it.number("cx"), y = it.number("cy");
    return {x - r, y - r, x + r, y + r};
  }
  const double x = it.number("x"), y = it.number("y");
  if (it.name == "rect" || it.name == "path")
    return {x, y, x + it.number("width"), y + it.number("height")};
  const double size = it.attributes.contains("font-size") ? it.number("font-size") : kTextSize;
  const double width = width_of_text(it.text, size);
  const double left = it.attributes.contains("text-anchor") ? x - width / 2 : x;
  return {left, y - size * 0.9, left + width, y + size * 0.2};
}

}  // namespace

double SvgElement::number(const std::string& attribute) const {
  auto found = attributes.find(attribute);
  return found == attributes.end() ? 0 : std::stod(found->second);
}

std::vector<SvgElement> parsed_svg(const std::string& markup) {
  Reader reader;
  XML_Parser parser = XML_ParserCreate("UTF-8");
  XML_SetUserData(parser, &reader);
  XML_SetElementHandler(parser, Reader::start, Reader::end);
  XML_SetCharacterDataHandler(parser, Reader::text);
  const bool is_whole =
      XML_Parse(parser, markup.data(), static_cast<int>(markup.size()), 1) == XML_STATUS_OK;
  INFO(markup);
  INFO(XML_ErrorString(XML_GetErrorCode(parser)));
  XML_ParserFree(parser);
  REQUIRE(is_whole);
  return reader.all;
}

void check_picture(const std::string& markup, double margin) {
  INFO(markup);
  const std::vector<SvgElement> all = parsed_svg(markup);
  REQUIRE(all.size() > 3);
  const SvgElement& root = all.front();
  CHECK(root.name == "svg");
  CHECK(root.attributes.at("role") == "img");
  const std::string corner = svg_number(-margin);
  CHECK(root.attributes.at("viewBox") == corner + " " + corner + " " + root.attributes.at("width") +
                                             " " + root.attributes.at("height"));
  const double width = root.number("width") - margin, height = root.number("height") - margin;
  CHECK(all[1].name == "title");
  CHECK(all[2].name == "desc");
  constexpr double kRounding = 0.1;
  for (std::size_t i = 3; i < all.size(); ++i) {
    const SvgElement& it = all[i];
    INFO(it.name << " " << it.text);
    for (const auto& [name, value] : it.attributes) {
      INFO(name << "=" << value);
      CHECK((measures().contains(name) ? is_short_number(value) : words().contains(name)));
    }
    CHECK((it.name == "rect" || it.name == "line" || it.name == "circle" || it.name == "text" ||
           it.name == "g" || it.name == "path"));
    if (it.name == "g") continue;
    if (it.name == "path") {
      CHECK(is_within(it.attributes.at("d"), width, height));
    }
    const Box box = box_of(it);
    CHECK(box.left >= -margin - kRounding);
    CHECK(box.top >= -margin - kRounding);
    CHECK(box.right <= width + kRounding);
    CHECK(box.bottom <= height + kRounding);
  }
}

}  // namespace fujiplan::testing
