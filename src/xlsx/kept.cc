#include "xlsx/kept.h"

#include "base/failure.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"

namespace fujiplan::xlsx {

void Kept::add(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ > kMostKept) throw Failure(kTooLarge());
}

}  // namespace fujiplan::xlsx
