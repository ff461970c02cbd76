#pragma once

#include <string_view>

#include "base/failure.h"

namespace fujiplan {

// A library that only some commands need, found as the dynamic linker finds those of a program. It
// is never closed: what it allocated for itself stays in use until the program ends.
class SharedLibrary {
 public:
  // What to say when it, or a function of it, is missing, with the reason of the dynamic linker.
  using Missing = Failure (*)(std::string_view reason);

  // Both throw that Failure.
  SharedLibrary(const char* soname, Missing missing);
  void* address_of(const char* symbol) const;

 private:
  Missing missing_;
  void* handle_;
};

}  // namespace fujiplan
