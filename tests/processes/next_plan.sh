#!/bin/sh
# `init --from` as real processes: killed or without room left, there is no plan or a whole one, and
# running again does the rest. The old plan stays as it is, and the new one has no errors.
# Usage: next_plan.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
cp -R plan old
begin() {
  "$program" init next --from plan --period R9:R13
}
begin >receipt 2>&1 || fail "init: $(cat receipt)"
mv next whole
files=$(find whole -name '*-*-*.yaml' | wc -l)
[ "$files" -gt 190 ] || fail "only $files projects came along"
sed 's/^previous: .*/previous: ..\/plan/' whole/plan.yaml | cmp -s - whole/plan.yaml || fail 'previous: another folder'
"$program" --plan whole validate --format concise >found || fail "errors: $(tail -n 3 found)"
grep ' warning\[' found | grep -v 'not-filled-in' >others && fail "warnings: $(head -n 3 others)"

# Every project of the old plan, each once.
grep -E '^    [0-9]+-[0-9]+-[0-9]+ ' receipt | sed 's/^ *//; s/ .*//' | sort >accounted
find plan -name '*-*-*.yaml' -exec basename {} .yaml \; | sort >ids
cmp -s accounted ids || fail "not accounted for: $(diff accounted ids | head -n 5)"

all_whole() { # WHEN
  [ -d next ] || return
  for file in next/*.yaml next/*/*.yaml; do
    [ -e "$file" ] || continue # none of this form
    cmp -s "$file" "whole/${file#next/}" || fail "$1: half written: $file"
  done
  [ -e next/plan.yaml ] || return
  diff -r -x '.*' next whole >out || fail "$1: plan.yaml before the rest: $(head -n 5 out)"
}

# --- killed

for delay in 0 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1 0.15 0.2 0.3; do
  rm -rf next
  # Not the function: that would be a shell, and the program its child.
  "$program" init next --from plan --period R9:R13 >out 2>&1 &
  sleep $delay
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  all_whole "killed after $delay"
  if [ ! -e next/plan.yaml ]; then
    begin >out 2>&1 || fail "killed after $delay, again: $(cat out)"
  fi
  diff -r -x '.*' next whole >out || fail "killed after $delay, again: $(head -n 5 out)"
done

# --- no room left: no file of this process may grow

rm -rf next
(
  trap '' XFSZ
  ulimit -f 0
  begin 2>&1
) | cat >out
grep -q 'cannot write `next/' out || fail "full disk: said: $(cat out)"
[ -z "$(find next -type f)" ] || fail "full disk: left behind: $(find next -type f | head -n 3)"

# --- two at once

rm -rf next
begin >out1 2>&1 &
begin >out2 2>&1 || grep -qE 'already|another fujiplan' out2 || fail "at once: $(cat out2)"
wait $! || grep -qE 'already|another fujiplan' out1 || fail "at once: $(cat out1)"
diff -r -x '.*' next whole >out || fail "at once: $(head -n 5 out)"

diff -r plan old >out || fail "the old plan: $(head -n 5 out)"
[ $failures = 0 ]
