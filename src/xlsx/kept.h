#pragma once

#include <cstddef>

namespace fujiplan::xlsx {

// Counts what is kept of a workbook.
class Kept {
 public:
  // Throws Failure when there is more of it than kMostKept (limits.h).
  void add(std::size_t bytes);

 private:
  std::size_t bytes_ = 0;
};

}  // namespace fujiplan::xlsx
