#pragma once

#include "model/types/field_types.h"

namespace fujiplan {

// A value or record as JSON: the keys of the files, absent values left out.
template <DescribedType T>
Json to_json(const T& value) {
  return FieldType<T>::json(value);
}

}  // namespace fujiplan
