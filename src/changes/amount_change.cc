#include "changes/amount_change.h"

#include "base/join.h"
#include "model/money/amount_types.h"

namespace fujiplan {

static std::string in_its_unit(const Amount& amount, Language language) {
  return FieldType<Amount>::in_words(amount, language) +
         in_brackets(name_of(amount.money->unit).in(language), language);
}

std::optional<AmountChange> amount_change(std::string_view key, const Amount& before,
                                          const Amount& after, const Comparison& how) {
  auto is_hidden = [&](const Amount& amount) {
    return amount && how.audience == Audience::Public && !amount.money->publishes(key);
  };
  if (is_hidden(before) || is_hidden(after) || is_same(before, after)) return std::nullopt;
  bool units_differ = before && after && !is_same_unit(*before.money, *after.money);
  auto in_words = units_differ ? in_its_unit : +[](const Amount& amount, Language language) {
    return FieldType<Amount>::in_words(amount, language);
  };
  return AmountChange{in_words(before, how.language), in_words(after, how.language)};
}

}  // namespace fujiplan
