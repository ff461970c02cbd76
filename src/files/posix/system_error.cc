#include "files/system/system_error.h"

#include <cerrno>

namespace fujiplan {

static constexpr ErrorText kOfPosix[] = {
    {EDQUOT, {"割り当てられた容量を超えた", "disk quota exceeded"}},
    {EBUSY, {"使用中である", "it is in use"}},
    {ESTALE, {"ファイルサーバーで入れ替わった", "it was replaced on the file server"}},
};

std::span<const ErrorText> errors_of_this_system() {
  return kOfPosix;
}

}  // namespace fujiplan
