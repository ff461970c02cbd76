#!/bin/sh
# `new` as real processes: several at once get numbers of their own, and one that is killed or has
# no room left leaves the whole file or none.
# Usage: new.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
# With as=exec, in the background, the program takes the place of the shell: `$!` is its process.
add() {
  ${as:-} "$program" new --measure 1.1 --name 新しい事業 --class 継続 --department 収納課
}
number_of() { # of the project whose file this is
  name=${1##*-}
  echo "${name%.yaml}"
}
before=$(find plan/1-1 -name '1-1-*.yaml' | wc -l)
add >out 2>&1 || fail "new: $(cat out)"
first=$((before + 1))
sed 's/^id: .*/id/' "plan/1-1/1-1-$first.yaml" >expected

# Every file behind the first is as the first, but for its number.
all_whole() { # WHEN
  for file in plan/1-1/1-1-*.yaml; do
    [ "$(number_of "$file")" -ge "$first" ] || continue
    sed 's/^id: .*/id/' "$file" >seen
    cmp -s seen expected || fail "$1: half written: $file"
    grep -qx "id: $(basename "$file" .yaml)" "$file" || fail "$1: wrong id in $file"
  done
  "$program" validate >out || fail "$1: $(tail -n 3 out)"
}

# --- at once

for i in 1 2 3 4 5 6; do
  (while ! add >"said_$i" 2>&1; do
    grep -q 'another fujiplan is writing' "said_$i" || exit 1
  done) || : >"failed_$i" &
done
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "at once: $(cat "said_${failed#failed_}")"
done
[ -e "plan/1-1/1-1-$((first + 6)).yaml" ] || fail 'at once: a number was given twice'
all_whole 'at once'

# --- killed

for delay in 0 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1; do
  as='exec' add >out 2>&1 &
  sleep $delay
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  all_whole "killed after $delay"
done
add >out 2>&1 || fail "after kills: $(cat out)"
[ -z "$(find plan -name '.*fujiplan*')" ] || fail "left behind: $(find plan -name '.*fujiplan*')"

# --- no room left: no file of this process may grow

count=$(find plan -type f | wc -l)
(
  trap '' XFSZ
  ulimit -f 0
  add 2>&1
) | cat >out
grep -q 'cannot write `plan/1-1/1-1-' out || fail "full disk: said: $(cat out)"
[ "$(find plan -type f | wc -l)" = "$count" ] || fail 'full disk: something was left'
all_whole 'full disk'

[ $failures = 0 ]
