#!/bin/sh
# What a disk, a shell and a terminal can do to a run: each line of the table in docs/reliability.md
# that needs a real process. The same for root and for others.
# Usage: faults.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

# Runs the program; `out`, `err` and `code` have what it said.
run() {
  timeout 60 "$program" "$@" >out 2>err
  code=$?
}

expect() { # WHAT CODE FILE LINE: the exit code, and a line in out or err
  [ "$code" = "$2" ] || fail "$1: exit code $code instead of $2: $(head -n 3 err)"
  grep -qF -- "$4" "$3" || fail "$1: $3 has no line '$4' but: $(head -n 5 "$3")"
}

fresh() {
  rm -rf plan
  cp -R "$real_plan" plan
}

# --- links, pipes, devices

fresh
ln -s nowhere.yaml plan/1-1/1-1-91.yaml
ln -s 1-1-92.yaml plan/1-1/1-1-92.yaml
mkfifo plan/1-1/1-1-93.yaml
ln -s /dev/zero plan/1-1/1-1-94.yaml
ln -s .. plan/1-1/up
ln -s . plan/1-1/here
run validate --format concise
for number in 91 92 93; do
  expect "1-1-$number" 1 out \
    "plan/1-1/1-1-$number.yaml:1:1: error[unreadable-file]: file cannot be read: not a regular file"
done
expect '1-1-94' 1 out 'plan/1-1/1-1-94.yaml:1:1: error[unreadable-file]: file cannot be read: a link'
run --follow-links validate --format concise
expect '1-1-94, followed' 1 out \
  'plan/1-1/1-1-94.yaml:1:1: error[unreadable-file]: file cannot be read: not a regular file'
expect 'links to folders above are not followed' 1 out '207 files checked: 4 errors, 0 warnings'
mkdir plan/here plan/there
ln -s ../there plan/here/there
ln -s ../here plan/there/here
run validate --format concise
expect 'folders that link to each other' 1 out \
  "plan/here/there/here/there/here:1:1: error[too-deep-folder]: folders more than 4 levels below the plan's are not read"
rm -r plan/here plan/there
run list --format json
expect 'the rest is listed' 1 err 'fujiplan: left out 4 files with errors'
rm plan/1-1/1-1-9*

mkfifo pipe
for target in "$home/pipe" /dev/zero; do
  ln -sf "$target" plan/plan.yaml
  run validate
  expect "plan.yaml -> $target" 2 err 'cannot read `plan/plan.yaml`: a link that leads out'
  run --follow-links validate
  expect "plan.yaml -> $target" 2 err 'cannot read `plan/plan.yaml`: not a regular file'
done
ln -sf nowhere plan/plan.yaml
run validate
expect 'plan.yaml -> nowhere' 2 err 'cannot read `plan/plan.yaml`: no such file'
fresh
for file in pipe /dev/zero; do # seems empty, never ends
  run report --template $file
  expect "template $file" 2 err "cannot read \`$file\`: not a regular file"
  run survey import $file
  expect "form $file" 2 err "${file#/}\`: not a regular file"
  run validate --baseline $file
  expect "baseline $file" 2 err "cannot read the baseline \`$file\`: not a regular file"
  run leaks $file
  expect "leaks $file" 2 err "cannot read \`$file\`: not a regular file"
done

# --- folders and files that cannot be read: the permissions do not bind root, so it becomes nobody

fresh
as_other=
if [ "$(id -u)" = 0 ]; then
  chmod -R a+rX . && chmod a+rwx .
  as_other='setpriv --reuid=65534 --regid=65534 --clear-groups'
fi
chmod 000 plan/1-2 plan/1-1/1-1-1.yaml
# shellcheck disable=SC2086 # words
timeout 60 $as_other "$program" validate --format concise >out 2>err
code=$?
expect 'unreadable folder' 1 out \
  'plan/1-2:1:1: error[unreadable-folder]: folder cannot be read: permission denied'
expect 'unreadable file' 1 out \
  'plan/1-1/1-1-1.yaml:1:1: error[unreadable-file]: file cannot be read: permission denied'
chmod 755 plan/1-2
chmod 644 plan/1-1/1-1-1.yaml

# --- a file that a group shares: who comes second can write, too

