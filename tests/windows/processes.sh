#!/bin/sh
# What the disk and other programs can do to a run on Windows: files in use, read-only ones, two runs at
# once, an end in the middle.
# Usage: processes.sh BUILD_FOLDER PLAN_FOLDER
# shellcheck disable=SC1003,SC2016 # backslashes of paths, backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
exe=$(realpath "$1")/fujiplan.exe hold=$(realpath "$1")/tests/windows/hold.exe real_plan=$(realpath "$2")
. "${0%/*}/support.sh"
mkdir "$scratch/work" && cd "$scratch/work" || exit 2
checks=0
file=plan/1-1/1-1-1.yaml

run() {
  timeout 60 wine "$exe" --lang en "$@" >out 2>err
  code=$?
}

expect() { # WHAT CODE FILE TEXT
  checks=$((checks + 1))
  [ "$code" = "$2" ] || fail "$1: exit code $code instead of $2: $(head -n 3 err)"
  grep -qF -- "$4" "$3" || fail "$1: $3 does not say '$4' but: $(head -n 5 "$3")"
}

expect_whole() { # WHAT: nothing is left behind, and the plan is as it was
  checks=$((checks + 1))
  find plan -name '.*' | grep . && fail "$1: something is left behind"
  diff -r "$real_plan" plan >/dev/null || fail "$1: the plan has changed"
}

fresh() {
  rm -rf plan
  cp -R "$real_plan" plan
}

holding() { # SHARING PATH COMMAND ...: while another program has it open, until it is told
  sharing=$1 held=$2
  shift 2
  rm -f ready
  wine "$hold" "$sharing" "$held" ready &
  until [ -e ready ]; do sleep 0.05; done
  "$@"
  rm ready
  wait
}

fresh
set -- survey set 1-1-1 R4 progress=4 cost=4 content=4
run "$@"
[ "$code" = 0 ] || fail "an answer: $(head -n 3 err)"
fresh

# Excel lets others read, and nobody write.
holding read "$file" run "$@"
expect 'open in Excel' 2 err 'open in another program, such as Excel; close it there and run again'
expect_whole 'open in Excel'
holding read "$file" run validate
expect 'reading what is open in Excel' 0 out '203 files checked'
holding nothing "$file" run validate --format concise
expect 'open for nobody else' 1 out 'open in another program, such as Excel'
run list --format csv -o list.csv
holding read list.csv run list --format csv -o list.csv
expect 'output open in Excel' 2 err 'cannot write `list.csv`: open in another program'

# Another fujiplan is at work: the file that stands for the lock of the folder.
holding nothing plan/.lock.fujiplan-tmp-folder run "$@"
expect 'two at once' 2 err 'another fujiplan is writing'
rm -f plan/.lock.fujiplan-tmp-folder
expect_whole 'two at once'

# Six at once: each waits for the others, and no answer is lost.
for number in 1 2 3 4 5 6; do
  wine "$exe" survey set 1-1-$number R4 progress=4 cost=4 content=4 >/dev/null 2>>errors &
done
wait
checks=$((checks + 1))
changed=$(diff -rq "$real_plan" plan | wc -l)
[ "$changed" = 6 ] || fail "six at once: $changed files have changed: $(cat errors)"
find plan -name '.*' | grep . && fail 'six at once: something is left behind'

# The attribute that Windows calls read-only.
fresh
wine attrib +r "$(echo $file | tr / '\\')" 2>/dev/null
run "$@"
expect 'read-only' 2 err 'permission denied'
chmod u+w "$file"
expect_whole 'read-only'

# Killed in the middle: the old or the new file is there, and the next run takes away what is left.
for pause in 0.05 0.1 0.15 0.2 0.25; do
  fresh
  wine "$exe" report --all -o reports >/dev/null 2>&1 &
  sleep $pause
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
done
run report --all -o reports
[ "$code" = 0 ] || fail "after a run that was killed: $(head -n 3 err)"
run report --all --check -o reports
[ "$code" = 0 ] || fail "reports after a run that was killed: $(head -n 3 out)"
checks=$((checks + 1))
find reports -name '.*' | grep . && fail 'killed: something is left behind'

# Paths as they are typed on Windows, and names of its devices.
run validate 'plan\1-1\1-1-1.yaml'
expect 'backslashes' 0 out '1 file checked'
run --plan "Z:$(pwd | tr / '\\')\\plan" validate 'plan\1-1\*.yaml'
expect 'a drive and a pattern' 0 out ' files checked'
run list --format csv -o NUL
[ "$code" = 0 ] || fail "NUL: $(head -n 3 err)"
mkdir -p 'お知らせ'
run list --format csv -o 'お知らせ\一覧 (案).csv'
[ -f 'お知らせ/一覧 (案).csv' ] || fail 'Japanese names'
deep=$(printf 'folder-with-a-long-name-%02d/' 1 2 3 4 5 6 7 8 9 10 11 12 13 14)
mkdir -p "$deep" && cp -R plan "$deep"
run --plan "$deep" validate
expect 'long paths' 0 out '203 files checked'
run --plan "$deep" "$@"
[ "$code" = 0 ] || fail "writing at a long path: $(head -n 3 err)"

echo "$checks checks of processes under Wine: $failures failed"
[ "$failures" -eq 0 ]
