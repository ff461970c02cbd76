#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/money/declared.h"
#include "model/money/rare.h"

namespace fujiplan {

struct AmountPart {
  const MoneySource* source;  // never null
  std::int64_t units;
  Span at{};
};

// An amount of money, exact: as one number, or by source. In the smallest part of the plan's unit,
// 1250 of `"12.50"`, so that amounts of a plan are compared as whole numbers.
struct Amount {
  std::int64_t units = 0;               // of parts their sum, which no file has
  const MoneyTerms* money = nullptr;    // in whose unit; never null when present
  Rare<std::vector<AmountPart>> parts;  // in the order of the plan; empty: one number
  Span at{};
  bool present = false;
  explicit operator bool() const { return present; }

  bool is_by_source() const { return !parts->empty(); }
  const AmountPart* find(std::string_view source) const {  // null: nothing from there
    for (const AmountPart& part : *parts) {
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
