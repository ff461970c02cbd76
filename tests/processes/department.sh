#!/bin/sh
# A reorganisation of several files as real processes: killed or without room left, every file is
# whole, the old one or the new one, and running again does the rest.
# Usage: department.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

# With as=exec, in the background, the program takes the place of the shell: `$!` is its process.
reorganise() {
  ${as:-} "$program" department end デジタル推進課 --from R7 --to 収納課
}
cp -R "$real_plan" plan
cp -R "$real_plan" old
reorganise >receipt 2>&1 || fail "department end: $(cat receipt)"
mv plan new
changed=$(diff -rq old new | wc -l)
[ "$changed" -gt 20 ] || fail "only $changed files change, which proves little"

all_whole() { # WHEN
  for file in plan/*.yaml plan/*/*.yaml; do
    name=${file#plan/}
    cmp -s "$file" "old/$name" || cmp -s "$file" "new/$name" || fail "$1: half written: $file"
  done
}

# --- killed

for delay in 0 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1 0.15 0.2; do
  rm -rf plan
  cp -R old plan
  as='exec' reorganise >out 2>&1 &
  sleep $delay
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  all_whole "killed after $delay"
  if ! cmp -s plan/plan.yaml new/plan.yaml; then
    reorganise >out 2>&1 || fail "killed after $delay, again: $(cat out)"
  fi
  diff -r plan new >out || fail "killed after $delay, again: $(head -n 5 out)"
done

[ -z "$(find plan -name '.*fujiplan*')" ] || fail "left behind: $(find plan -name '.*fujiplan*')"

# --- no room left: no file of this process may grow

rm -rf plan
cp -R old plan
(
  trap '' XFSZ
  ulimit -f 0
  reorganise 2>&1
) | cat >out
grep -q 'cannot write `plan/' out || fail "full disk: said: $(cat out)"
diff -r plan old >out || fail "full disk: $(head -n 5 out)"

# --- two at once: one of them may have to be run again, and nothing is lost

until_done() { # OUT WORD...
  out=$1
  shift
  while ! "$program" department "$@" >"$out" 2>&1; do
    grep -q 'another fujiplan is writing' "$out" || return 1
  done
}
(until_done out1 end デジタル推進課 --from R7 --to 収納課 || : >failed_1) &
(until_done out2 rename 介護保険課 介護課 --from R7 || : >failed_2) &
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "at once: $(cat "out${failed#failed_}")"
done
diff -r plan new >out # but for the name
[ "$(grep -c '^[<>]' out)" = 2 ] || fail "at once: $(head -n 5 out)"
"$program" validate >out || fail "at once: $(tail -n 3 out)"

[ "$failures" = 0 ]
