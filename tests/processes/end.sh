#!/bin/sh
# `end` of very many projects into one as real processes: what --dry-run shows is what a run writes;
# killed, with no room left, or several at once, every file is whole, the old one or the new one, and
# running again does the rest.
# Usage: end.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC3013 # -ef is not POSIX, but in every shell that Debian has as sh
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

cp -R "$real_plan" before
fresh() {
  rm -rf plan
  cp -R before plan
}
fresh
into=1-1-1
grep -LE '終了|^  R8下:' plan/*/*.yaml | sed 's|.*/||; s|\.yaml$||' | grep -vx "$into" >ids
all=$(wc -l <ids)
[ "$all" -gt 150 ] || fail "only $all projects to end"
end_all() {
  # shellcheck disable=SC2046 # one word for each id
  "$program" end $(cat ids) --from R8下 --into $into "$@"
}

# --- what is shown is what is done

end_all --dry-run >shown || fail "--dry-run: $(tail -n 3 shown)"
diff -r before plan >difference || fail "--dry-run wrote: $(head -n 5 difference)"
end_all >out 2>&1 || fail "end: $(cat out)"
sed -n '/^--- a\//,$p' shown >shown.diff
cp -R plan after
fresh
git apply shown.diff || fail 'the diff that was shown does not apply'
diff -r after plan >difference || fail "shown, but not done: $(head -n 5 difference)"
[ "$(diff -rq before after | wc -l)" = "$all" ] || fail 'other files changed'
"$program" --plan after validate >out || fail "validate: $(tail -n 3 out)"

# Sets `new` to the number of files that are new.
look() { # WHEN
  diff -rq before plan | sed -n 's/^Files .* and \(.*\) differ$/\1/p' | sort >not_old
  diff -rq after plan | sed -n 's/^Files .* and \(.*\) differ$/\1/p' | sort >not_new
  new=$(wc -l <not_old)
  [ -z "$(comm -12 not_old not_new)" ] || fail "$1: half written: $(comm -12 not_old not_new)"
}
finished() { # WHEN
  end_all >out 2>&1 || fail "$1: running again: $(tail -n 3 out)"
  diff -r after plan >difference || fail "$1: running again left: $(head -n 5 difference)"
}

# --- killed

in_the_middle=0
for delay in 0 0.03 0.06 0.1 0.15 0.3; do
  fresh
  # shellcheck disable=SC2046
  in_background end $(cat ids) --from R8下 --into $into
  sleep $delay
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  look "killed after $delay"
  if [ "$new" -gt 0 ] && [ "$new" -lt "$all" ]; then in_the_middle=$((in_the_middle + 1)); fi
  finished "killed after $delay"
done

# As soon as a file has been replaced by the new one.
number=1
while [ $number -le 8 ]; do
  id=$(sed -n "$((number * all / 10 + 1))p" ids)
  file=plan/${id%-*}/$id.yaml
  fresh
  rm -f old_inode
  ln "$file" old_inode
  # shellcheck disable=SC2046
  in_background end $(cat ids) --from R8下 --into $into
  while [ "$file" -ef old_inode ] && kill -0 "$pid" 2>/dev/null; do :; done
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  look "killed behind $id"
  if [ "$new" -gt 0 ] && [ "$new" -lt "$all" ]; then in_the_middle=$((in_the_middle + 1)); fi
  finished "killed behind $id"
  number=$((number + 1))
done
[ $in_the_middle -gt 0 ] || fail 'never killed between two files'

# --- no room left: no file of this process may grow

fresh
(
  trap '' XFSZ
  ulimit -f 0
  end_all 2>&1
) | cat >out
grep -q 'cannot write `plan/' out || fail "full disk: said: $(tail -n 3 out)"
diff -r before plan >difference || fail "full disk: $(head -n 5 difference)"

# --- one of them is refused: nothing is written

"$program" end 1-1-2 2-2-6 --from R8下 --into $into >out 2>&1 && fail 'an ended project ended'
diff -r before plan >difference || fail "refused: $(head -n 5 difference)"

# --- at once: none is lost

head -n 6 ids >few
while read -r id; do
  (while ! "$program" end "$id" --from R8下 --into $into >"said_$id" 2>&1; do
    grep -q 'another fujiplan is writing' "said_$id" || exit 1
  done) || : >"failed_$id" &
done <few
wait
for failed in failed_*; do
  [ -e "$failed" ] && fail "at once: $(cat "said_${failed#failed_}")"
done
look 'at once'
[ "$new" = 6 ] || fail "at once: $new files are new"

[ -z "$(find plan -name '.*fujiplan*')" ] || fail "left behind: $(find plan -name '.*fujiplan*')"

echo "killed in the middle: $in_the_middle; failures: $failures"
[ $failures = 0 ]
