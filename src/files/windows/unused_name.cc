#include "files/windows/unused_name.h"

#include <random>

#include "files/windows/wide.h"

namespace fujiplan::windows {

static std::string six_letters(std::random_device& random) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyz0123456789";  // as case is no difference
  std::string text;
  while (text.size() < 6) text += kLetters[random() % kLetters.size()];
  return text;
}

NewFile make_unused(const std::string& beginning, DWORD attributes) {
  constexpr int kMostTries = 100;
  std::random_device random;
  NewFile made;
  for (int i = 0; i < kMostTries; ++i) {
    made.path = beginning + six_letters(random);
    made.file = opened(made.path, GENERIC_WRITE, FILE_SHARE_READ, CREATE_NEW, attributes);
    if (made.file || ::GetLastError() != ERROR_FILE_EXISTS) break;
  }
  return made;
}

}  // namespace fujiplan::windows
