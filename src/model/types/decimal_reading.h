#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/types/field_type.h"
#include "notation/decimal.h"

// Decimals of files: the plan's own numbers, targets and what was reached of them.
namespace fujiplan {

// A number, and the text that it is written with.
struct WrittenDecimal {
  Decimal number;
  std::string_view text;
};

// `35`, `"36.2"` (notation/decimal.h). A decimal stands in quotes, as other programs would read a
// binary fraction. None and a finding for anything else; its remedy is the number where people have
// written more than that: １２, 1,200, 36.2%.
// `decimals`: how many it may have, of a remedy only.
std::optional<WrittenDecimal> read_decimal(yaml::Value value, const KeyPlace& place, Sink& sink,
                                           std::size_t decimals = kMostDecimalsOfDecimal);

// As the file has to have a number: a decimal stands in quotes.
std::string as_in_file(const std::string& number);

}  // namespace fujiplan
