#include "temporary_folder.h"

#include "system/shell.h"

namespace fujiplan::testing {

TemporaryFolder::TemporaryFolder() : path_(new_temporary_folder()) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace fujiplan::testing
