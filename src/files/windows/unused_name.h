#pragma once

#include <string>

#include "files/windows/handle.h"

namespace fujiplan::windows {

struct NewFile {
  std::string path;
  Handle file;  // open for writing; null: GetLastError() says why it could not be made
};

// A new file whose name is `beginning` and six letters and digits that no other one there has.
NewFile make_unused(const std::string& beginning, DWORD attributes);

}  // namespace fujiplan::windows
