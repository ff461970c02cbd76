#include "files/system/system_error.h"

#include <cerrno>

namespace fujiplan {

static constexpr ErrorText kOfWindows[] = {
    {EBUSY,
     {"Excelなど、ほかのプログラムで開いている。閉じてから、もう一度実行する",
      "open in another program, such as Excel; close it there and run again"}},
    {EINVAL, {"Windowsでは使えない名前である", "a name that Windows does not allow"}},
    {ENOMEM, {"メモリーが足りない", "not enough memory"}},
    {EPIPE, {"出力先が閉じられた", "the output was closed"}},
};

std::span<const ErrorText> errors_of_this_system() {
  return kOfWindows;
}

}  // namespace fujiplan
