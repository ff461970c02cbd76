#include "xlsx/finished_parts.h"

#include <string_view>

namespace fujiplan::xlsx {

static constexpr std::string_view kFormat = "<xf ", kEmptyEnd = "/>", kEnd = "</xf>";

// `<xf .../>`, or `<xf ...>...</xf>`, that says whether it is locked.
static std::string with_protection(std::string_view format, std::string_view locked) {
  if (format.find("<protection") != format.npos) return std::string(format);
  std::size_t head = format.find('>') - (format.ends_with(kEmptyEnd) ? 1 : 0);
  std::string_view inside = format.ends_with(kEnd) ? format.substr(head + 1) : std::string_view();
  if (!inside.empty()) inside.remove_suffix(kEnd.size());
  std::string out(format.substr(0, head));
  out += " applyProtection=\"1\">";
  out += inside;  // its alignment comes first (ECMA-376 Part 1, 18.8.45)
  out += "<protection locked=\"";
  out += locked;
  out += "\"/>";
  return out += kEnd;
}

std::string with_normal_unlocked(const std::string& styles) {
  const std::size_t of_cells = styles.find("<cellXfs ");
  std::string out;
  std::size_t done = 0;
  for (std::size_t at; (at = styles.find(kFormat, done)) != styles.npos;) {
    out.append(styles, done, at - done);
    std::size_t head_end = styles.find('>', at);
    bool is_empty = styles[head_end - 1] == '/';
    std::size_t end = is_empty ? head_end + 1 : styles.find(kEnd, at) + kEnd.size();
    out +=
        with_protection(std::string_view(styles).substr(at, end - at), at < of_cells ? "0" : "1");
    done = end;
  }
  return out.append(styles, done);
}

std::string with_growing_rows(const std::string& sheet) {
  constexpr std::string_view kFixed = " customHeight=\"1\"";
  std::string out;
  std::size_t done = 0;
  for (std::size_t at; (at = sheet.find(kFixed, done)) != sheet.npos;) {
    out.append(sheet, done, at - done);
    done = at + kFixed.size();
  }
  return out.append(sheet, done);
}

}  // namespace fujiplan::xlsx
