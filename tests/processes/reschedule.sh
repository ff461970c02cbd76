#!/bin/sh
# `reschedule` as real processes: one that is killed, or has no room left, leaves the file as it was
# or as it should be; of several at once none loses what another wrote.
# Usage: reschedule.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
file=plan/1-1/1-1-2.yaml
phase=運用・実施
cp "$file" before
# With as=exec, in the background, the program takes the place of the shell: `$!` is its process.
move() { # TIME
  ${as:-} "$program" reschedule 1-1-2 "$1=$phase"
}
first=$(sed -n "s/^  \(R.*\): $phase\$/\1/p" "$file") # the text is bytes to sed
move R8下 >out 2>&1 || fail "reschedule: $(cat out)"
cp "$file" after
cmp -s before after && fail 'reschedule: nothing was changed'
move "$first" >out 2>&1 || fail "back: $(cat out)"
cmp -s "$file" before || fail 'back: not the file that it was'

# --- killed

for delay in 0 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1; do
  as='exec' move R8下 >out 2>&1 &
  sleep $delay
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  cmp -s "$file" before || cmp -s "$file" after || fail "killed after $delay: half written"
  move "$first" >out 2>&1 || fail "killed after $delay: $(cat out)"
  cmp -s "$file" before || fail "killed after $delay: not the file that it was"
done
[ -z "$(find plan -name '.*fujiplan*')" ] || fail "left behind: $(find plan -name '.*fujiplan*')"

# --- no room left: no file of this process may grow

(
  trap '' XFSZ
  ulimit -f 0
  move R8下 2>&1
) | cat >out
grep -q "cannot write \`$file" out || fail "full disk: said: $(cat out)"
cmp -s "$file" before || fail 'full disk: the file was changed'
[ -z "$(find plan -name '.*fujiplan*')" ] || fail "full disk: left: $(find plan -name '.*fujiplan*')"

# --- at once with answers to the same file

pids=
for i in 1 2 3 4; do
  (while ! "$program" survey set 1-1-2 "R$((i + 3))" status=実施中 >"said_$i" 2>&1; do
    grep -q 'another fujiplan is writing' "said_$i" || exit 1
  done) &
  pids="$pids $!"
done
(while ! move R8下 >said_0 2>&1; do
  grep -q 'another fujiplan is writing' said_0 || exit 1
done) &
pids="$pids $!"
for pid in $pids; do
  wait "$pid" || fail "at once: $(cat said_*)"
done
grep -q '^ *R8下: ' "$file" || fail 'at once: the schedule was lost'
[ "$(grep -c 'status: 実施中' "$file")" = 4 ] || fail 'at once: an answer was lost'
"$program" validate >out || fail "at once: $(tail -n 3 out)"

[ $failures = 0 ]
