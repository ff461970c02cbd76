#!/bin/sh
# Forms and receipts as workbooks, while they are made: after Ctrl-C each file that is there is whole,
# nothing temporary is left, and the end is by the signal.
# Usage: workbooks.sh PROGRAM PLAN_FOLDER
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
mkdir temporary
export TMPDIR="$home/temporary"

nothing_is_left() { # WHEN
  [ -z "$(ls -A temporary)" ] || fail "$1: left among the temporary files: $(ls -A temporary)"
  [ -z "$(find . -name '.*fujiplan-*')" ] || fail "$1: left behind: $(find . -name '.*fujiplan-*')"
}

# --- Ctrl-C

hits=0
interrupt_and_look() { # WHEN FULL: the folder as it is when nobody interrupts
  kill -INT "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  case $code in
    130) hits=$((hits + 1)) ;;
    0) diff -rq cut "$2" >difference 2>&1 || fail "$1: ended well, but $(cat difference)" ;;
    *) fail "$1: exit code $code: $(cat out)" ;;
  esac
  nothing_is_left "$1"
  [ ! -e cut ] && return
  diff -rq cut "$2" | grep -v "^Only in $2" >difference
  [ ! -s difference ] || fail "$1: $(cat difference)"
}

interrupt() { # FULL WORD...
  full=$1
  shift
  "$program" "$@" -o "$full" >out 2>&1 || fail "$*: $(tail -n 3 out)"
  nothing_is_left "$*"
  hits=0
  for delay in 0 0.02 0.1 0.2 0.4; do
    rm -rf cut
    in_background "$@" -o cut
    sleep $delay
    interrupt_and_look "$* interrupted after $delay s" "$full"
  done
  rm -rf cut
  in_background "$@" -o cut
  while kill -0 "$pid" 2>/dev/null && [ -z "$(ls -A cut 2>/dev/null)" ]; do :; done
  interrupt_and_look "$* interrupted while writing" "$full"
  [ $hits -gt 0 ] || fail "$*: no interrupt came before its end"
}

interrupt forms survey export --year R8 --format xlsx
interrupt receipts survey receipt forms/*

[ "$failures" = 0 ]
