#include "base/nearest_name.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "base/text.h"

namespace fujiplan {

// Lower case, half-width, as code points: what a person would call "the same" name.
static std::u32string folded(std::string_view text) {
  std::string narrow = to_lower_ascii(to_half_width(text));
  std::u32string out;
  for (std::size_t i = 0; i < narrow.size();) {
    CodePoint c = decode_at(narrow, i);
    out += c.value;
    i += c.size;
  }
  return out;
}

// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`.
static std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

// 重点 and 重点事業, デジタル推進 and デジタル推進課: near, however long the rest is.
static bool one_holds_the_other(std::u32string_view a, std::u32string_view b) {
  constexpr std::size_t kShortest = 2;  // characters; one alone would be found everywhere
  if (std::min(a.size(), b.size()) < kShortest) return false;
  return a.find(b) != a.npos || b.find(a) != b.npos;
}

static std::uint64_t characters_of(std::u32string_view text) {
  std::uint64_t bits = 0;
  for (char32_t c : text) bits |= std::uint64_t{1} << (c % 64);
  return bits;
}

NameFinder::NameFinder(std::span<const std::string_view> names) {
  candidates_.reserve(names.size());
  for (std::string_view name : names) {
    std::u32string text = folded(name);
    std::uint64_t characters = characters_of(text);
    candidates_.push_back({name, std::move(text), characters});
  }
}

NameFinder::Near NameFinder::near(std::string_view typed) const {
  constexpr std::size_t kLongestName = 80;  // characters; a longer text is no mistyped name
  std::u32string wanted = folded(typed);
  if (wanted.empty() || wanted.size() > kLongestName) return {};
  std::uint64_t characters = characters_of(wanted);
  constexpr std::size_t kFar = ~std::size_t{0};
  Near best;
  std::size_t best_distance = 0, next_distance = kFar;
  for (const Candidate& candidate : candidates_) {
    const std::u32string& text = candidate.text;
    std::size_t allowed = std::max<std::size_t>(1, std::max(wanted.size(), text.size()) / 3);
    // One edit brings or takes one character at most.
    auto missing = static_cast<std::size_t>(std::popcount(characters & ~candidate.characters));
    auto extra = static_cast<std::size_t>(std::popcount(candidate.characters & ~characters));
    if (std::max(missing, extra) > allowed && std::min(missing, extra) > 0) continue;
    std::size_t distance = edit_distance(wanted, text);
    bool is_near = distance <= allowed && distance < text.size();
    if (!is_near && !one_holds_the_other(wanted, text)) continue;
    if (!best.nearest || distance < best_distance) {
      next_distance = best.nearest ? best_distance : kFar;
      best.nearest = candidate.name;
      best_distance = distance;
    } else {
      next_distance = std::min(next_distance, distance);
    }
  }
  best.is_only = next_distance > best_distance + 1;
  return best;
}

std::optional<std::string_view> nearest_name(std::string_view typed,
                                             std::span<const std::string_view> names) {
  return NameFinder(names).near(typed).nearest;
}

}  // namespace fujiplan
