#pragma once

#include <string_view>

#include "files/memory_file_system.h"

namespace fujiplan::testing {

// The plan, in the folder `plan`, that an example of a Rule makes of the base plan of the tests.
// diag/diagnostic.h says which forms an example has.
MemoryFileSystem plan_of_example(std::string_view example);

}  // namespace fujiplan::testing
