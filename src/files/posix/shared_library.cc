#include "files/system/shared_library.h"

#include <dlfcn.h>

namespace fujiplan {

SharedLibrary::SharedLibrary(const char* soname, Missing missing)
    : missing_(missing), handle_(dlopen(soname, RTLD_LAZY | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw missing_(dlerror());
}

void* SharedLibrary::address_of(const char* symbol) const {
  void* address = dlsym(handle_, symbol);
  if (address == nullptr) throw missing_(dlerror());
  return address;
}

}  // namespace fujiplan
