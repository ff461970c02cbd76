#pragma once

#include <cstdint>
#include <forward_list>
#include <iterator>
#include <string_view>

#include "model/money/declared.h"

namespace fujiplan {

struct AmountPart {
  const MoneySource* source;  // never null
  std::int64_t units;
  Span at{};
};

// An amount of money, exact: as one number, or by source. In the smallest part of the plan's unit,
// 1250 of `"12.50"`, so that amounts of a plan are compared as whole numbers.
struct Amount {
  std::int64_t units = 0;             // of parts their sum, which no file has
  const MoneyTerms* money = nullptr;  // in whose unit; never null when present
  // In the order of the plan; empty: one number. Few amounts have any, and there are very many
  // amounts: a list without parts takes no more than a pointer.
  std::forward_list<AmountPart> parts;
  Span at{};
  bool present = false;
  explicit operator bool() const { return present; }

  bool is_by_source() const { return !parts.empty(); }
  std::size_t part_count() const {
    return static_cast<std::size_t>(std::distance(parts.begin(), parts.end()));
  }
  const AmountPart* find(std::string_view source) const {  // null: nothing from there
    for (const AmountPart& part : parts) {
      if (part.source->key.value == source) return &part;
    }
    return nullptr;
  }
};

bool is_same_unit(const MoneyTerms& a, const MoneyTerms& b);
// Equal in the same unit, whatever decimals the plans of the two declare, and by the same sources.
// Two that are not present are equal, too.
bool is_same(const Amount& a, const Amount& b);

}  // namespace fujiplan
