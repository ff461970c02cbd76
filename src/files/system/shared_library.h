#pragma once

#include <string_view>
#include <type_traits>

#include "base/failure.h"
#include "linked_libraries.h"

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

// One that is a part of the program: it cannot be missing, and its functions are there by their
// names.
struct LinkedLibrary {
  LinkedLibrary(const char* /*soname*/, SharedLibrary::Missing /*missing*/) {}
};

using OptionalLibrary = std::conditional_t<kLibrariesAreLinked, LinkedLibrary, SharedLibrary>;

// The function that `linked` returns, or that of a shared library. Only where the libraries are
// linked is `linked` called, so that elsewhere the program asks the linker for nothing.
template <auto linked, typename AnyLibrary>
auto function_of(const AnyLibrary& library, const char* symbol) {
  if constexpr (kLibrariesAreLinked) {
    return linked();
  } else {
    return reinterpret_cast<decltype(linked())>(library.address_of(symbol));
  }
}

}  // namespace fujiplan
