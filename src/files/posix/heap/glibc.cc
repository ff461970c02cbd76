#include <malloc.h>

#include "files/system/own_process.h"

namespace fujiplan {

// glibc keeps the memory of the first that is given back as room for others, which does not fit
// them; from this size on, each goes back at once.
void give_back_large_texts() {
  constexpr int kLarge = 1 << 20;  // bytes
  ::mallopt(M_MMAP_THRESHOLD, kLarge);
}

}  // namespace fujiplan
