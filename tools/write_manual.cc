// Writes the manual page in a language: write_manual ja|en. Run by the build.
#include <iostream>

#include "manual.h"

int main(int argc, char** argv) {
  auto language = fujiplan::parse_language(argc == 2 ? argv[1] : "");
  if (!language) {
    std::cerr << "usage: write_manual ja|en\n";
    return 2;
  }
  std::cout << fujiplan::manual_page(*language);
  return std::cout.flush() ? 0 : 1;
}
