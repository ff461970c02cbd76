#include "xlsx/text_lines.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan::xlsx {

static bool begins_no_line(std::string_view character) {
  constexpr std::string_view kSigns = "。、，．」』）］】・：；？！ー～…)],.:;?!";
  return kSigns.find(character) != kSigns.npos;
}

static bool ends_no_line(std::string_view character) {
  constexpr std::string_view kSigns = "「『（［【([";
  return kSigns.find(character) != kSigns.npos;
}

// May the text be broken between these two?
static bool may_break(std::string_view before, std::string_view after) {
  if (before == " " || before == "　") return true;
  bool wide = display_width(before) > 1 || display_width(after) > 1;
  return wide && !begins_no_line(after) && !ends_no_line(before);
}

std::vector<std::string_view> lines_within(std::string_view text, std::size_t width) {
  if (text.empty()) return {};
  if (display_width(text) <= width) return {text};
  std::vector<std::string_view> lines;
  std::size_t begin = 0, best = 0, used = 0;  // of the line; best: where it may be broken
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = cluster_end(text, at);
    std::string_view character = text.substr(at, end - at);
    if (at > begin && may_break(before, character)) best = at;
    used += display_width(character);
    if (used > width && character != " " && at > begin) {
      std::size_t stop = best > begin ? best : at;
      lines.push_back(trim_end(text.substr(begin, stop - begin)));
      begin = best = stop;
      used = display_width(text.substr(begin, end - begin));
    }
    before = character;
    at = end;
  }
  if (begin < text.size()) lines.push_back(trim_end(text.substr(begin)));
  return lines;
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (std::string_view line : lines_of(text)) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace fujiplan::xlsx
