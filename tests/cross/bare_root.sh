#!/bin/sh
# A program that is one file, in a root that holds nothing but it, a plan and an empty folder for
# temporary files, prints and writes the same bytes as the program that is built as usual: commands that
# read, on the sample plan and on the plan of the repository.
# Usage: bare_root.sh PROGRAM USUAL_PROGRAM REPOSITORY [EMULATOR]
set -eu

program=$1 usual=$(realpath "$2") repository=$(realpath "$3") emulator=${4:-}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM
root=$home/root
mkdir -p "$root/tmp" "$root/out"
cp "$program" "$root/fujiplan"
run=/fujiplan
if [ -n "$emulator" ]; then  # itself one file
  cp "$(command -v "$emulator")" "$root/emulator"
  run='/emulator /fujiplan'
fi

# The sample plan in git, changed once, with messages that are not in UTF-8, and once more in the folder.
mkdir "$root/sample"
cp -R "$repository/plan" "$root/plan"
cp -R "$repository/examples/plan" "$root/sample/plan"
(
  cd "$root/sample"
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=担当 GIT_COMMITTER_NAME=担当 \
    GIT_AUTHOR_EMAIL=a@example GIT_COMMITTER_EMAIL=a@example GIT_AUTHOR_DATE='2026-04-01T00:00:00+09:00' \
    GIT_COMMITTER_DATE='2026-04-01T00:00:00+09:00'
  git init -q
  git add .
  git commit -qm '計画を始める'
  sed -i 's/^name: .*/&（改）/' plan/1-1/1-1-1.yaml
  printf '名前を変える\n' | iconv -t CP932 >"$home/message"
  git -c i18n.commitEncoding=CP932 commit -qaF "$home/message"
  sed -i 's/（改）/（再改）/' plan/1-1/1-1-1.yaml
  printf '名前をもう一度変える\n' | iconv -t EUC-JP >"$home/message"
  git -c i18n.commitEncoding=EUC-JP commit -qaF "$home/message"
  git gc -q
  sed -i 's/（再改）/（三改）/' plan/1-1/1-1-1.yaml
)
cp -R "$root" "$home/usual"

commands() {
  cat <<'END'
--version
--help
--lang en survey export --help
--plan sample validate
--plan sample validate --format json
--plan sample validate --format sarif
--plan sample list
--plan sample list --format csv
--plan sample list --format xlsx -o out/list.xlsx
--plan sample grade
--plan sample dx
--plan sample dx --format xlsx -o out/roadmap.xlsx
--plan sample show 1-1-1
--plan sample show 1-1-1 --format json --lang en
--plan sample report --all -o out/reports
--plan sample site -o out/site
--plan sample survey export --year R6 -o out/csv
--plan sample survey export --year R6 --encoding cp932 -o out/cp932
--plan sample survey export --year R6 --format xlsx -o out/xlsx
--plan sample survey status --year R6
--plan sample survey status --year R6 --format json
--plan sample diff
--plan sample diff HEAD~1 HEAD --format md
--plan sample diff :/始める HEAD
--plan sample log 1-1-1
--plan sample log 1-1-1 --format json
--plan sample --at HEAD~1 show 1-1-1
--plan sample schema
--plan sample explain unknown-department
--plan sample finding list
--plan sample department list
--plan sample leaks out/site
completion bash
--plan nowhere validate
validate --strict
list --format md
dx
show 1-1-1
report --all -o out/plan-reports
report projects -o out/one.md
END
}

in_bare_root() {
  # shellcheck disable=SC2086  # the command and its emulator, words of a row
  if [ "$(id -u)" -eq 0 ]; then
    env -i PATH="$PATH" LANG=C.UTF-8 TZ=UTC chroot "$root" $run "$@"
  else
    env -i PATH="$PATH" LANG=C.UTF-8 TZ=UTC unshare -r chroot "$root" $run "$@"
  fi
}

mkdir "$home/one" "$home/other"
number=0 failed=0
commands >"$home/rows"
while read -r row; do
  number=$((number + 1))
  code=0 usual_code=0
  # shellcheck disable=SC2086
  (cd "$home/usual" && env -i LANG=C.UTF-8 TZ=UTC "$usual" $row </dev/null) >"$home/other/$number" 2>&1 || usual_code=$?
  # shellcheck disable=SC2086
  (in_bare_root $row </dev/null) >"$home/one/$number" 2>&1 || code=$?
  if [ "$code" -ne "$usual_code" ] || ! cmp -s "$home/one/$number" "$home/other/$number"; then
    echo "fujiplan $row: exit code $code in the bare root, $usual_code as usual"
    diff "$home/other/$number" "$home/one/$number" | head -n 10
    failed=$((failed + 1))
  fi
done <"$home/rows"
if ! diff -rq "$root" "$home/usual"; then failed=$((failed + 1)); fi
echo "$number commands and $(find "$root/out" -type f | wc -l) files in a bare root: $failed differ"
[ "$failed" -eq 0 ]
