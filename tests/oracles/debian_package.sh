#!/usr/bin/env bash
# The Debian package must depend on the libgit2 that the program loads while it runs, which
# dpkg-shlibdeps cannot see. The dynamic linker says what is loaded, dpkg whose it is.
# Usage: debian_package.sh PROGRAM
set -euo pipefail
build=$(dirname "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A repository without a commit is enough to need the library.
git init -q "$folder/empty"
cp -r "$build/../examples" "$folder/empty/plan"
LD_DEBUG=files "$1" --plan "$folder/empty/plan" diff HEAD > "$folder/loaded" 2>&1 || true
library=$(sed -n 's/.*calling init: \(.*libgit2\.so.*\)/\1/p' "$folder/loaded")
[ -n "$library" ] || { echo 'diff loaded no libgit2'; exit 1; }
package=$(dpkg -S "$(realpath "$library")" | cut -d: -f1)

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$folder" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
depends=$(dpkg-deb -f "$folder"/*.deb Depends)
if [[ ", $depends," != *", $package"[,\ ]* ]]; then
  echo "diff loads $library of $package; the package depends on $depends"
  exit 1
fi
echo "depends on $package"
