#include <iconv.h>

#include <cerrno>

#include "base/failure.h"
#include "files/encoding/converter.h"

namespace fujiplan {

Converter::Converter(const char* to, const char* from) : handle_(::iconv_open(to, from)) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv_open(3) says it
  if (handle_ == reinterpret_cast<iconv_t>(-1)) {
    throw Failure({std::string("このシステムのiconvは ") + from + " を " + to + " に変換できない",
                   std::string("iconv of this system cannot convert ") + from + " to " + to});
  }
}

Converter::~Converter() {
  ::iconv_close(handle_);
}

std::size_t Converter::convert(std::string_view bytes, std::string& out) {
  ::iconv(handle_, nullptr, nullptr, nullptr, nullptr);
  char* in = const_cast<char*>(bytes.data());  // iconv reads only
  std::size_t left = bytes.size();
  char buffer[4096];
  while (left > 0) {
    char* to = buffer;
    std::size_t room = sizeof buffer;
    std::size_t result = ::iconv(handle_, &in, &left, &to, &room);
    out.append(buffer, static_cast<std::size_t>(to - buffer));
    if (result == static_cast<std::size_t>(-1) && errno != E2BIG) break;
  }
  return bytes.size() - left;
}

}  // namespace fujiplan
