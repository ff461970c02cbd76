#!/bin/sh
# clang-tidy on every source file of the program. Usage: lint.sh BUILD_FOLDER JOBS
# BUILD_FOLDER compiles each room in one go (preset `whole`), so headers are read once for a room and
# not for each of its files. What is found in a file that a room includes counts all the same. Options
# of g++ alone that the build gives mean nothing to clang-tidy.
set -eu
build=$1 jobs=$2

# The folder src of the repository, and that of the build, where the rooms are put together. Other
# files of the build, such as the tests, are left out, wherever the repository lies: in ~/src, too.
cached() {
  sed -n "s|^$1:INTERNAL=||p" "$build/CMakeCache.txt"
}
sed -n 's|^ *"file": "\(.*\)",\{0,1\}$|\1|p' "$build/compile_commands.json" |
  ours="$(cached CMAKE_HOME_DIRECTORY)/src/" rooms="$(cached CMAKE_CACHEFILE_DIR)/src/" \
    awk 'index($0, ENVIRON["ours"]) == 1 || index($0, ENVIRON["rooms"]) == 1' |
  tr '\n' '\0' | xargs -0 -P "$jobs" -n 1 clang-tidy --quiet --extra-arg=-Wno-unused-command-line-argument -p "$build"
