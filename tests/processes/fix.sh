#!/bin/sh
# `validate --fix` as real processes: it writes what `--diff` shows, as git and patch apply it; a run
# that is killed, has no room left or may not write leaves every file whole, and the next does the
# rest; several at once lose nothing.
# Usage: fix.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" plan
cp -R plan right
# Some faults in every file: digits, a truth value, a blank, a CRLF in every fourth, the last line end.
number=0
for file in plan/*/*.yaml; do
  number=$((number + 1))
  sed -i -e '1s/1/１/' -e 's/^dx: true$/dx: yes/' -e 's/^dx: false$/dx: "no"/' -e 's/^overview: |-$/& /' "$file"
  [ $((number % 4)) != 0 ] || sed -i 's/$/\r/' "$file"
done
cp -R plan faulty
anew() {
  rm -rf plan
  cp -R faulty plan
}
nothing_left() { # WHEN
  [ -z "$(find plan -name '.*fujiplan*')" ] || fail "$1: left behind: $(find plan -name '.*fujiplan*')"
}

# --- the diff is what is written

"$program" validate --fix --diff >fixes.diff && fail 'there is something to fix'
diff -r faulty plan >difference || fail "the diff has written: $(head -n 5 difference)"
"$program" validate --fix >out 2>&1 || fail "after the fix: $(tail -n 3 out)"
diff -r right plan >difference || fail "fixed, it is not what it was: $(head -n 5 difference)"
"$program" validate --fix --diff >again || fail "there is something left: $(head -n 5 again)"
anew
git init -q .
git apply fixes.diff || fail 'git does not apply the diff'
diff -r right plan >difference || fail "git apply: $(head -n 5 difference)"
anew
if command -v patch >/dev/null; then
  patch -s --binary -p1 <fixes.diff || fail 'patch does not apply the diff'
  diff -r right plan >difference || fail "patch: $(head -n 5 difference)"
fi

# --- wherever it runs, the diff names files from the root of the repository, as git does

same_from() { # FOLDER OPTION...
  folder=$1
  shift
  (cd "$folder" && "$program" "$@" validate --fix --diff) >diff_from_there
  cmp -s fixes.diff diff_from_there || fail "from $folder with $*: $(head -n 2 diff_from_there)"
}
anew
same_from plan
same_from plan/1-1
same_from / --plan "$PWD/plan"
mv .git not_git
same_from plan/.. --plan plan
(cd plan/1-1 && "$program" validate --fix --diff) >diff_from_there
sed 's,^\(--- a\|+++ b\)/plan/,\1/,' fixes.diff | cmp -s - diff_from_there ||
  fail "without git, from a folder of the plan: $(head -n 2 diff_from_there)"
mv not_git .git
(cd plan/1-1 && "$program" validate --fix --diff 1-1-1) >one.diff
git apply one.diff || fail 'git does not apply the diff of a folder of the plan'
cmp -s plan/1-1/1-1-1.yaml right/1-1/1-1-1.yaml || fail 'git apply of the diff of a folder: not what it was'

# --- a file that may not be written, whoever runs this; its folder would do

anew
if [ "$(id -u)" != 0 ]; then
  chmod a-w plan/1-1
  "$program" validate --fix >out 2>&1 && fail 'a folder that may not be written: it said nothing'
  chmod u+w plan/1-1
  diff -r faulty plan >difference || fail "a folder that may not be written: $(head -n 5 difference)"
fi

# --- no room left: no file of this process may grow

(
  trap '' XFSZ
  ulimit -f 0
  "$program" validate --fix 2>&1
) | cat >out
grep -q 'cannot write `plan/' out || fail "full disk: said: $(cat out)"
diff -r faulty plan >difference || fail "full disk: $(head -n 5 difference)"

# --- killed: each file is the old one or the new one, and another run does the rest

for delay in 0 0.01 0.02 0.03 0.04 0.06 0.08; do
  anew
  "$program" validate --fix >out 2>&1 &
  sleep $delay
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  for file in plan/*.yaml plan/*/*.yaml; do
    cmp -s "$file" "faulty/${file#plan/}" || cmp -s "$file" "right/${file#plan/}" || fail "killed after $delay: $file"
  done
  "$program" validate --fix >out 2>&1 || fail "after a kill: $(tail -n 3 out)"
  diff -r right plan >difference || fail "after a kill: $(head -n 5 difference)"
done
nothing_left 'after kills'

# --- at once

anew
for i in 1 2 3 4; do
  "$program" validate --fix >"said_$i" 2>&1 || grep -q 'another fujiplan is writing' "said_$i" || : >"failed_$i" &
done
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "at once: $(tail -n 3 "said_${failed#failed_}")"
done
diff -r right plan >difference || fail "at once: $(head -n 5 difference)"

[ $failures -eq 0 ] || exit 1
