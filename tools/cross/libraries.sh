#!/bin/sh
# Builds the libraries of a program that is one file, from Debian's source packages, into
# build-cross/TARGET/{include,lib,licences}. Usage: libraries.sh windows|static|static-arm64
# Silent when there is nothing to do. One target takes about a minute.
set -eu

# package, upstream version, SHA-256 of its tarball
packages() {
  cat <<'END'
zlib          1.2.13.dfsg  71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
minizip       1.1          7d8da446d3b6799e7851f077a66551a46b80fc3de708549e79dbd3e49e842ba1
expat         2.5.0        ab00ee05c7067fd10a35c5d2a4922ebba746ddd50ff83b79c828da17bbdf1757
yaml-cpp      0.7.0+dfsg   dc63708605404e0b963e0ca3a9619d1c8270eda2839603e6fa0384e5e51e5312
utf8proc      2.8.0        a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
libcsv        3.0.3+dfsg   06fddfaca720a4be7603bad63eb1833bca5b6c5a69b42b1c518a02cda2a73aef
libxlsxwriter 1.1.4        b379eb35fdd9c653ebe72485b9c992f612c7ea66f732784457997d6e782f619b
http-parser   2.9.4        467b9e30fd0979ee301065e70f637d525c28193449e1b13fbcb1b1fab3ad224f
pcre2         10.42        c33b418e3b936ee3153de2c61cc638e7e4fe3156022a5c77d0711bcbb9d64f1f
libgit2       1.5.1+ds     96369433500bb528f036c16be9921bd437c098b745f1aaeccb91290815518970
END
}

# Libraries that are only headers: Debian package, folder of headers
headers() {
  cat <<'END'
libcli11-dev        CLI
libfmt-dev          fmt
nlohmann-json3-dev  nlohmann
END
}

target=$1
repository=$(cd "$(dirname "$0")/../.." && pwd)
here=$repository/tools/cross
cross=$repository/build-cross
prefix=$cross/$target
toolchain=$repository/cmake/toolchains/$target.cmake
if [ ! -e "$toolchain" ]; then
  echo "There is no $toolchain" >&2
  exit 2
fi

# Corrections of security come at any time: sources from before yesterday are asked for again.
if [ -n "$(find "$cross/sources" -maxdepth 1 -name asked -mtime +0 2>/dev/null)" ]; then
  rm -rf "$cross/sources" "$cross"/*/built
fi
mkdir -p "$cross/sources"
[ -e "$cross/sources/asked" ] || touch "$cross/sources/asked"

version_of() { dpkg-query -W -f '${Package} ${Version}\n' "$1"; }

# Built before, from the same table and by the same rules?
wanted=$({
  cat "$0" "$here/sources.sh" "$here/libraries/CMakeLists.txt" "$toolchain"
  headers | while read -r package _; do version_of "$package"; done
} | sha256sum)
if [ -e "$prefix/built" ] && [ "$(cat "$prefix/built")" = "$wanted" ]; then exit 0; fi

rm -rf "$prefix"
mkdir -p "$prefix/licences" "$prefix/include"
headers | while read -r package folder; do
  # Not by -I/usr/include, where the C library of this machine is as well.
  ln -s "/usr/include/$folder" "$prefix/include/$folder"
  cp "/usr/share/doc/$package/copyright" "$prefix/licences/$package.txt"
  version_of "$package" >> "$prefix/licences/versions.txt"
done
packages | while read -r package version hash; do
  sources=$cross/sources/$package
  if ! [ -e "$sources.hash" ] || [ "$(cat "$sources.hash")" != "$hash" ]; then
    echo "Getting the sources of $package $version"
    "$here/sources.sh" "$package" "$version" "$hash" "$cross/sources" < /dev/null
    echo "$hash" > "$sources.hash"
  fi
  cp "$sources/debian/copyright" "$prefix/licences/$package.txt"
  echo "$package $(cat "$sources.version")" >> "$prefix/licences/versions.txt"
done

echo "Building the libraries for $target"
log=$cross/$target.log
if ! {
  cmake -S "$here/libraries" -B "$prefix/build" -G Ninja --toolchain "$toolchain" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE='-O2 -DNDEBUG' -DCMAKE_CXX_FLAGS_RELEASE='-O2 -DNDEBUG' \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DSOURCES="$cross/sources" &&
    cmake --build "$prefix/build" && cmake --install "$prefix/build"
} > "$log" 2>&1; then
  tail -n 40 "$log" >&2
  exit 1
fi
# What only a developer of them needs.
(cd "$prefix" && rm -rf build bin cmake man share lib/pkgconfig)
echo "$wanted" > "$prefix/built"
