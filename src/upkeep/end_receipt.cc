#include "upkeep/end_receipt.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "model/prose.h"
#include "model/years/belonging.h"

namespace fujiplan {

// 2-1-4 窓口の予約
static std::string named(const Plan& plan, ProjectId id) {
  const Project* project = find_project(plan, id);
  std::string word = to_string(id);
  return project != nullptr ? word + " " + harmless(project->name.value) : word;
}

static std::string successors_in_words(const EndReceipt& receipt, Language language) {
  std::vector<std::string> all;
  for (ProjectId id : receipt.ending.successors) all.push_back(named(receipt.plan, id));
  return listed(all, language);
}

static std::string reason_in_words(const Ending& ending, std::optional<FiscalYear> year,
                                   Language language) {
  if (ending.reason.empty()) return "";
  constexpr Format<std::string, std::string> kThere{"{0}の回答の `changes` に記入した: {1}",
                                                    "entered in `changes` of {0}: {1}"};
  constexpr Format<std::string> kNowhere{
      "書き加えられる回答がない。コミットの説明などに残す: {}",
      "no answers may still take it; keep it elsewhere, as in the commit message: {}"};
  std::string reason = harmless(on_one_line(ending.reason));
  return year ? kThere.in(language, spoken(*year, language), reason)
              : kNowhere.in(language, reason);
}

// Years with answers count, whatever the schedule says.
static FiscalYear last_year_with(const Project& project, const PartOfYear& end) {
  FiscalYear last = last_year_before(end);
  const SurveyEntry* answers = last_answers(project);
  return answers != nullptr ? std::max(last, answers->year.value) : last;
}

std::string receipt_of(const EndReceipt& receipt, const Project& project,
                       std::optional<FiscalYear> year_of_reason, Language language) {
  constexpr Text kEnd{"終了", "end"}, kInto{"統合先", "into"}, kReason{"理由", "reason"};
  constexpr Format<std::string, std::string> kFrom{"{0}から（{1}が最後の年度）",
                                                   "from {0} on; {1} is its last year"};
  std::string out = formatted("{}\n", named(receipt.plan, project.id.value));
  constexpr std::size_t kWidth = 8;
  auto add = [&](Text head, const std::string& text) {
    if (text.empty()) return;
    out += formatted("  {}{}\n", pad_right(std::string(head.in(language)), kWidth), text);
  };
  const PartOfYear& from = receipt.ending.from;
  add(kEnd,
      kFrom.in(language, spoken(from, language), spoken(last_year_with(project, from), language)));
  add(kInto, successors_in_words(receipt, language));
  add(kReason, reason_in_words(receipt.ending, year_of_reason, language));
  return out;
}

std::string unchanged_receipt_of(const EndReceipt& receipt, const Project& project,
                                 Language language) {
  constexpr Text kAsBefore{"変わらない。前からこのとおりに終了している",
                           "nothing changes: it has ended so already"};
  return formatted("{}\n  {}\n", named(receipt.plan, project.id.value), kAsBefore.in(language));
}

}  // namespace fujiplan
