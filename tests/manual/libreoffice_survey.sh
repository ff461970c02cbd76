#!/bin/sh
# The whole survey with the real LibreOffice: export the forms of the sample plan, fill them in as a
# department would, save them as CSV in UTF-8 and in CP932, import, and look at what the plan says.
# Not part of `make test`: LibreOffice is large.
#   apt-get install --no-install-recommends libreoffice-calc python3-uno
# Usage: libreoffice_survey.sh [FUJIPLAN]     (default: build/fujiplan)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
python=/usr/bin/python3  # Debian's, which knows LibreOffice
fujiplan=${1:-$repository/build/fujiplan}
work=$(mktemp -d)
office=''
finish() {
  [ -z "$office" ] || kill "$office" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# Python that comes with LibreOffice's bindings talks to one office, which listens at a pipe.
pipe=fujiplan$$
soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --nologo \
  "--accept=pipe,name=$pipe;urp;" >/dev/null 2>&1 &
office=$!

for encoding in utf-8 cp932; do
  plan=$work/$encoding
  cp -r "$repository/examples" "$plan"
  "$fujiplan" --plan "$plan" survey export --year R8 -o "$plan/forms" --encoding "$encoding" >/dev/null

  # Opened and saved, not touched: no answer may change.
  for form in "$plan"/forms/*.csv; do
    "$python" "$here/edit_with_libreoffice.py" "$pipe" "$encoding" "$form" ||
      fail "LibreOffice could not open and save $form"
  done
  "$fujiplan" --plan "$plan" survey import "$plan"/forms/*.csv > "$work/untouched"
  grep -q '変更 0事業0項目、変更なし 15事業' "$work/untouched" || {
    cat "$work/untouched"
    fail "$encoding: forms that were only opened and saved changed the plan"
  }

  # Filled in: a project without answers, and one score of another.
  "$python" "$here/edit_with_libreoffice.py" "$pipe" "$encoding" "$plan/forms/図書館.csv" \
    '2:実施状況=実施中' '2:予算額=1,200,000' '2:実績額=１１８００００円' '2:進捗=４点' '2:経費=3' \
    '2:取組内容=5' '2:施策指標等の実績=①予約 31,500件～' '2:取組内容の実績=検索を速くした。\n・㈱髙橋と契約した。'
  "$python" "$here/edit_with_libreoffice.py" "$pipe" "$encoding" "$plan/forms/こども支援課.csv" \
    '2:進捗=2' '2:今後の方向性=10/20'
  "$fujiplan" --plan "$plan" survey import "$plan"/forms/*.csv
  # Only those answers differ. LibreOffice itself has made a date of what was typed as 10/20.
  cat > "$work/expected" <<'END'
<     evaluation: {progress: 5, cost: 4, content: 5}
<     direction: 目標を達成したため計画上の事業を終え、令和9年度からは通常業務として運用する。
>     evaluation: {progress: 2, cost: 4, content: 5}
>     direction: 10/20/YEAR
>   R8:
>     status: 実施中
>     budget: 1200000
>     actual: 1180000
>     indicator: ①予約 31,500件～
>     activities: |-
>       検索を速くした。
>       ・㈱髙橋と契約した。
>     evaluation: {progress: 4, cost: 3, content: 5}
END
  diff -r "$repository/examples/plan" "$plan/plan" | grep '^[<>]' |
    sed 's,10/20/[0-9]*$,10/20/YEAR,' > "$work/changes" || true
  diff "$work/expected" "$work/changes" || fail "$encoding: not exactly the answers are in the plan"
  "$fujiplan" --plan "$plan" survey import "$plan"/forms/*.csv > "$work/again"
  grep -q '変更 0事業0項目' "$work/again" || fail "$encoding: a second import changed something"
  "$fujiplan" --plan "$plan" validate >/dev/null || fail "$encoding: the plan is not valid any more"
  echo "$encoding: good"
done
