#!/bin/sh
# `finding add` and `finding answer` as real processes: several at once lose nothing, and one that is
# killed or has no room left leaves the file as it was, or with all of what it was told.
# Usage: finding.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
# With as=exec, in the background, the program takes the place of the shell: `$!` is its process.
add() { # ID NUMBER
  ${as:-} "$program" finding add "$1" R5 --by 監査委員 --text "指摘その$2。利用者数を把握されたい。"
}
answer() { # ID N
  "$program" finding answer "$1" "$2" --response "回答その$2。把握した。" --status 対応済 --year R6
}
until_free() { # COMMAND ...: again while another one writes
  while ! "$@" >"said_$i" 2>&1; do
    grep -q 'another fujiplan is writing' "said_$i" || return 1
  done
}
count() { # ID
  "$program" finding list "$1" --format csv | tail -n +2 | grep -c 監査委員
}
all_whole() { # WHEN
  "$program" validate >out || fail "$1: $(tail -n 3 out)"
}
nothing_left() { # WHEN
  [ -z "$(find plan -name '.*fujiplan*')" ] || fail "$1: left behind: $(find plan -name '.*fujiplan*')"
}

# --- at once, of a project and of the plan

for i in 1 2 3 4 5 6; do
  (until_free add 1-1-1 "$i" && until_free add plan "$i") || : >"failed_$i" &
done
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "at once: $(cat "said_${failed#failed_}")"
done
for id in 1-1-1 plan; do
  [ "$(count "$id")" = 6 ] || fail "at once: $(count "$id") findings of $id in place of 6"
done
for i in 1 2 3 4 5 6; do
  (until_free answer 1-1-1 "$i" && until_free answer plan "$i") || : >"failed_$i" &
done
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "answers at once: $(cat "said_${failed#failed_}")"
done
open=$("$program" finding list --open --format csv | wc -l)
[ "$open" = 1 ] || fail "answers at once: $((open - 1)) findings are open"
all_whole 'at once'
nothing_left 'at once'

# --- killed: the finding is there as a whole, or it is not

for id in 1-1-2 plan; do
  for delay in 0 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1; do
    before=$(count "$id")
    as='exec' add "$id" 7 >out 2>&1 &
    sleep $delay
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
    after=$(count "$id")
    [ "$after" = "$before" ] || [ "$after" = $((before + 1)) ] || fail "killed after $delay: $after of $before"
    all_whole "killed after $delay"
  done
  add "$id" 8 >out 2>&1 || fail "after kills: $(cat out)"
done
nothing_left 'after kills'

# --- no room left: no file of this process may grow

cp -R plan before
for command in 'add 1-1-1 9' 'answer 1-1-2 1' 'add plan 9'; do
  (
    trap '' XFSZ
    ulimit -f 0
    $command 2>&1
  ) | cat >out
  grep -q 'cannot write `plan/' out || fail "full disk, $command: said: $(cat out)"
  diff -r before plan >difference || fail "full disk, $command: $(head -n 5 difference)"
done

[ $failures -eq 0 ] || exit 1
