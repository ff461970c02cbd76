#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/values.h"
#include "notation/money.h"

// How a plan counts its money: `money` of plan.yaml.
namespace fujiplan {

struct OwnField;  // model/own/declared.h

// The answers that are amounts, in the order of the survey. The second words say it in a sentence.
struct AmountAnswer {
  std::string_view key;
  Text label, meaning;
};
inline constexpr AmountAnswer kAmounts[] = {
    {"budget", {"予算額", "budget"}, {"予算額", "budget"}},
    {"actual", {"実績額", "actual"}, {"実績額", "amount spent"}},
};
inline constexpr std::size_t kAmountCount = std::size(kAmounts);
// The place of a key among them; kAmountCount: it is none.
std::size_t amount_at(std::string_view key);

// Where money comes from: `national: 国庫支出金`.
struct MoneySource {
  Line key, name;
};
struct MoneySources : Spanned<std::vector<MoneySource>> {};  // may be empty
inline constexpr std::size_t kMostSources = 9;
// Beside the sources, in JSON.
inline constexpr std::string_view kKeyOfTotal = "total";

// Which of kAmounts are public, by their keys.
struct PublishedAmounts : Spanned<std::vector<Line>> {};  // may be empty

inline constexpr std::int64_t kMostDecimalsOfMoney = 2;

// The same with the standard for what the plan does not say, and all that people are shown of it.
// Amounts and vocabularies point to it.
struct MoneyTerms {
  MoneyUnit unit;
  std::size_t decimals = 0;
  std::array<bool, kAmountCount> published{};
  std::vector<MoneySource> sources;
  std::array<Message, kAmountCount> labels;  // 予算額（円）
  std::array<Message, kAmountCount> names;   // without the unit, or what the plan calls it
  std::array<std::vector<Message>, kAmountCount> source_names;  // 予算額 国庫支出金

  bool publishes(std::string_view key) const {
    std::size_t at = amount_at(key);
    return at < kAmountCount && published[at];
  }
  bool publishes_any() const {
    for (bool is_public : published) {
      if (is_public) return true;
    }
    return false;
  }
};
const MoneySource* find_source(const MoneyTerms& money, std::string_view key);

struct Money {
  Line name;
  Whole decimals;
  PublishedAmounts publish;
  MoneySources sources;
  std::vector<MoneyTerms> terms;  // one, where it stays; none: as the standard has it
  Span at{};
  bool present = false;
  using Slot =
      std::variant<Line Money::*, Whole Money::*, PublishedAmounts Money::*, MoneySources Money::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<Money> = 3;  // terms, at, present
std::span<const Field<Money>> fields_of(RecordOf<Money>);

// `survey_fields`: what the plan declares of the keys of answers. `standard`: null for that itself.
MoneyTerms money_terms(const Money& money, std::span<const OwnField> survey_fields,
                       const MoneyTerms* standard);

}  // namespace fujiplan
