# shellcheck shell=sh
# For the scripts that run programs of Windows under Wine: a home of its own, gone in the end, in which
# a server of Wine stays up, so that a program starts in a tenth of a second. `$run` runs a program.
scratch=$(mktemp -d)
export WINEDEBUG=-all WINEPREFIX="$scratch/prefix" LC_ALL=C.UTF-8
end_wine() {
  wineserver -k 2>/dev/null
  wineserver -w 2>/dev/null
  rm -rf "$scratch"
}
trap end_wine EXIT
trap 'exit 2' INT TERM HUP
wine wineboot -i >/dev/null 2>&1 || { echo 'Wine does not start'; exit 2; }
wineserver -p

failures=0
fail() {
  echo "$*"
  failures=$((failures + 1))
}
