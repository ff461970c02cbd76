#pragma once

#include <string>

#include "model/types/field_types.h"

namespace fujiplan {

// A value as text for people: in a table cell, on one line. Empty when absent.
template <DescribedType T>
std::string shown_value(const T& value, Language language) {
  return FieldType<T>::shown(value, language);
}

// A phase of a schedule; none: 終了, the end of the project.
inline std::string shown_phase(std::optional<Phase> phase, Language language) {
  return FieldType<PhaseStart>::shown({{}, phase, {}}, language);
}

}  // namespace fujiplan
