#!/bin/sh
# `survey import` and `survey set` as real processes: killed, stopped, starved, and several at once.
# No answer is lost, no file is ever half written, and running again finishes. Needs no rights:
# the same for root, for others and in a container.
# Usage: survey.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC3013 # -ef is not POSIX, but in every shell that Debian has as sh
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

fresh() {
  rm -rf plan
  cp -R before plan
}

# Nothing may be in the plan that is neither old nor new. Sets `new` to the number of files that are
# new, `leftovers` to that of the temporary files.
look() {
  diff -rq before plan >differs_from_old
  diff -rq after plan >differs_from_new
  sed -n 's/^Files .* and \(.*\) differ$/\1/p' differs_from_old | sort >not_old
  sed -n 's/^Files .* and \(.*\) differ$/\1/p' differs_from_new | sort >not_new
  new=$(wc -l <not_old)
  leftovers=$(grep -c '^Only in plan.*: \..*\.fujiplan-' differs_from_new)
  [ -z "$(comm -12 not_old not_new)" ] || fail "$1: half written: $(comm -12 not_old not_new)"
  strange=$(grep '^Only in ' differs_from_new | grep -v ': \..*\.fujiplan-')
  [ -z "$strange" ] || fail "$1: $strange"
}

# All old, as if nothing had been run.
untouched() {
  diff -r before plan >difference || fail "$1: $(head -n 5 difference)"
}

finished() {
  "$program" survey import all.csv >out 2>&1 || fail "$1: running again: $(cat out)"
  diff -r after plan >difference || fail "$1: running again left: $(head -n 5 difference)"
}

refused() { # NAME CODE MESSAGE: what the last run, with exit code CODE, must have said
  [ "$2" = 2 ] || fail "$1: exit code $2"
  grep -q "$3" out || fail "$1: said: $(cat out)"
}

# --- the forms: every project of the plan, with answers for R4

cp -R "$real_plan" before
fresh
for file in plan/*/*.yaml; do
  id=${file##*/}
  echo "R4:-,No.${id%.yaml},実施中,${id%.yaml} の取組を進めた。,3,2,4"
done >rows
{
  echo '年度と版,事業番号,実施状況,取組内容の実績,進捗,経費,取組内容'
  cat rows
} >all.csv
cut -d, -f1-4 all.csv >texts.csv
cut -d, -f1,2,5-7 all.csv >scores.csv
"$program" survey import all.csv >out 2>&1 || fail "import: $(cat out)"
cp -R plan after
look 'import'
all=$(wc -l <rows)
[ "$new" = "$all" ] || fail "import changed $new files"
"$program" validate >out || fail "validate: $(tail -n 1 out)"
first=plan/1-1/1-1-1.yaml

# --- killed at any time

in_the_middle=0 with_leftovers=0
# Kills the running import, and looks what it has left.
kill_and_look() {
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  look "$1"
  [ "$leftovers" = 0 ] || with_leftovers=$((with_leftovers + 1))
  if [ "$new" -gt 0 ] && [ "$new" -lt "$all" ]; then
    in_the_middle=$((in_the_middle + 1))
  fi
  "$program" validate >out || fail "$1: validate: $(tail -n 1 out)"
  finished "$1"
}

start_import() {
  fresh
  rm -f old_inode
  ln "$first" old_inode
  in_background survey import all.csv
}

# The import says something (in `out`) when it is done.
wait_for_first_temporary() {
  while [ ! -s out ]; do
    set -- plan/1-1/.*.fujiplan-*
    [ -e "$1" ] && break
  done
}

wait_for_first_rename() {
  while [ ! -s out ] && [ "$first" -ef old_inode ]; do :; done
}

for delay in 0 0.01 0.04 0.16; do
  start_import
  sleep $delay
  kill_and_look "killed after $delay s"
done
tries=0
while [ $with_leftovers = 0 ] && [ $tries -lt 40 ]; do
  start_import
  wait_for_first_temporary
  kill_and_look 'killed while writing'
  tries=$((tries + 1))
done
[ $with_leftovers -gt 0 ] || fail 'no kill came while the new files were written'
tries=0
while [ $in_the_middle = 0 ] && [ $tries -lt 40 ]; do
  start_import
  wait_for_first_rename
  kill_and_look 'killed between two files'
  tries=$((tries + 1))
done
[ $in_the_middle -gt 0 ] || fail 'no kill came between two files'

# --- Ctrl-C: no file or all of them, nothing temporary, and the end is by the signal

interrupt_and_look() {
  kill -INT "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  look "$1"
  [ "$leftovers" = 0 ] || fail "$1: $leftovers temporary files"
  case $code,$new in
    130,0 | 0,"$all") ;;
    130,"$all") while_writing=$((while_writing + 1)) ;;
    *) fail "$1: exit code $code, $new files changed: $(cat out)" ;;
  esac
  finished "$1"
}

