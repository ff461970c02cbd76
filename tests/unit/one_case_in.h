#pragma once

#include <cstddef>

namespace fujiplan::testing {

// Sanitizers look for faults of memory, which like cases would show again and again at ten times
// the price: of long rounds, `make check` takes one case in so many, and `make test` takes all.
#ifdef __SANITIZE_ADDRESS__
inline constexpr std::size_t kOneCaseIn = 4;
#else
inline constexpr std::size_t kOneCaseIn = 1;
#endif

}  // namespace fujiplan::testing
