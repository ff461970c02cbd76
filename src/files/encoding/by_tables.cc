#include <memory>

#include "base/failure.h"
#include "files/encoding/converter.h"
#include "files/encoding/tables.h"

namespace fujiplan {

Converter::Converter(const char* to, const char* from) {
  auto conversion = std::make_unique<tables::Conversion>(tables::conversion(to, from));
  if (conversion->convert == nullptr) {
    throw Failure({std::string("fujiplanは ") + from + " を " + to + " に変換できない",
                   std::string("fujiplan cannot convert ") + from + " to " + to});
  }
  handle_ = conversion.release();
}

static tables::Conversion* conversion_of(void* handle) {
  return static_cast<tables::Conversion*>(handle);
}

Converter::~Converter() {
  delete conversion_of(handle_);
}

std::size_t Converter::convert(std::string_view bytes, std::string& out) {
  return conversion_of(handle_)->convert(*conversion_of(handle_), bytes, out);
}

}  // namespace fujiplan