fresh
member() { # USER WORD...: runs the program as a member of the group
  user=$1
  shift
  if [ -n "$as_other" ]; then
    setpriv --reuid="$user" --regid="$user" --groups="$user,2000" "$program" "$@" >out 2>err
  else
    "$program" "$@" >out 2>err
  fi
  code=$?
}
if [ -n "$as_other" ]; then
  chown -R 1000:2000 plan
else
  chgrp -R "$(id -G | tr ' ' '\n' | tail -n 1)" plan
fi
chmod -R g+w plan
shared=$(stat -c '%a %g' plan/1-1/1-1-1.yaml)
member 1000 survey set 1-1-1 R8 status=実施中
expect 'the first member' 0 out '1-1-1'
[ "$(stat -c '%a %g' plan/1-1/1-1-1.yaml)" = "$shared" ] || fail "group lost: $(stat -c '%a %g' plan/1-1/1-1-1.yaml)"
member 1001 survey set 1-1-1 R8 status=未実施
expect 'the second member' 0 out '1-1-1'
[ "$(stat -c '%a %g' plan/1-1/1-1-1.yaml)" = "$shared" ] || fail "group lost: $(stat -c '%a %g' plan/1-1/1-1-1.yaml)"

# Who may write to a file by its group alone can go on to, and read it, too.
if [ -n "$as_other" ]; then
  chown 1001 plan/1-1/1-1-1.yaml
  chmod 0060 plan/1-1/1-1-1.yaml
  member 1000 survey set 1-1-1 R8 status=実施中
  expect 'a file of the group alone' 0 out '1-1-1'
  [ "$(stat -c '%a %u' plan/1-1/1-1-1.yaml)" = '660 1000' ] || fail "rights: $(stat -c '%a %u' plan/1-1/1-1-1.yaml)"
fi

# --- a shared folder in which everybody keeps what is theirs (the sticky bit): all or nothing

