#!/usr/bin/env bash
# Builds without a warning on Debian 13 (g++ 14, yaml-cpp 0.8, fmt 10, CLI11 2.4), in a root of its
# own. Takes what is committed, and the mirror of this machine.
# Usage, as root, with debootstrap installed: debian13.sh [TARGET ...]   (of the Makefile; default: demo)
# ROOT=FOLDER keeps the root for the next time. Some minutes, 2 GB.
set -euo pipefail
repository=$(realpath "$(dirname "$0")/../..")
[ $# -gt 0 ] || set -- demo

# The first mirror in apt's sources, in either of their forms.
first_mirror() {
  sed -n -E 's/^(deb|URIs:) +(\[.*\] +)?([a-z]+:[^ ]+).*/\3/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -n 1
}
mirror=${MIRROR:-$(first_mirror || true)}
if [ -z "${ROOT:-}" ]; then
  root=$(mktemp -d)
else
  root=$ROOT
fi
leave() {
  umount -q "$root/dev/pts" "$root/proc" || true
  [ -n "${ROOT:-}" ] || rm -rf --one-file-system "$root"
}
trap leave EXIT

if ! [ -x "$root/usr/bin/make" ]; then
  chmod 755 "$root"
  debootstrap --variant=minbase --include=make,git,ca-certificates trixie "$root" "$mirror" >/dev/null
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true

# The tests open /dev/fd and a terminal.
mount -t proc proc "$root/proc"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"

rm -rf "$root/fujiplan"
git clone -q "$repository" "$root/fujiplan"
git -C "$root/fujiplan" log -1 --format='=== %h %s'
for target in "$@"; do
  echo "=== make $target"
  # CI=true makes warnings errors.
  chroot "$root" /usr/bin/env -i CI=true HOME=/root LC_ALL=C.UTF-8 \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin make -C /fujiplan "$target"
done
chroot "$root" g++ --version | head -n 1
