#include "reports/data/open_data_amounts.h"

#include <cstdint>
#include <string>
#include <variant>

#include "notation/money.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: which amount, and which of its parts in the order of the file; 0: it is one
// number.
constexpr std::uint32_t kPartsOfAmount = kMostSources + 1;

const Amount& amount_of(const SurveyEntry& entry, std::size_t place) {
  const Amount* found = nullptr;
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    const auto* member = std::get_if<Amount SurveyEntry::*>(&field.slot);
    if (member != nullptr && field.key == kAmounts[place].key) found = &(entry.*(*member));
  }
  return *found;
}

std::size_t place_of(const DataRow& row) {
  return row.part / kPartsOfAmount;
}
// Null: the amount is one number.
const AmountPart* part_of(const Amount& amount, const DataRow& row) {
  auto part = static_cast<std::ptrdiff_t>(row.part % kPartsOfAmount);
  return part > 0 ? &*std::next(amount.parts.begin(), part - 1) : nullptr;
}
const Amount& amount_of(const DataRow& row) {
  return amount_of(*answers_of(*row.project, row.year), place_of(row));
}

bool has_sources(const Plan& plan) {
  return !money_of(plan.header).sources.empty();
}

}  // namespace

std::string_view published_amount_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  const Amount& amount = amount_of(row);
  const AmountPart* part = part_of(amount, row);
  return s.text(
      money_text(part != nullptr ? part->units : amount.units, money_of(plan.header).decimals));
}

const DataColumn kAmountColumns[6] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {kAmountCodes,
     "kind",
     DataType::Code,
     {},
     kAmountCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) -> std::string_view {
       return money_of(plan.header).names[place_of(row)].in(language_of(plan));
     }},
    {kSourceCodes,
     "source",
     DataType::Code,
     {},
     kSourceCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const AmountPart* part = part_of(amount_of(row), row);
       return part != nullptr ? part->source->name.value : said(kNotBySource, plan);
     },
     PlanPart::All,
     has_sources},
    kAmountColumn,
};

void add_amounts(const Plan& plan, FiscalYear newest, DataRows& rows) {
  const MoneyTerms& money = money_of(plan.header);
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years_of(plan.header.period)) {
      const SurveyEntry* answers = year <= newest ? answers_of(project, year) : nullptr;
      for (std::uint32_t place = 0; answers != nullptr && place < kAmountCount; ++place) {
        const Amount& amount = amount_of(*answers, place);
        if (!money.published[place] || !amount) continue;
        std::uint32_t first = place * kPartsOfAmount;
        if (!amount.is_by_source()) rows.add({&project, year, first});
        for (std::uint32_t i = 1; i <= amount.part_count(); ++i) {
          rows.add({&project, year, first + i});
        }
      }
    }
  }
}

bool publishes_amounts(const Plan& plan) {
  return money_of(plan.header).publishes_any();
}

}  // namespace fujiplan
