#include "files/system/system_error.h"

#include <cerrno>

namespace fujiplan {

static constexpr ErrorText kOfPosix[] = {
    {EDQUOT, {"割り当てられた容量を超えた", "disk quota exceeded"}},
};

std::span<const ErrorText> errors_of_this_system() {
  return kOfPosix;
}

}  // namespace fujiplan
