#pragma once

#include <string>

#include "diag/diagnostic.h"

namespace fujiplan {

inline Note note(Span at, Text text) {
  return {at, {std::string(text.ja), std::string(text.en)}};
}

}  // namespace fujiplan
