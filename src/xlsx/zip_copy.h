#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace fujiplan::xlsx {

// Copies the ZIP archive `from` to the file `to`, both as paths of the disk, with the entry of this
// name changed; all others as they are packed. Throws Failure when it cannot.
void copy_archive(const std::string& from, const std::string& to, std::string_view name,
                  const std::function<std::string(std::string)>& change);

}  // namespace fujiplan::xlsx
