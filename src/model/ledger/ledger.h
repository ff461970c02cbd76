#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/values.h"

// 指摘: what was said of the plan from outside, by auditors, the council, citizens, and what was
// answered. People call them findings, and so do the files; what `validate` finds is something else
// (diag/), so here they are entries of a ledger.
namespace fujiplan {

// What an answer says is being done. Whoever writes in English may write the code.
enum class LedgerStatus : unsigned char { Done, UnderWay, Considering, Declined };
constexpr auto describe(EnumOf<LedgerStatus>) {
  return std::array{
      EnumRow<LedgerStatus>{LedgerStatus::Done,
                            "対応済",
                            "done",
                            {"指摘への対応を終えた", "what was asked for has been done"}},
      EnumRow<LedgerStatus>{LedgerStatus::UnderWay,
                            "対応中",
                            "under way",
                            {"対応しているが、まだ終えていない", "it is being done"}},
      EnumRow<LedgerStatus>{LedgerStatus::Considering,
                            "検討中",
                            "being considered",
                            {"対応するかどうかを検討している", "not decided yet"}},
      EnumRow<LedgerStatus>{
          LedgerStatus::Declined,
          "対応しない",
          "declined",
          {"対応しないこととし、理由を回答した", "it will not be done, and the answer says why"}},
  };
}
template <>
inline constexpr bool kAlsoByCode<LedgerStatus> = true;

struct LedgerEntry {
  Year year;                    // in which it was said
  Line by;                      // who said it: 監査委員
  Prose text;                   // what was said
  Prose response;               // what was answered; absent: nothing yet
  Choice<LedgerStatus> status;  // only with a response
  Year answered;                // in which that was; likewise
  Span at{};
  bool present = false;
  using Slot = std::variant<Year LedgerEntry::*, Line LedgerEntry::*, Prose LedgerEntry::*,
                            Choice<LedgerStatus> LedgerEntry::*>;
};
std::span<const Field<LedgerEntry>> fields_of(RecordOf<LedgerEntry>);

struct Ledger : Spanned<std::vector<LedgerEntry>> {};

// Where an entry stands: not answered, answered in words alone, or what the answer says is done.
enum class LedgerState : unsigned char {
  NotAnswered,
  Answered,
  Done,  // from here on as LedgerStatus
  UnderWay,
  Considering,
  Declined
};
constexpr auto describe(EnumOf<LedgerState>) {
  constexpr auto kStatuses = describe(EnumOf<LedgerStatus>{});
  constexpr auto kFirst = static_cast<std::size_t>(LedgerState::Done);
  std::array<EnumRow<LedgerState>, kFirst + kStatuses.size()> rows{
      EnumRow<LedgerState>{LedgerState::NotAnswered,
                           "未回答",
                           "not answered",
                           {"まだ回答していない", "there is no answer yet"}},
      EnumRow<LedgerState>{LedgerState::Answered,
                           "回答済み",
                           "answered",
                           {"回答だけで終え、ほかの対応はない",
                            "the answer settles it; nothing else is to be done"}}};
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    rows[kFirst + i] = {static_cast<LedgerState>(kFirst + i), kStatuses[i].name, kStatuses[i].code,
                        kStatuses[i].meaning};
  }
  return rows;
}
LedgerState state_of(const LedgerEntry& entry);

// Is something still to be done: an answer to be given, or what the answer announces?
bool is_open(LedgerState state);

// 令和6年度 監査委員: 指摘 → 回答（令和7年度、対応済）
std::string entry_in_words(const LedgerEntry& entry, Language language);
// The same behind its year: 監査委員: 指摘 → 回答（令和7年度、対応済）
std::string said_in_words(const LedgerEntry& entry, Language language);
// Each of them, in their order.
std::vector<std::string> entries_in_words(const Ledger& ledger, Language language);

}  // namespace fujiplan