while_writing=0
for delay in 0 0.01 0.04; do
  start_import
  sleep $delay
  interrupt_and_look "interrupted after $delay s"
done
for moment in wait_for_first_temporary wait_for_first_rename; do
  while_writing=0 tries=0
  while [ $while_writing = 0 ] && [ $tries -lt 40 ]; do
    start_import
    $moment
    interrupt_and_look "interrupted, $moment"
    tries=$((tries + 1))
  done
  [ $while_writing -gt 0 ] || fail "no interrupt came, $moment"
done

# --- a file that somebody changes between reading and writing

caught=0 tries=0
while [ $caught = 0 ] && [ $tries -lt 40 ]; do
  start_import
  wait_for_first_temporary
  kill -STOP "$pid" 2>/dev/null
  echo '# 担当者の覚え書き' >>plan/3-1/3-1-1.yaml
  kill -CONT "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  tail -n 1 plan/3-1/3-1-1.yaml | grep -q '担当者の覚え書き' || fail 'a line from outside is lost'
  if [ $code != 0 ]; then
    caught=1
    refused 'changed meanwhile' $code '`plan/3-1/3-1-1.yaml` has changed since it was read'
    sed -i '$d' plan/3-1/3-1-1.yaml
    untouched 'changed meanwhile'
  fi
  tries=$((tries + 1))
done
[ $caught = 1 ] || fail 'no change came between reading and writing'
finished 'changed meanwhile'

# --- several at once

# As a person does who is told that another fujiplan is writing.
until_it_has_its_turn() {
  name=$1
  shift
  while :; do
    "$program" "$@" >"said_$name" 2>&1 && return
    grep -q 'another fujiplan is writing' "said_$name" || break
  done
  echo "$*" >"failed_$name"
}

ids='1-1-1 1-1-2 1-2-1 2-1-1 3-1-1'
fresh
for id in $ids; do
  for key in budget=1000 actual=900 changes=対象を広げた。; do
    "$program" survey set "$id" R4 "$key" >/dev/null || fail "survey set $id $key"
  done
done
"$program" survey import all.csv >out 2>&1 || fail "import: $(cat out)"
mv plan in_turn
fresh
until_it_has_its_turn texts survey import texts.csv &
until_it_has_its_turn scores survey import scores.csv &
for id in $ids; do
  for key in budget=1000 actual=900 changes=対象を広げた。; do
    until_it_has_its_turn "$id$key" survey set "$id" R4 "$key" &
  done
done
wait
for name in failed_*; do
  [ -e "$name" ] && fail "at once: $(cat "$name" "said_${name#failed_}")"
done
diff -r in_turn plan >difference || fail "at once is not in turn: $(head -n 5 difference)"

# --- the plan is locked by somebody else

hold_lock() { # until the file `go` is there
  rm -f held go
  flock plan sh -c ': >held; while [ ! -e go ]; do sleep 0.02; done' &
  holder=$!
  while [ ! -e held ]; do sleep 0.02; done
}

fresh
hold_lock
"$program" survey set 1-1-1 R4 progress=5 >out 2>&1
refused 'locked' $? 'another fujiplan is writing to `plan`'
untouched 'locked'
"$program" validate >out || fail 'a locked plan cannot be read'
: >go
wait $holder
hold_lock
(sleep 0.3 && : >go) &
"$program" survey set 1-1-1 R4 status=実施中 >out 2>&1 || fail "did not wait: $(cat out)"
wait

# --- a file that nobody may write

fresh
chmod a-w plan/2-1/2-1-1.yaml
"$program" survey import all.csv >out 2>&1
refused 'read-only' $? 'cannot write `plan/2-1/2-1-1.yaml`: permission denied'
untouched 'read-only'
chmod u+w plan/2-1/2-1-1.yaml
finished 'read-only'

# --- a disk that is full in the middle of a file: no file of this process may grow beyond 8 blocks

for i in 1 2 3 4 5 6 7 8 9 10; do
  printf '# %2000s\n' $i | tr ' ' - >>before/2-1/2-1-1.yaml
done
fresh
(
  trap '' XFSZ
  ulimit -f 8
  exec "$program" survey import all.csv
) >out 2>&1
refused 'full disk' $? 'cannot write `plan/2-1/2-1-1.yaml`: file too large'
untouched 'full disk'
"$program" survey import all.csv >out 2>&1 || fail "full disk: running again: $(cat out)"
"$program" validate >out || fail "full disk: validate: $(tail -n 1 out)"

echo "kills while writing: $with_leftovers, between two files: $in_the_middle; failures: $failures"
[ $failures = 0 ]
