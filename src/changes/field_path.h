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

  // A field that stands where this one does, and is called by a label of its own.
  FieldPath beside(std::string_view other_key, std::string_view other_label) const {
    std::size_t dot = key.rfind('.');
    std::string outer = dot == key.npos ? "" : key.substr(0, dot + 1);
    return {outer.append(other_key), std::string(other_label), year};
  }
};

}  // namespace fujiplan
