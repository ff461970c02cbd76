#include "checks/answers/amounts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/formatted.h"
#include "checks/answers/orders.h"
#include "checks/notes.h"
#include "model/money/amount_types.h"

namespace fujiplan {

// A slip of the unit makes it a thousandfold; what changes really from year to year rarely makes
// more than a third of that.
static constexpr std::int64_t kAnotherOrder = 300;

// With one of these in a text, somebody has written about money.
static constexpr std::array<std::string_view, 16> kWordsOfMoney = {
    "円",   "予算", "決算", "経費",   "費用", "実績額", "補正",     "流用",
    "増額", "減額", "契約", "budget", "cost", "spend",  "contract", "yen"};

static bool differs(const Amount& a, const Amount& b) {
  return a && b && differ_by(a.units, b.units, kAnotherOrder);
}

static bool speaks_of_money(const SurveyEntry& entry, std::string_view unit) {
  for (const Prose* text :
       {&entry.indicator, &entry.activities, &entry.review, &entry.direction, &entry.changes}) {
    auto has = [&](std::string_view word) { return text->value.find(word) != text->value.npos; };
    if (std::ranges::any_of(kWordsOfMoney, has) || has(unit)) return true;
  }
  return false;
}

struct AmountPair {
  Text name;
  const Amount& amount;
  Message other_name;
  const Amount& other;
};

static void ask(const AmountPair& pair, Sink& sink) {
  Diagnostic& finding = sink.emit(kThousandfoldAmount, pair.amount.at, pair.name,
                                  with_unit(pair.amount), pair.other_name, with_unit(pair.other));
  finding.notes.push_back(note(pair.other.at, {"比べた額", "the amount it is compared with"}));
  const MoneyUnit& unit = pair.amount.money->unit;
  bool in_yen = unit.is_yen && unit.zeros == 0;  // which the help speaks of
  if (!in_yen) finding.help = kAskForUnit(name_of(unit));
}

static constexpr Text kBudget{"予算額", "budget"}, kActual{"実績額", "amount spent"};

// One question for a year: if the unit was wrong once, it was wrong in both.
static std::optional<AmountPair> in_question(const SurveyEntry& entry, const SurveyEntry* before) {
  auto of_year = [&](Text name) {
    std::string year = to_string(before->year.value);
    return Message{formatted("{}の{}", year, name.ja), formatted("the {} of {}", name.en, year)};
  };
  if (before != nullptr && differs(entry.budget, before->budget)) {
    return AmountPair{kBudget, entry.budget, of_year(kBudget), before->budget};
  }
  if (differs(entry.actual, entry.budget)) {
    return AmountPair{kActual, entry.actual, {"予算額", "the budget"}, entry.budget};
  }
  if (before != nullptr && differs(entry.actual, before->actual) &&
      !differs(before->actual, before->budget)) {  // the year before was asked about itself
    return AmountPair{kActual, entry.actual, of_year(kActual), before->actual};
  }
  return std::nullopt;
}

void check_amounts(const Basis&, const Project& project, Sink& sink) {
  const std::vector<SurveyEntry>& entries = project.survey.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const SurveyEntry& entry = entries[i];
    bool follows = i > 0 && year_after(entries[i - 1].year.value, 1) == entry.year.value;
    auto pair = in_question(entry, follows ? &entries[i - 1] : nullptr);
    // Few amounts are, so texts are read last.
    if (pair && !speaks_of_money(entry, pair->amount.money->unit.ja)) ask(*pair, sink);
  }
}

}  // namespace fujiplan
