#!/bin/sh
# Every command that reads prints the same bytes for the real plan under Wine as here, and writes the
# same files.
# Usage: same_bytes.sh BUILD_FOLDER PROGRAM REPOSITORY
# shellcheck source-path=SCRIPTDIR source=support.sh
program=$(realpath "$2") exe=$(realpath "$1")/fujiplan.exe repository=$(realpath "$3")
. "${0%/*}/support.sh"
cd "$scratch" || exit 2
mkdir here there
compared=0
git clone -q --depth 2 "file://$repository" clone || exit 2
cd clone || exit 2

same() {
  "$program" "$@" >../here/out 2>../here/err
  code=$?
  wine "$exe" "$@" >../there/out 2>../there/err
  other=$?
  compared=$((compared + 1))
  [ "$code" = "$other" ] || fail "$*: exit code $other instead of $code"
  cmp -s ../here/out ../there/out || fail "$*: other bytes on stdout"
  cmp -s ../here/err ../there/err || fail "$*: other bytes on stderr: $(head -n 1 ../there/err)"
}

same_folder() { # of what a command writes with -o
  rm -rf ../here/files ../there/files
  "$program" "$@" -o ../here/files >../here/out 2>../here/err
  wine "$exe" "$@" -o ../there/files >../there/out 2>../there/err
  compared=$((compared + 1))
  [ -d ../here/files ] || fail "$*: nothing was written"
  diff -rq ../here/files ../there/files >../difference || fail "$*: $(head -n 1 ../difference)"
}

for format in text concise json sarif github gitlab junit; do same validate --format $format; done
for format in text csv json md xlsx; do
  same list --format $format -o -
  same grade --all-years --format $format -o -
done
for plan in plan examples; do
  for command in list grade dx 'survey status' 'finding list' 'department list' 'log 1-1-1' \
    'show 1-1-1 1-1-2' 'report --list' 'report --context' 'leaks README.md' 'schema' 'schema plan'; do
    # shellcheck disable=SC2086 # several words
    same --plan $plan $command
  done
done
for language in ja en; do
  for command in --help 'validate --help' explain 'diff HEAD~1' 'diff HEAD~1 --format json' \
    'validate nowhere.yaml' 'frobnicate' 'validate plan/1-1/1-1-1.yaml'; do
    # shellcheck disable=SC2086 # several words
    same --lang $language $command
  done
done
same --at HEAD~1 list
same_folder report --all
same_folder --plan examples report --all
same_folder --plan examples site
same_folder --plan examples survey export --year R7
same_folder --plan examples survey export --year R7 --format xlsx
echo "$compared commands on real plans: $failures differ"
[ "$failures" -eq 0 ]
