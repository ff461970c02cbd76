#!/usr/bin/env bash
# Installs the Debian package on a machine that has nothing but Debian, and uses it there.
# Usage, as root, with debootstrap installed: package_on_clean_machine.sh PACKAGE.deb
# Takes the suite and the mirror of this machine. Some minutes, 500 MB in /tmp.
set -euo pipefail
package=$(realpath "$1")
repository=$(realpath "$(dirname "$0")/../..")

# The first mirror in apt's sources, in either of their forms.
first_mirror() {
  sed -n -E 's/^(deb|URIs:) +(\[.*\] +)?([a-z]+:[^ ]+).*/\3/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -n 1
}
mirror=${MIRROR:-$(first_mirror || true)}
# shellcheck disable=SC1091  # there on every Debian
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}

root=$(mktemp -d)
log=$(mktemp)
trap 'rm -rf --one-file-system "$root" "$log"' EXIT
chmod 755 "$root"  # apt and man work as users of their own
echo "=== Debian $suite in an empty folder"
debootstrap --variant=minbase "$suite" "$root" "$mirror" > "$log" 2>&1 || { tail "$log"; exit 1; }
# The way to the mirror is that of this machine.
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "$package" "$root/root/fujiplan.deb"
cp -r "$repository/plan" "$root/root/plan"

inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }

echo "=== apt-get install"
inside apt-get update -q > /dev/null
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
  /root/fujiplan.deb man-db zsh fish bash-completion 2>&1 | grep -E '^(Setting up fujiplan|E: [^C])'

echo "=== it runs"
inside fujiplan --version
inside fujiplan --plan /root validate --strict
inside fujiplan --plan /root grade --lang en | tail -1
inside fujiplan init /root/city | head -1
inside fujiplan --plan /root/city validate --strict
inside fujiplan --plan /root/city report --all -o /root/reports

echo "=== manual pages and completions are found"
inside man -w fujiplan
inside man -w -L ja_JP.UTF-8 fujiplan
inside bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader fujiplan || true; complete -p fujiplan'
# shellcheck disable=SC2016  # for the shell inside
inside zsh -fc 'autoload -Uz compinit; compinit -u -D; echo "zsh: $_comps[fujiplan]"'
inside fish -c 'complete -C "fujiplan --plan /root/city show 1-2"'

echo "=== and leaves nothing behind"
inside apt-get purge -q -y fujiplan > /dev/null
if inside find / -xdev -path /root -prune -o -name '*fujiplan*' -print | grep -v '^/proc'; then exit 1; fi
echo "the package works on a clean machine"
