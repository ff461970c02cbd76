// Holds a file open, as other programs do: `hold read PATH READY` lets others read it alone, as Excel
// does, `nothing` lets nobody in. Makes READY once it is open, and ends when that is gone.
#include <windows.h>

#include <string>

int main(int, char** words) {
  DWORD share = std::string(words[1]) == "read" ? FILE_SHARE_READ : 0;
  HANDLE file = ::CreateFileA(words[2], GENERIC_READ | GENERIC_WRITE, share, nullptr, OPEN_ALWAYS, 0,
                              nullptr);
  HANDLE ready = ::CreateFileA(words[3], GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr,
                               CREATE_ALWAYS, 0, nullptr);
  ::CloseHandle(ready);
  while (::GetFileAttributesA(words[3]) != INVALID_FILE_ATTRIBUTES) ::Sleep(10);
  ::CloseHandle(file);
}
