#pragma once

#include <string>

#include "run/context.h"

namespace fujiplan {

// Throws UsageError unless --output names something: the folder of a command that writes files.
void require_output_folder(const Options& options);

// Throws Failure unless a command may write to `path`, which lies in the output folder by its name.
// Two things are refused, by whatever name the file is reached:
//   a symbolic link that leads out of the output folder, or out of the current folder where the
//   output folder is in it by its name (unless --follow-links was given);
//   a file of a plan, symbolic and hard links to one included.
// A name in /dev or /proc, such as /dev/stdout, is what was typed.
void require_free_target(const Context& context, const std::string& folder,
                         const std::string& path);

// The same in the folder that the path names, and where the file could not be written: for who
// changes something else first, which is not to be done in vain. Leaves nothing behind.
void require_writable_target(const Context& context, const std::string& path);

}  // namespace fujiplan
