#include "upkeep/schedule_receipt.h"

#include <algorithm>
#include <vector>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "lists/shift_words.h"
#include "model/prose.h"
#include "model/types/shown_value.h"
#include "upkeep/changed_values.h"
#include "upkeep/phase_moves.h"

namespace fujiplan {

// 1半期遅れ、当初計画からは3半期遅れ
static std::string shift_of(const Project& project, const PhaseStart& before,
                            const PhaseStart& after, Language language) {
  constexpr Format<std::string> kFromOriginal{"当初計画からは{}", "{} than planned originally"};
  std::vector<std::string> words{shift_in_words(before.from.value, after.from.value, language)};
  if (const PhaseStart* original = start_of(project.original_schedule, after.phase)) {
    std::string whole = shift_in_words(original->from.value, after.from.value, language);
    if (!whole.empty() && whole != words.front()) {
      words.push_back(kFromOriginal.in(language, whole));
    }
  }
  return in_brackets(listed(words, language), language);
}

// 運用・実施  R5上 → R6上（2半期遅れ）
static std::string moves_of(const ScheduleReceipt& receipt, Language language) {
  constexpr Text kNone{"（なし）", "(none)"};
  auto label = [&](const PhaseStart& start) { return shown_phase(start.phase, language); };
  std::size_t width = 0;
  std::vector<const PhaseStart*> moved;
  for (const PhaseStart& start : receipt.after.starts) {
    const PhaseStart* before = start_of(receipt.project.schedule, start.phase);
    if (before != nullptr && before->from.value == start.from.value) continue;
    moved.push_back(&start);
    width = std::max(width, display_width(label(start)));
  }
  std::string out;
  for (const PhaseStart* start : moved) {
    const PhaseStart* before = start_of(receipt.project.schedule, start->phase);
    std::string from =
        before != nullptr ? spoken(before->from.value, language) : std::string(kNone.in(language));
    std::string shift =
        before != nullptr ? shift_of(receipt.project, *before, *start, language) : "";
    out += formatted("  {}  {} → {}{}\n", pad_right(label(*start), width), from,
                     spoken(start->from.value, language), shift);
  }
  return out;
}

static std::string about_original(const ScheduleReceipt& receipt, Language language) {
  constexpr Text kSaid[] = {
      // in the order of ScheduleEdit::Original
      {"  当初計画（original_schedule）は、前に残したまま\n",
       "  the original schedule stays as it was kept before (original_schedule)\n"},
      {"  変更する前の計画を、当初計画（original_schedule）として残した\n",
       "  what was planned before is kept as the original schedule (original_schedule)\n"},
      {"  当初計画に戻ったので、original_schedule を消した\n",
       "  this is the original schedule again, so original_schedule was removed\n"},
  };
  if (receipt.original == ScheduleEdit::Original::IsFirstStep) {
    constexpr Format<std::string> kFrom{
        "  {0}から。それより前の年度のレポートは、変更する前の計画のまま\n",
        "  from {0} on; reports on earlier years keep the schedule as it was\n"};
    return kFrom.in(language, spoken(receipt.from, language));
  }
  return std::string(kSaid[static_cast<std::size_t>(receipt.original)].in(language));
}

static std::string about_reason(const ScheduleReceipt& receipt, Language language) {
  if (receipt.reason.empty()) return "";
  const std::string reason = harmless(on_one_line(receipt.reason));
  constexpr Format<std::string, std::string> kWritten{
      "  理由を、{0}の回答の `changes` に書いた: {1}\n",
      "  the reason stands in `changes` of the answers for {0}: {1}\n"};
  constexpr Format<std::string> kForCommit{
      "  書き加えられる回答がないので、理由はコミットに書く: {}\n",
      "  no answers may still take the reason; say it in the commit: {}\n"};
  return receipt.year_of_reason
             ? kWritten.in(language, spoken(receipt.year_of_reason, language), reason)
             : kForCommit.in(language, reason);
}

std::string receipt_of(const ScheduleReceipt& receipt, Language language) {
  std::string title = formatted("{} {}\n", to_string(receipt.project.id.value),
                                harmless(receipt.project.name.value));
  std::string moves = moves_of(receipt, language);
  if (moves.empty()) return title + std::string(kUnchanged.in(language));
  return title + moves + about_original(receipt, language) + about_reason(receipt, language);
}

}  // namespace fujiplan
