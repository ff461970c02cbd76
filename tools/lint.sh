#!/bin/sh
# clang-tidy on every source file of the program. Usage: lint.sh BUILD_FOLDER JOBS
# BUILD_FOLDER compiles each room in one go (preset `whole`), so headers are read once for a room and
# not for each of its files. What is found in a file that a room includes counts all the same.
set -eu
build=$1 jobs=$2

# What the build writes itself is left out.
sed -n 's|^ *"file": "\(.*/src/.*\)",\{0,1\}$|\1|p' "$build/compile_commands.json" |
  xargs -P "$jobs" -n 1 clang-tidy --quiet -p "$build"
