#include "model/money/declared.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "model/own/declared.h"
#include "model/types/text_shapes.h"
#include "model/words.h"

namespace fujiplan {

static constexpr Field<Money> kMoneyFields[] = {
    {.key = "name",
     .slot = &Money::name,
     .label = {"単位", "unit"},
     .meaning = {"金額の単位。`円`、`千円`、`£ million` など（省略すると円）",
                 "unit of amounts: `円`, `千円`, `£ million` (yen when absent)"},
     .shape = &kUnitShape},
    {.key = "decimals",
     .slot = &Money::decimals,
     .label = {"小数の桁数", "decimals"},
     .meaning = {"金額の小数の桁数（省略すると0）", "decimals of amounts (0 when absent)"},
     .most = kMostDecimalsOfMoney},
    {.key = "publish",
     .slot = &Money::publish,
     .label = {"公表する金額", "published amounts"},
     .meaning =
         {"公表する金額のキー。`budget` と `actual` から選ぶ（省略するとどちらも公表しない）",
          "which of `budget` and `actual` are public (none when absent)"}},
    {.key = "sources",
     .slot = &Money::sources,
     .label = {"財源", "sources"},
     .meaning =
         {"金額を財源別に書くときの、財源のキーと名称。9つまで（省略すると財源別に書かない）",
          "keys and names of the sources by which an amount may be given, 9 at most (none "
          "when absent)"}},
};
std::span<const Field<Money>> fields_of(RecordOf<Money>) {
  return checked_rows<kMoneyFields>();
}

std::size_t amount_at(std::string_view key) {
  const auto* found = std::ranges::find(kAmounts, key, &AmountAnswer::key);
  return static_cast<std::size_t>(found - kAmounts);
}

const MoneySource* find_source(const MoneyTerms& money, std::string_view key) {
  for (const MoneySource& source : money.sources) {
    if (source.key.value == key) return &source;
  }
  return nullptr;
}

static void name_amount(MoneyTerms& terms, std::size_t at, std::span<const OwnField> fields) {
  const AmountAnswer& amount = kAmounts[at];
  const Text unit = name_of(terms.unit);
  terms.labels[at] = {std::string(amount.label.ja) + in_brackets(unit.ja, Language::Japanese),
                      std::string(amount.label.en) + in_brackets(unit.en, Language::English)};
  const Text name = label_in(fields, amount.key, amount.label);
  terms.names[at] = {std::string(name.ja), std::string(name.en)};
  terms.source_names[at].clear();
  for (const MoneySource& source : terms.sources) {
    terms.source_names[at].push_back({formatted("{} {}", name.ja, source.name.value),
                                      formatted("{}: {}", name.en, source.name.value)});
  }
}

MoneyTerms money_terms(const Money& money, std::span<const OwnField> survey_fields,
                       const MoneyTerms* standard) {
  MoneyTerms terms;
  if (standard != nullptr) terms = *standard;
  if (money.name) terms.unit = money_unit(money.name.value);
  if (money.decimals) terms.decimals = static_cast<std::size_t>(money.decimals.value);
  if (money.publish) {
    terms.published = {};
    for (const Line& key : money.publish.value) {
      if (std::size_t at = amount_at(key.value); at < kAmountCount) terms.published[at] = true;
    }
  }
  if (money.sources) terms.sources = money.sources.value;
  for (std::size_t at = 0; at < kAmountCount; ++at) name_amount(terms, at, survey_fields);
  return terms;
}

}  // namespace fujiplan
