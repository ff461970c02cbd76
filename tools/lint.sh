#!/bin/sh
# clang-tidy on every source file of the program. Usage: lint.sh BUILD_FOLDER JOBS
set -eu
git ls-files 'src/*.cc' | xargs -P "$2" -n 4 clang-tidy --quiet -p "$1"
