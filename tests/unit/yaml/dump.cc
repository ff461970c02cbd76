#include "unit/yaml/dump.h"

#include "base/formatted.h"

namespace fujiplan::testing {

static std::string quoted(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

static std::string collection(yaml::Value value) {
  bool mapping = value.is(yaml::Kind::Mapping), flow = value.style() == yaml::Style::Flow;
  std::string out;
  if (mapping) {
    for (const yaml::Entry& entry : value.entries()) {
      out += (out.empty() ? "" : ", ") + dump(entry.key) + ": " + dump(entry.value);
    }
  } else {
    for (yaml::Value item : value) out += (out.empty() ? "" : ", ") + dump(item);
  }
  return formatted("{}{}{}{}", flow ? "flow" : "", mapping ? '{' : '[', out, mapping ? '}' : ']');
}

static std::string content(yaml::Value value) {
  if (value.is(yaml::Kind::Null)) return "~";
  if (!value.is(yaml::Kind::Scalar)) return collection(value);
  if (value.style() == yaml::Style::Quoted) return "\"" + quoted(value.text()) + "\"";
  return (value.style() == yaml::Style::Block ? "|" : "") + quoted(value.text());
}

std::string dump(yaml::Value value) {
  return formatted("{}@{}+{}", content(value), value.span().offset, value.span().length);
}

}  // namespace fujiplan::testing
