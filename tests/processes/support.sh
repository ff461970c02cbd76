# shellcheck shell=sh disable=SC2034 # sourced; the tests use the variables
# What the tests of processes begin with: an empty folder `home` of their own, as the current one,
# which goes with them; nothing of the caller's settings; and a way to count failures.
# Usage, in a script that is called with PROGRAM PLAN_FOLDER: . "${0%/*}/support.sh"
program=$1 real_plan=$2
home=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$home"; rm -rf "$home"' EXIT
cd "$home" || exit 2
unset FUJIPLAN_PLAN FUJIPLAN_THREADS
export FUJIPLAN_LANG=en LC_ALL=C

failures=0
fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

# A shell starts what is in the background deaf to SIGINT; `env` can undo that. Behind a nicer
# process a polling shell gets its turn in time, even on one processor.
in_background() { # its output in `out`, its process in `pid`
  rm -f out
  env --default-signal=INT nice -n 19 "$program" "$@" >out 2>&1 &
  pid=$!
}
