#include "fixes/mended_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/put_in_order.h"
#include "fixes/all_fixes.h"
#include "model/codes.h"

namespace fujiplan {
namespace {

using yaml::Splice;

// A finding by what it says: lines move while others are fixed.
using Told = std::pair<const Rule*, std::string>;

Told told_by(const Diagnostic& finding) {
  return {finding.rule, finding.message.ja};
}

struct Mend {
  std::vector<Splice> splices;
  Told told;
};

// Places that change, none of which may be changed twice in a round.
class Claimed {
 public:
  bool takes(const std::vector<Splice>& splices) {
    bool free = std::ranges::none_of(splices, [&](const Splice& s) { return touches(s); });
    for (const Splice& s : splices) {
      if (free) ends_[s.offset] = std::max(ends_[s.offset], s.offset + s.length);
    }
    return free;
  }

 private:
  // Also where one ends and the other begins: who inserts there must know what stands beside it.
  bool touches(const Splice& s) const {
    auto behind = ends_.upper_bound(s.offset + s.length);
    return behind != ends_.begin() && std::prev(behind)->second >= s.offset;
  }

  std::map<std::size_t, std::size_t> ends_;  // by where they begin; apart from each other
};

std::vector<Splice> splices_in(std::span<const Mend> mends) {
  std::vector<Splice> all;
  for (const Mend& mend : mends) all.insert(all.end(), mend.splices.begin(), mend.splices.end());
  return all;
}

bool touch(Span a, Span b) {
  return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
}

// One round: the text, what is found in it, and the fixes that were refused.
struct Round {
  const Judge& judge;
  std::size_t number;
  SourceFile source;
  std::vector<Diagnostic> found;
  std::set<Told> refused = {};
  std::size_t mends = 0;

  std::vector<Mend> possible(Fix most) const {
    FaultyFile file(source, number);
    std::vector<Mend> fitting;
    Claimed claimed;
    for (const Diagnostic& finding : found) {
      if (finding.rule->fix > most || refused.contains(told_by(finding))) continue;
      Mend mend{splices_of(file, finding), told_by(finding)};
      if (!mend.splices.empty() && claimed.takes(mend.splices)) fitting.push_back(std::move(mend));
    }
    return fitting;
  }

  // Adds those of `mends` that bring nothing new to the `accepted` ones.
  void accept(std::span<const Mend> mends_to_try, std::vector<Mend>& accepted) {
    std::vector<Mend> all = accepted;
    all.insert(all.end(), mends_to_try.begin(), mends_to_try.end());
    const SourceFile candidate{source.path, yaml::spliced(source.text, splices_in(all))};
    if (!is_worse(found, judge(candidate), new_places(number, splices_in(all)))) {
      accepted = std::move(all);
    } else if (mends_to_try.size() == 1) {
      refused.insert(mends_to_try.front().told);
    } else {
      std::size_t half = mends_to_try.size() / 2;
      accept(mends_to_try.first(half), accepted);
      accept(mends_to_try.subspan(half), accepted);
    }
  }
};

}  // namespace

std::vector<Span> new_places(std::size_t file, std::vector<Splice> splices) {
  put_in_order(splices, [](const Splice& s) { return std::tuple(s.offset, s.length > 0); });
  std::vector<Span> places;
  std::size_t grown = 0, shrunk = 0;
  for (const Splice& s : splices) {
    places.emplace_back(file, s.offset + grown - shrunk, s.bytes.size());
    grown += s.bytes.size();
    shrunk += s.length;
  }
  return places;
}

bool is_worse(std::span<const Diagnostic> before, std::span<const Diagnostic> after,
              std::span<const Span> changed) {
  std::map<const Rule*, std::size_t> known;
  for (const Diagnostic& finding : before) ++known[finding.rule];
  const bool was_whole =
      std::ranges::none_of(before, [](const Diagnostic& finding) { return is_error(finding); });
  std::map<const Rule*, std::size_t> now;
  for (const Diagnostic& finding : after) {
    // It is told once for each map: when one key has moved, the next comes to light.
    if (finding.rule->code == kKeyOrder.rule.code) continue;
    if (++now[finding.rule] <= known[finding.rule]) continue;
    auto is_here = [&](const Span& place) { return touch(place, finding.at); };
    if (was_whole || (is_error(finding) && std::ranges::any_of(changed, is_here))) return true;
  }
  return false;
}

MendedText mended_text(const SourceFile& source, std::size_t number,
                       std::span<const Diagnostic> findings, Fix most, const Judge& judge) {
  constexpr int kMostRounds = 1000;  // each mends something; a map of keys takes one for each key
  Round round{judge, number, source, {findings.begin(), findings.end()}};
  for (int i = 0; i < kMostRounds; ++i) {
    std::vector<Mend> mends = round.possible(most), accepted;
    if (mends.empty()) break;
    round.accept(mends, accepted);
    if (accepted.empty()) continue;  // others may be possible, now that some are refused
    round.mends += accepted.size();
    round.source.text = yaml::spliced(round.source.text, splices_in(accepted));
    round.found = judge(round.source);
  }
  return {std::move(round.source.text), round.mends};
}

}  // namespace fujiplan
