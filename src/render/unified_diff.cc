#include "render/unified_diff.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"

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

// The shortest way from `a` to `b` (Myers 1986), for parts that are not nearly the same: the one
// goes, the other comes. Its cost grows with the square of the difference, which is bounded.
std::vector<Step> steps_between(const Lines& a, const Lines& b) {
  constexpr int kMost = 1000;  // lines that differ
  int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  std::vector<std::vector<int>> trace;  // furthest[k + d] after d changes, for each d
  std::vector<int> furthest = {0};
  int found = -1;
  auto follow = [&](int x, int k) {
    while (x < n && x - k < m &&
           a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
      ++x;
    return x;
  };
  for (int d = 0; d <= std::min(kMost, n + m) && found < 0; ++d) {
    std::vector<int> next(static_cast<std::size_t>(2 * d + 1), -1);
    for (int k = -d; k <= d; k += 2) {
      auto last = [&](int diagonal) {  // -1 where no way leads
        bool reached = d > 0 && diagonal >= -(d - 1) && diagonal <= d - 1;
        return reached ? furthest[static_cast<std::size_t>(diagonal + d - 1)] : -1;
      };
      int down = last(k + 1), right = last(k - 1);
      int x = d == 0 ? 0 : std::max(down, right < 0 ? -1 : right + 1);
      if (x < 0 || x > n || x - k > m || x - k < 0) continue;
      next[static_cast<std::size_t>(k + d)] = follow(x, k);
      if (k == n - m && next[static_cast<std::size_t>(k + d)] == n) found = d;
    }
    trace.push_back(next);
    furthest = std::move(next);
  }
  std::vector<Step> steps;
  if (found < 0) {
    for (std::string_view line : a) steps.push_back({'-', line});
    for (std::string_view line : b) steps.push_back({'+', line});
    return steps;
  }
  int x = n, y = m;
  for (int d = found; d >= 0; --d) {
    int k = x - y;
    auto at = [&](int diagonal) {
      bool reached = d > 0 && diagonal >= -(d - 1) && diagonal <= d - 1;
      return reached ? trace[static_cast<std::size_t>(d - 1)]
                            [static_cast<std::size_t>(diagonal + d - 1)]
                     : -1;
    };
    int down = at(k + 1), right = at(k - 1) < 0 ? -1 : at(k - 1) + 1;
    int start = d == 0 ? 0 : std::max(down, right);
    for (; x > start; --x, --y) steps.push_back({' ', a[static_cast<std::size_t>(x - 1)]});
    if (d == 0) break;
    if (right > down) {
      steps.push_back({'-', a[static_cast<std::size_t>(--x)]});
    } else {
      steps.push_back({'+', b[static_cast<std::size_t>(--y)]});
    }
  }
  std::ranges::reverse(steps);
  return steps;
}

std::vector<Step> all_steps(const Lines& a, const Lines& b) {
  auto head = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  std::size_t tail = 0;
  while (head + tail < std::min(a.size(), b.size()) &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
    ++tail;
  }
  auto part = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                 lines.end() - static_cast<std::ptrdiff_t>(tail));
  };
  std::vector<Step> steps;
  for (std::size_t i = 0; i < head; ++i) steps.push_back({' ', a[i]});
  for (const Step& step : steps_between(part(a), part(b))) steps.push_back(step);
  for (std::size_t i = a.size() - tail; i < a.size(); ++i) steps.push_back({' ', a[i]});
  return steps;
}

// `12,3`, as the head of a hunk says where it is.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return std::to_string(first);
  return formatted("{},{}", count == 0 ? first - 1 : first, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  constexpr std::size_t kAround = 3;
  if (before == after) return "";
  std::vector<Step> steps = all_steps(whole_lines(before), whole_lines(after));
  auto is_change = [](const Step& step) { return step.sign != ' '; };
  std::string out = formatted("--- a/{0}\n+++ b/{0}\n", path);
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
