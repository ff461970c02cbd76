#include "files/system/shared_library.h"

#include <windows.h>

#include "files/windows/wide.h"

namespace fujiplan {

static std::string reason() {
  return "error " + std::to_string(::GetLastError());
}

SharedLibrary::SharedLibrary(const char* soname, Missing missing)
    : missing_(missing), handle_(::LoadLibraryW(windows::wide(soname).c_str())) {
  if (handle_ == nullptr) throw missing_(reason());
}

void* SharedLibrary::address_of(const char* symbol) const {
  auto address = ::GetProcAddress(static_cast<HMODULE>(handle_), symbol);
  if (address == nullptr) throw missing_(reason());
  return reinterpret_cast<void*>(address);
}

}  // namespace fujiplan
