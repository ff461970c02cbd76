#include "files/safe_name.h"

#include <doctest/doctest.h>

namespace fujiplan {

TEST_CASE("names in files are such as every disk takes, the same on all systems") {
  struct Row {
    const char *name, *safe;
  };
  constexpr Row kRows[] = {
      {"総務/契約", "総務_契約"},
      {"a<b>c:d\"e|f?g*h\\i", "a_b_c_d_e_f_g_h_i"},
      {"tab\there\x7F", "tab_here_"},
      {"終わり. .", "終わり"},
      {" 前", " 前"},
      {"", "_"},
      {"...", "_"},
      {".hidden", "_.hidden"},
      {"-o", "_-o"},
      {"CON", "_CON"},
      {"con.txt", "_con.txt"},
      {"Aux .md", "_Aux .md"},
      {"nul", "_nul"},
      {"COM1", "_COM1"},
      {"lpt9.csv", "_lpt9.csv"},
      {"COM¹", "_COM¹"},
      {"CONOUT$", "_CONOUT$"},
      {"COM10", "COM10"},
      {"console", "console"},
      {"company", "company"},
  };
  for (const auto& [name, safe] : kRows) {
    CAPTURE(name);
    CHECK(safe_file_name(name) == safe);
  }
  CHECK(safe_file_name(std::string(100, 'a') + std::string(100, 'b')).size() == 180);
}

}  // namespace fujiplan
