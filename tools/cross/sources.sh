#!/bin/sh
# Unpacks the sources of a Debian package, with Debian's patches, from where this machine gets its
# packages. Usage: sources.sh PACKAGE UPSTREAM-VERSION SHA256-OF-THE-TARBALL FOLDER
# FOLDER/PACKAGE holds them then, and FOLDER/PACKAGE.version says which revision of Debian they are.
# The upstream version is fixed by its hash; of its revisions, which bring corrections of security, the
# newest that can be had is taken. Nothing of the settings of apt is changed.
set -eu

package=$1 upstream=$2 hash=$3 folder=$4
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

# Settings like those of this machine, for sources instead of programs.
apt=$folder/.apt
settings="-o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$apt -o Dir::State::lists=$apt/lists
  -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any -q"
if [ ! -e "$apt/listed" ]; then
  mkdir -p "$apt/lists/partial"
  for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -e "$list" ] || continue
    sed -n 's/^deb\([[:space:]]\)/deb-src\1/p' "$list" > "$apt/$(basename "$list" .list).list"
  done
  for list in /etc/apt/sources.list.d/*.sources; do
    [ -e "$list" ] || continue
    sed 's/^Types:.*/Types: deb-src/' "$list" > "$apt/$(basename "$list")"
  done
  # shellcheck disable=SC2086  # a list of words
  apt-get $settings update > "$apt/log" 2>&1 || { cat "$apt/log" >&2; exit 1; }
  touch "$apt/listed"
fi

# shellcheck disable=SC2086
revisions=$(apt-cache $settings showsrc --only-source "$package" | sed -n 's/^Version: //p' | sort -ruV)
matching=$(echo "$revisions" | sed -n "/^\([0-9]*:\)\{0,1\}$(echo "$upstream" | sed 's/[.]/\\&/g')-[^-]*$/p")
if [ -z "$matching" ]; then
  echo "$package $upstream is wanted, but the sources of packages here have:" "${revisions:-nothing}" >&2
  exit 1
fi

cd "$folder"
for revision in $matching; do
  # shellcheck disable=SC2086
  if apt-get $settings source --download-only "$package=$revision" > "$apt/log" 2>&1; then
    plain=${revision#*:}
    tarball=$(ls "${package}_$upstream".orig.tar.*[!c])
    if ! echo "$hash  $tarball" | sha256sum --check --status; then
      echo "$tarball is not the file that was examined: its SHA-256 differs" >&2
      exit 1
    fi
    rm -rf "$package"
    dpkg-source --no-check -x "${package}_$plain.dsc" "$package" > "$apt/log" 2>&1 || { cat "$apt/log" >&2; exit 1; }
    echo "$revision" > "$package.version"
    exit 0
  fi
  echo "$package $revision cannot be had here; trying an older revision" >&2
done
cat "$apt/log" >&2
exit 1
