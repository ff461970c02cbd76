#pragma once

#include <span>
#include <string_view>

#include "run/context.h"

namespace fujiplan {

struct FileToWrite {
  std::string_view path, bytes;
};

// Writes files into the folder of --output, which is made where it is missing. All are on the disk
// before the first gets its name: on a full disk none is written. Throws Failure.
void write_together(const Context& context, std::span<const FileToWrite> files);

}  // namespace fujiplan
