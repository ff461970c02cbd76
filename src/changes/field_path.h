#pragma once

#include <string>
#include <string_view>

#include "notation/fiscal_year.h"

namespace fujiplan {

// The field that a comparison has got to, with those around it.
struct FieldPath {
  std::string key, label;
  FiscalYear year = {};

  FieldPath inside(std::string_view inner_key, std::string_view inner_label) const {
    auto joined = [](const std::string& a, char gap, std::string_view b) {
      return a.empty() ? std::string(b) : a + gap + std::string(b);
    };
    return {joined(key, '.', inner_key), joined(label, ' ', inner_label), year};
  }
};

}  // namespace fujiplan
