// Functions of the C library that a static program has only with shared libraries of the system beside
// it. libgit2 asks for them where it reaches other machines, or a person's folder under another account:
// fujiplan never makes it do so, and here it would be told that there is nothing (one_file.cmake).
#include <netdb.h>
#include <pwd.h>

#include <cerrno>

extern "C" {

int __wrap_getaddrinfo(const char* /*host*/, const char* /*service*/, const addrinfo* /*hints*/,
                       addrinfo** result) {
  *result = nullptr;
  return EAI_FAIL;
}

int __wrap_getpwuid_r(uid_t /*id*/, passwd* /*entry*/, char* /*buffer*/, size_t /*size*/,
                      passwd** result) {
  *result = nullptr;
  return ENOENT;
}
}
