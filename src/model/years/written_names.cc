#include "model/years/written_names.h"

#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "model/types/ambiguous.h"

namespace fujiplan {

std::string list_in_brackets(std::span<const std::string_view> names) {
  std::vector<std::string> written;
  for (std::string_view name : names) {
    yaml::NewScalar scalar = text_scalar(name);
    written.push_back(yaml::write_scalar(scalar, yaml::canonical_form(scalar, true)).head);
  }
  return "[" + join(written, ", ") + "]";
}

static std::string written_list(const Names& names) {
  std::vector<std::string_view> texts;
  for (const Line& name : names.value) texts.push_back(name.value);
  return list_in_brackets(texts);
}

std::string written_names(const Dated<Names>& names) {
  if (names.history.empty()) return written_list(names);
  std::vector<std::string> steps;
  for (const Step<Names>& step : names.history) {
    steps.push_back(formatted("{}: {}", to_string(step.from.value), written_list(step.value)));
  }
  return "{" + join(steps, ", ") + "}";
}

}  // namespace fujiplan
