#include "xlsx/number_format.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/failure.h"
#include "base/text.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

// The letters of the first section that stand for something: without colours, conditions, and words
// in quotes or behind a backslash. [h], [mm] and [s] stay.
static std::string letters_of(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    char c = code[i];
    if (c == ';') break;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      auto close = std::min(code.find(']', i + 1), code.size());
      std::string inside = to_lower_ascii(code.substr(i + 1, close - i - 1));
      bool elapsed = !inside.empty() && inside.find_first_not_of(inside.front()) == inside.npos &&
                     std::string_view("hms").find(inside.front()) != std::string_view::npos;
      if (elapsed) out += "[" + inside + "]";
      i = close;
    } else {
      out += c;
    }
  }
  out = to_lower_ascii(out);
  constexpr std::string_view kGeneral = "general";
  for (std::size_t at; (at = out.find(kGeneral)) != out.npos;) out.erase(at, kGeneral.size());
  for (std::size_t at; (at = out.find("e+")) != out.npos;) out.erase(at, 2);
  for (std::size_t at; (at = out.find("e-")) != out.npos;) out.erase(at, 2);
  return out;
}

NumberFormat number_format(std::string_view code) {
  std::string letters = letters_of(code);
  auto has = [&](std::string_view any) { return letters.find_first_of(any) != letters.npos; };
  NumberFormat format;
  format.elapsed = has("[");
  format.time = format.elapsed || has("hs");
  format.date = has("ydgeb") || letters.find("aaa") != letters.npos || (has("m") && !format.time);
  format.percent = !format.date && !format.time && has("%");
  return format;
}

NumberFormat number_format(unsigned id) {
  struct Row {
    unsigned first, last;
    NumberFormat format;
  };
  // 27 to 36 and 50 to 58 are dates of Japan, China and Korea; 32 and 33 times.
  constexpr NumberFormat kDate{.date = true}, kTime{.time = true}, kPercent{.percent = true};
  constexpr Row kRows[] = {{9, 10, kPercent},
                           {14, 17, kDate},
                           {18, 21, kTime},
                           {22, 22, {.date = true, .time = true}},
                           {27, 31, kDate},
                           {32, 33, kTime},
                           {34, 36, kDate},
                           {45, 45, kTime},
                           {46, 46, {.time = true, .elapsed = true}},
                           {47, 47, kTime},
                           {50, 58, kDate}};
  for (const Row& row : kRows) {
    if (id >= row.first && id <= row.last) return row.format;
  }
  return {};
}

namespace {

class Styles : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmts" || name == "cellXfs") list_ = name;
    auto id = [&] {
      std::string_view text = attributes["numFmtId"];
      unsigned number = 0;
      std::from_chars(text.data(), text.data() + text.size(), number);
      return number;
    };
    if (all.size() > kMost || codes_.size() > kMost) throw Failure(kTooLarge());
    if (name == "numFmt" && list_ == "numFmts") {
      codes_[id()] = number_format(attributes["formatCode"]);
    } else if (name == "xf" && list_ == "cellXfs") {
      auto own = codes_.find(id());
      all.push_back(own != codes_.end() ? own->second : number_format(id()));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") is_done = true;
    if (name == list_) list_.clear();
  }
  std::vector<NumberFormat> all;

 private:
  static constexpr std::size_t kMost = 66'000;  // Excel has 65,490
  std::string list_;                            // that is open
  std::map<unsigned, NumberFormat> codes_;
};

}  // namespace

std::vector<NumberFormat> read_number_formats(Archive& archive, const std::string& part) {
  Styles styles;
  read_xml(archive, part, styles);
  return std::move(styles.all);
}

}  // namespace fujiplan::xlsx
