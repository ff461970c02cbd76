#!/usr/bin/env bash
# The Debian package must depend on the libraries that the program loads while it runs, which
# dpkg-shlibdeps cannot see. The dynamic linker says what is loaded, dpkg whose it is.
# Usage: debian_package.sh PROGRAM
set -euo pipefail
build=$(dirname "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cpack_log=$folder/log
plan=$folder/empty/plan
git init -q "$folder/empty" # without a commit: enough to need the library
cp -r "$build/../examples" "$plan"

# library  words of a command that loads it
loaded_by() {
  cat <<END
libgit2.so        diff HEAD
libxlsxwriter.so  list -o $folder/list.xlsx
END
}

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$folder" > "$cpack_log" 2>&1 || { cat "$cpack_log"; exit 1; }
depends=$(dpkg-deb -f "$folder"/*.deb Depends)
packages=
while read -r library words; do
  # shellcheck disable=SC2086 # words
  LD_DEBUG=files "$1" --plan "$plan" $words > "$folder/loaded" 2>&1 || true
  path=$(sed -n "s/.*calling init: \(.*\/${library//./\\.}.*\)/\1/p" "$folder/loaded")
  [ -n "$path" ] || { echo "$words loaded no $library"; exit 1; }
  package=$(dpkg -S "$(realpath "$path")" | cut -d: -f1)
  if [[ ", $depends," != *", $package"[,\ ]* ]]; then
    echo "$words loads $path of $package; the package depends on $depends"
    exit 1
  fi
  packages="$packages $package"
done < <(loaded_by)
[ "$(wc -w <<< "$packages")" = "$(loaded_by | wc -l)" ]

# A library that is loaded and not in the table above would be judged by nobody.
declared=$(grep -c '^loaded_library(' "$build/../cmake/loaded_libraries.cmake")
[ "$declared" = "$(loaded_by | wc -l)" ] || { echo "loaded_libraries.cmake has $declared libraries"; exit 1; }
echo "depends on$packages"
