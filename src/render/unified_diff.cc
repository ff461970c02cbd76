#include "render/unified_diff.h"

#include <algorithm>
#include <vector>

#include "base/edit_steps.h"
#include "base/formatted.h"
#include "files/path.h"

namespace fujiplan {

namespace {

using Lines = std::vector<std::string_view>;  // with their ends

// A line of the diff: in both texts, only in the one before, only in the one after.
struct Step {
  char sign;  // ' ', '-', '+'
  std::string_view line;
};

Lines whole_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::vector<Step> steps_between(const Lines& before, const Lines& after) {
  std::vector<Step> steps;
  auto old_line = before.begin(), new_line = after.begin();
  for (EditStep step : edit_steps(before, after)) {
    switch (step) {
      case EditStep::Keep:
        steps.push_back({' ', *old_line++});
        ++new_line;
        break;
      case EditStep::Remove:
        steps.push_back({'-', *old_line++});
        break;
      case EditStep::Add:
        steps.push_back({'+', *new_line++});
        break;
    }
  }
  return steps;
}

// `12,3`, as the head of a hunk says where it is.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return std::to_string(first);
  return formatted("{},{}", count == 0 ? first - 1 : first, count);
}

// The name of a file as git and patch take it: in quotes where it holds one, or what would end the
// line; and with a tab behind it where it has a blank, which else might end it.
std::string name_of_side(std::string_view side, const std::string& name) {
  std::string quoted, plain = formatted("{}/{}", side, name);
  for (char c : plain) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += is_control ? formatted("\\{:03o}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  if (quoted != plain) return '"' + quoted + '"';
  return name.find(' ') != name.npos ? plain + '\t' : plain;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  constexpr std::size_t kAround = 3;
  if (before == after) return "";
  // `git apply` takes no `./` in the name of a file.
  const std::string name = Path(path).normal().string();
  std::vector<Step> steps = steps_between(whole_lines(before), whole_lines(after));
  auto is_change = [](const Step& step) { return step.sign != ' '; };
  std::string out =
      formatted("--- {}\n+++ {}\n", before.empty() ? "/dev/null" : name_of_side("a", name),
                name_of_side("b", name));
  std::size_t old_line = 1, new_line = 1, at = 0;
  auto pass = [&](std::size_t to) {
    for (; at < to; ++at) {
      old_line += steps[at].sign != '+';
      new_line += steps[at].sign != '-';
    }
  };
  for (;;) {
    auto change =
        std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(at), steps.end(), is_change);
    if (change == steps.end()) return out;
    auto first = static_cast<std::size_t>(change - steps.begin());
    std::size_t end = first + 1, last = first;  // the hunk ends where six lines in a row are equal
    for (; end < steps.size() && end - last <= 2 * kAround + 1; ++end) {
      if (is_change(steps[end])) last = end;
    }
    pass(first - std::min(first - at, kAround));
    std::size_t begin = at, old_first = old_line, new_first = new_line;
    pass(std::min(last + 1 + kAround, steps.size()));
    out += formatted("@@ -{} +{} @@\n", range(old_first, old_line - old_first),
                     range(new_first, new_line - new_first));
    for (std::size_t i = begin; i < at; ++i) {
      out += steps[i].sign;
      out += steps[i].line;
      if (!steps[i].line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }
  }
}

}  // namespace fujiplan
