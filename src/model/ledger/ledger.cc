#include "model/ledger/ledger.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/join.h"
#include "model/prose.h"

namespace fujiplan {

static constexpr Field<LedgerEntry> kLedgerFields[] = {
    {.key = "year",
     .slot = &LedgerEntry::year,
     .label = {"年度", "year"},
     .meaning = {"指摘を受けた年度", "the year in which it was said"},
     .required = Required::Always},
    {.key = "by",
     .slot = &LedgerEntry::by,
     .label = {"指摘者", "by"},
     .meaning = {"指摘した人や機関（監査委員、議会、審議会、市民など）",
                 "who said it: auditors, the council, a committee, citizens"},
     .required = Required::Always},
    {.key = "text",
     .slot = &LedgerEntry::text,
     .label = {"指摘", "finding"},
     .meaning = {"指摘の内容", "what was said"},
     .required = Required::Always},
    {.key = "response",
     .slot = &LedgerEntry::response,
     .label = {"回答", "response"},
     .meaning = {"指摘への回答。回答するまでは省略する",
                 "what was answered; left out until there is an answer"}},
    {.key = "status",
     .slot = &LedgerEntry::status,
     .label = {"対応状況", "status"},
     .meaning = {"対応の状況。`response` とともに書く。省略すると、回答だけで終えたものとする",
                 "what is being done; only with `response`, which settles the matter where this is "
                 "left out"}},
    {.key = "answered",
     .slot = &LedgerEntry::answered,
     .label = {"回答年度", "year of the answer"},
     .meaning = {"回答した年度。`response` とともに書く",
                 "the year of the answer; only with `response`"}},
};
std::span<const Field<LedgerEntry>> fields_of(RecordOf<LedgerEntry>) {
  return checked_rows<kLedgerFields>();
}

LedgerState state_of(const LedgerEntry& entry) {
  if (!entry.response) return LedgerState::NotAnswered;
  if (!entry.status) return LedgerState::Answered;
  constexpr auto kFirst = static_cast<std::size_t>(LedgerState::Done);
  return static_cast<LedgerState>(kFirst + static_cast<std::size_t>(entry.status.value));
}

bool is_open(LedgerState state) {
  constexpr LedgerState kOpen[] = {LedgerState::NotAnswered, LedgerState::UnderWay,
                                   LedgerState::Considering};
  return std::ranges::find(kOpen, state) != std::end(kOpen);
}

std::string said_in_words(const LedgerEntry& entry, Language language) {
  constexpr Format<std::string, std::string> kSaid{"{}: {}", "{}: {}"};
  std::string said = kSaid.in(language, std::string(entry.by.value), on_one_line(entry.text.value));
  if (!entry.response) return said;
  std::vector<std::string> more;
  if (entry.answered) more.push_back(spoken(entry.answered.value, language));
  if (entry.status) more.emplace_back(label_of(entry.status.value, language));
  said += " → " + on_one_line(entry.response.value);
  return more.empty() ? said : said + in_brackets(listed(more, language), language);
}

std::string entry_in_words(const LedgerEntry& entry, Language language) {
  return spoken(entry.year.value, language) + " " + said_in_words(entry, language);
}

std::vector<std::string> entries_in_words(const Ledger& ledger, Language language) {
  std::vector<std::string> all;
  for (const LedgerEntry& entry : ledger.value) all.push_back(entry_in_words(entry, language));
  return all;
}

}  // namespace fujiplan
