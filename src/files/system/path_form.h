#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// How many bytes of a path with slashes are its root, from which it is absolute: 1 of `/plan`; on
// Windows also 3 of `C:/plan` and 15 of `//server/share/plan`. 0 of a relative path.
std::size_t size_of_root(std::string_view path);

// A path as it came from outside (the command line, an environment variable, git), with `/` between
// its names: on Windows `C:\plan` is `C:/plan`. As it is on POSIX, where `\` is part of a name.
std::string with_slashes(std::string path);

// What divides the paths of a list in an environment variable: `:`, on Windows `;`.
extern const char kBetweenPaths;

}  // namespace fujiplan