if [ -n "$as_other" ]; then
  fresh
  sed -i 's/^dx: false/dx: no/; s/^dx: true/dx: yes/' plan/*/*.yaml
  chown -R 0:2000 plan
  chmod -R g+rwX plan
  chmod 3775 plan/*/
  chown 1000 plan/1-1/*.yaml
  cp -r plan before
  member 1000 validate --fix
  expect 'a sticky folder' 2 err 'operation not permitted'
  diff -r plan before >/dev/null || fail 'a sticky folder: something was written'
fi

# --- a file that may not grow so far

fresh
(ulimit -f 1 && "$program" report list.md -o grown/ >out 2>err) && fail 'ulimit -f: not told'
grep -q 'file too large' err || fail "ulimit -f: $(cat err)"
[ -z "$(find grown -type f)" ] || fail 'ulimit -f: a file is left'

# --- files that vanish and change while they are read

fresh
(
  while [ ! -e stop ]; do
    rm -f plan/2-1/2-1-1.yaml
    head -c 700 "$real_plan/2-1/2-1-2.yaml" >plan/2-1/2-1-2.yaml
    cp "$real_plan/2-1/2-1-1.yaml" "$real_plan/2-1/2-1-2.yaml" plan/2-1/
  done
) &
changing=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
  run validate --format concise
  [ "$code" -le 1 ] || fail "changing files: exit code $code: $(cat err)"
  grep ': error\[' out | grep -v '^plan/2-1/2-1-[12]\.yaml:' >others
  [ ! -s others ] || fail "changing files: $(cat others)"
done
touch stop
wait $changing
run validate
[ "$code" = 0 ] || fail "no longer changing: $(cat out)"

# --- names that are not UTF-8, and very many files

name=$(printf 'plan/1-1/\377.yaml')
cp plan/1-1/1-1-1.yaml "$name" 2>/dev/null
if [ -e "$name" ]; then # some file systems have no such names
  for format in text json sarif github gitlab junit; do
    run validate --format $format
    [ "$code" = 1 ] || fail "a name that is not UTF-8: exit code $code: $(cat err)"
    case $format in
      text | github) ;; # the name as it is
      *) iconv -f UTF-8 -t UTF-8 <out >/dev/null || fail "$format is not UTF-8" ;;
    esac
  done
fi
rm -f "$name"

mkdir plan/1-9
number=0
while [ $number -lt 100000 ]; do
  number=$((number + 1))
  : >"plan/1-9/1-9-$number.yaml"
done
run validate --format concise
expect '100,000 files in one folder' 1 out '100203 files checked: 100000 errors, 0 warnings'
run list
expect '100,000 files in one folder' 1 err 'fujiplan: left out 100000 files with errors'
rm -rf plan/1-9

# --- streams

for lines in 0 1; do
  { "$program" report sheets.md 2>err; echo $? >code; } | head -n $lines >out
  [ ! -s err ] || fail "closed pipe: said $(cat err)"
  case $(cat code) in
    0 | 141) ;;
    *) fail "closed pipe: exit code $(cat code)" ;;
  esac
done
"$program" list >&- 2>err
code=$?
expect 'stdout closed' 2 err 'fujiplan: the output could not be written completely'
"$program" list >/dev/full 2>err
code=$?
expect 'stdout full' 2 err 'fujiplan: the output could not be written completely'
"$program" report --all -o reports >&- 2>&- <&- || fail "all streams closed: exit code $?"
"$program" report --all -o reports --check >out 2>&1 || fail "all streams closed: $(cat out)"

# --- signals while reports are written: whole files, nothing temporary, and the end is by the signal

rm -rf reports
hits=0 tries=0
while [ $hits -lt 3 ] && [ $tries -lt 60 ]; do
  tries=$((tries + 1))
  rm -rf cut
  mkdir cut
  in_background report --all -o cut
  while kill -0 $pid 2>/dev/null && [ -z "$(ls -A cut)" ]; do :; done
  kill -INT $pid 2>/dev/null
  wait $pid
  code=$?
  [ -z "$(find cut -name '.*fujiplan-*')" ] || fail "interrupted: $(find cut -name '.*')"
  "$program" report --all -o full >/dev/null 2>&1
  diff -rq cut full | grep -v '^Only in full' >difference
  [ ! -s difference ] || fail "interrupted: $(cat difference)"
  case $code in
    130) hits=$((hits + 1)) ;;
    0) ;;
    *) fail "interrupted: exit code $code: $(cat out)" ;;
  esac
done
[ $hits -gt 0 ] || fail 'no interrupt came while reports were written'

# --- killed while reports are written: the next run takes away what is left, and nothing else

tries=0 leftovers=''
rm -rf cut
mkdir cut
: >cut/.sheets.md.fujiplan-backup # of somebody else
while [ -z "$leftovers" ] && [ $tries -lt 60 ]; do
  tries=$((tries + 1))
  in_background report --all -o cut
  while kill -0 $pid 2>/dev/null && [ -z "$(find cut -name '.*fujiplan-tmp-??????')" ]; do :; done
  kill -9 $pid 2>/dev/null
  wait $pid 2>/dev/null
  leftovers=$(find cut -name '.*fujiplan-tmp-??????')
  [ -n "$leftovers" ] || { rm -rf cut/[a-z]*; }
done
[ -n "$leftovers" ] || fail 'no kill came while reports were written'
# One that is at work keeps its files, whoever else comes: here somebody shares the folder with it.
flock --shared cut "$program" report sheets.md -o cut >out 2>&1 || fail "beside another: $(cat out)"
[ -n "$(find cut -name '.*fujiplan-tmp-??????')" ] || fail 'took away what may be in use'
"$program" report --all -o cut >out 2>&1 || fail "after a kill: $(cat out)"
[ "$(find cut -name '.*')" = cut/.sheets.md.fujiplan-backup ] || fail "left: $(find cut -name '.*')"
rm cut/.sheets.md.fujiplan-backup
diff -r cut full >difference || fail "after a kill: $(head -n 3 difference)"

# --- a bare environment, and a narrow terminal

env -i "$program" list >out 2>err || fail "empty environment: $(cat err)"
[ "$(wc -l <out)" -gt 202 ] || fail 'empty environment: not all projects are listed'
if command -v script >/dev/null; then
  script -qec "stty cols 20; '$program' list" /dev/null </dev/null >out 2>err
  [ "$(wc -l <out)" -gt 202 ] || fail "20 columns: $(head -n 3 out)"
fi

[ $failures = 0 ] || exit 1
echo 'all as it should be'
