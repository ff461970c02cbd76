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

// The order of keys is told once for each map, whose keys move one by one.
bool is_of_order(const Rule& rule) {
  return rule.code == kKeyOrder.rule.code;
}

bool is_whole_mend(const Mend& mend) {
  return !is_of_order(*mend.told.first);
}

std::size_t count_disordered(std::span<const Diagnostic> findings) {
  return static_cast<std::size_t>(std::ranges::count_if(
      findings, [](const Diagnostic& finding) { return is_of_order(*finding.rule); }));
}

// One round: the text, what is found in it, and the fixes that were refused.
struct Round {
  const Judge& judge;
  const MayBecome& may_become;
  std::size_t number;
  SourceFile source;
  std::vector<Diagnostic> found;
  std::set<Told> refused = {}, barred = {};
  std::size_t mends = 0;

  bool is_left(const Diagnostic& finding) const {
    const Told told = told_by(finding);
    return refused.contains(told) || barred.contains(told);
  }

  LeftFixes left() const {
    auto count_in = [&](const std::set<Told>& some) {
      return static_cast<std::size_t>(std::ranges::count_if(
          found, [&](const Diagnostic& finding) { return some.contains(told_by(finding)); }));
    };
    return {count_in(refused), count_in(barred)};
  }

  std::vector<Mend> possible(Fix most) const {
    FaultyFile file(source, number);
    std::vector<Mend> fitting;
    Claimed claimed;
    for (const Diagnostic& finding : found) {
      if (fix_grade(finding) > most || is_left(finding)) continue;
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
    const bool may_be = !may_become || may_become(source, candidate);
    if (may_be && !is_worse(found, judge(candidate), new_places(number, splices_in(all)))) {
      accepted = std::move(all);
    } else if (mends_to_try.size() == 1) {
      (may_be ? refused : barred).insert(mends_to_try.front().told);
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
    if (is_of_order(*finding.rule)) continue;  // when one key has moved, the next comes to light
    if (++now[finding.rule] <= known[finding.rule]) continue;
    auto is_here = [&](const Span& place) { return touch(place, finding.at); };
    if (was_whole || (is_error(finding) && std::ranges::any_of(changed, is_here))) return true;
  }
  return false;
}

MendedText mended_text(const SourceFile& source, std::size_t number,
                       std::span<const Diagnostic> findings, Fix most, const Judge& judge,
                       const MayBecome& may_become) {
  constexpr int kMostRounds = 1000;  // each mends something; a map of keys takes one for each key
  Round round{judge, may_become, number, source, {findings.begin(), findings.end()}};
  for (int i = 0; i < kMostRounds; ++i) {
    std::vector<Mend> mends = round.possible(most), accepted;
    if (mends.empty()) break;
    round.accept(mends, accepted);
    if (accepted.empty()) continue;  // others may be possible, now that some are refused
    round.source.text = yaml::spliced(round.source.text, splices_in(accepted));
    const std::size_t disordered = count_disordered(round.found);
    round.found = judge(round.source);
    const std::size_t still = count_disordered(round.found);
    round.mends += static_cast<std::size_t>(std::ranges::count_if(accepted, is_whole_mend));
    if (still < disordered) round.mends += disordered - still;
  }
  const LeftFixes left = round.left();
  // Keys have moved in a map that another one keeps out of order.
  if (round.mends == 0 && round.source.text != source.text) round.mends = 1;
  return {std::move(round.source.text), round.mends, left};
}

}  // namespace fujiplan
