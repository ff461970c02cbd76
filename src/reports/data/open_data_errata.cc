#include "reports/data/open_data_errata.h"

#include <cstdint>
#include <string>

#include "model/corrections/correctable.h"
#include "model/prose.h"
#include "reports/data/open_data_cells.h"
#include "reports/ledgers/errata.h"

namespace fujiplan {
namespace {

// `part` of a row: the correction, among those of its project.
const Correction& correction_of(const DataRow& row) {
  return row.project->corrections.value[row.part];
}

// What `tell` makes of the item that was corrected.
template <typename Tell>
std::string_view told_of_item(const Plan& plan, const DataRow& row, Scratch& s, Tell tell) {
  const auto items = correctable_items(vocabulary_of(plan.header), *row.project);
  return s.text(tell(find_correctable(items, correction_of(row))));
}

template <Prose Correction::*value>
std::string_view value_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  const Prose& said_of_it = correction_of(row).*value;
  if (!said_of_it) return said(kNoValue, plan);
  return told_of_item(plan, row, s, [&](const CorrectableItem* item) {
    return bare_value_of(item, said_of_it, language_of(plan));
  });
}

}  // namespace

const DataColumn kErrataColumns[10] = {
    kProjectIdColumn,
    {{"訂正の番号", "Number of the correction"},
     "correction_number",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch& s) {
       return s.text(std::to_string(row.part + 1));
     }},
    kYearColumn,
    kEraColumn,
    {{"訂正日", "Date"},
     "date",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch&) { return correction_of(row).date.value; }},
    {{"項目キー", "Item key"},
     "item_key",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch&) { return correction_of(row).item.value; }},
    {{"項目", "Item"},
     "item",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return told_of_item(plan, row, s, [&](const CorrectableItem* item) {
         return label_of(correction_of(row), item, language_of(plan));
       });
     }},
    {{"誤", "Was"}, "was", DataType::Words, {}, {}, value_cell<&Correction::was>},
    {{"正", "Now"}, "now", DataType::Words, {}, {}, value_cell<&Correction::now>},
    {{"理由", "Reason"},
     "reason",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch& s) {
       return cell_of_text(correction_of(row).reason.value, s);
     }},
};

void add_errata(const Plan& plan, FiscalYear, DataRows& rows) {
  for (const Erratum& erratum : errata_of(plan, Audience::Public)) {
    const auto& all = erratum.project->corrections.value;
    auto part = static_cast<std::uint32_t>(erratum.correction - all.data());
    rows.add({erratum.project, erratum.correction->year.value, part});
  }
}

bool has_errata(const Plan& plan) {
  return !errata_of(plan, Audience::Public).empty();
}

}  // namespace fujiplan
