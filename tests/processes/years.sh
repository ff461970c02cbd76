#!/bin/sh
# Nine years of an office, by commands: three reorganisations, changed schedules, merged and
# ended projects, a project that is added, corrections, findings, another rubric, the next plan.
# After every year the reports on all years before are made again, and are what was published.
# Usage: years.sh PROGRAM PLAN_FOLDER
# shellcheck disable=SC2016 # backquotes of messages
# shellcheck source-path=SCRIPTDIR source=support.sh
. "${0%/*}/support.sh"

export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.com GIT_CONFIG_GLOBAL=/dev/null
export GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.com GIT_CONFIG_SYSTEM=/dev/null

# --- what the office does

run() { # ARGUMENT...: in the plan of today
  "$program" --plan "$plan" "$@" >said 2>&1 || fail "$year: $*: $(cat said)"
}
commit() { # MESSAGE
  git add -A && git commit -q --allow-empty -m "$1"
}
answer() { # ID STATUS PROGRESS COST CONTENT [KEY=VALUE...]
  id=$1 status=$2 scores="progress=$3 cost=$4 content=$5"
  shift 5
  # shellcheck disable=SC2086 # the scores are three words
  run survey set "$id" "$year" "status=$status" $scores "activities=${year}に進めた。" \
    "review=${year}の取組を評価した。" "$@"
}
reports() { # PLAN/YEAR FOLDER
  "$program" --plan "${1%/*}" report --all --year "${1#*/}" -o "$2" >said 2>&1 ||
    fail "$year: report on $1: $(cat said)"
}

# What was published of years before must come out again.
published=
publish() {
  run validate
  commit "$year"
  for past in $published; do
    rm -rf again
    reports "$past" again
    diff -r "published/$past" again >differs || fail "in $year, $past: $(head -n 20 differs)"
  done
  reports "$plan/$year" "published/$plan/$year"
  published="$published $plan/$year"
  commit "$year published"
}
# What is said today of a year before: the reports on it, and on the years after it, tell of it, and
# so do the ledgers of all years, with the catalogue of the open data. All others stay.
publish_anew() { # YEAR: whose answers were corrected, or whom a finding is about
  is_before=yes
  for past in $published; do
    [ "$past" = "$plan/$1" ] && is_before=no
    rm -rf again
    reports "$past" again
    diff -rq "published/$past" again >differs
    if [ $is_before = yes ]; then
      grep -v -e errata -e corrections -e findings \
        -e 'opendata/\(README\|catalog\|codes\|datapackage\|dictionary\|load\)' differs >other &&
        fail "in $year, $past: what was said of $1 changed $(head -n 5 other)"
    else
      [ -s differs ] || fail "in $year, $past: what was said of $1 changed nothing"
    fi
    rm -rf "published/${past:?}"
    mv again "published/$past"
  done
}
# From a year on the plan rates by higher thresholds, and the secretariat has the last word.
change_rubric() {
  awk -v from="$year" '
    /^rubric:/ { print; print "  R9:"; inside = 1; next }
    inside && /^[^ ]/ {
      print "  " from ":"
      for (i = 1; i <= count; i++) print kept[i]
      print "    reviewers: [{name: 事務局, sample: true}]\n    final: 事務局"
      inside = 0
    }
    inside && NF {
      print "  " $0
      sub(/grades: \{S: 14, A: 11/, "grades: {S: 15, A: 12")
      kept[++count] = "  " $0
      next
    }
    { print }' "$plan/plan/plan.yaml" >edited && mv edited "$plan/plan/plan.yaml"
  grep -q 'S: 15' "$plan/plan/plan.yaml" || fail 'no other rubric'
}

# --- the first plan

git init -q -b main .
"$program" init --ci none city >said 2>&1 || fail "init: $(cat said)"
plan=city year=R9
sed 's/^departments: .*/departments: [情報政策課, 市民課, 税務課, こども課]/' city/plan/plan.yaml >edited &&
  mv edited city/plan/plan.yaml
run new --measure 1.2 --name 施設の予約 --class 継続 --department 市民課 overview=予約を受け付ける。
run new --measure 1.2 --name 税の証明の発行 --class 継続 --department 税務課 overview=証明を発行する。
run new --measure 1.2 --name 母子手帳の電子化 --class 継続 --department こども課 overview=手帳を電子化する。
answer 1-1-1 実施中 3 3 4 schedule.上=要件調査・導入検討 schedule.下=要件調査・導入検討 actual=1200000
answer 1-2-1 実施中 3 3 3
answer 1-2-2 実施中 4 3 4
answer 1-2-3 実施中 3 4 3
answer 1-2-4 未実施 2 3 2
publish

year=R10 # a revision
run reschedule 1-1-1 R10下=導入準備 R11下=運用・実施 --reason 国の基盤の改修を待つため。
answer 1-1-1 実施中 2 3 3 schedule.上=要件調査・導入検討 schedule.下=導入準備
answer 1-2-1 実施中 4 4 4
answer 1-2-2 実施中 5 4 5
answer 1-2-3 実施中 3 3 3
answer 1-2-4 実施中 3 3 3
publish

year=R11 # the first reorganisation, and a project more
run department rename 情報政策課 デジタル戦略課 --from R11
run department move こども課 市民課 1-2-4 --from R11
run department end こども課 --from R11
run new --measure 1.1 --name 案内の多言語化 --class 継続 --department 市民課 --from R11 overview=多言語で案内する。
answer 1-1-1 実施中 3 3 4 schedule.上=導入準備 schedule.下=運用・実施
answer 1-1-2 実施中 3 2 3
answer 1-2-1 実施中 4 4 4
answer 1-2-2 実施中 5 5 5
answer 1-2-3 実施中 3 3 3
answer 1-2-4 実施中 4 3 4
publish

year=R12 # another rubric; two projects are merged; what was published of R11 had a mistake
change_rubric
run end 1-2-3 --from R12上 --into 1-2-2 --reason 窓口を1つにするため。
run reschedule 1-1-2 R12下=運用・実施
answer 1-1-1 実施中 4 3 4 schedule.上=運用・実施 schedule.下=運用・実施
answer 1-1-2 実施中 3 3 3 schedule.上=導入準備 schedule.下=運用・実施
answer 1-2-1 実施中 4 4 4
answer 1-2-2 実施中 4 4 5
answer 1-2-4 完了 4 4 5
run review 1-1-1 R12 事務局 progress=3 comment=計画どおりである。
publish
run correct 1-2-1 R11 progress=5 --date 2030-10-01 --reason 集計の誤り
publish_anew R11

year=R13 # the second reorganisation, and what the auditors said
run department merge 市民課 税務課 窓口課 --from R13
run finding add 1-2-2 R12 --by 監査委員 --text 利用の少ない施設の扱いを検討されたい。
publish_anew R12
run finding answer 1-2-2 1 --response 利用の少ない施設を統合する。 --status 対応済
publish_anew R12
run end 1-2-4 --from R13上
answer 1-1-1 実施中 4 4 4 schedule.上=運用・実施 schedule.下=運用・実施
answer 1-1-2 実施中 4 4 4 schedule.上=運用・実施 schedule.下=運用・実施
answer 1-2-1 完了 5 4 5
answer 1-2-2 実施中 5 4 5
publish

# --- the next plan

"$program" init next --from city --period R14:R17 >said 2>&1 || fail "the next plan: $(cat said)"
grep -q "^  old plan  *6 projects" said || fail "not every id is accounted for: $(cat said)"
plan=next year=R14
answer 1-1-1 実施中 3 3 4
answer 1-1-2 実施中 3 3 3
answer 1-2-2 実施中 4 3 4
publish

year=R15 # the third reorganisation takes back an old name
run department rename 窓口課 市民課 --from R15
run new --measure 1.2 --name 窓口の混雑予測 --class 継続 --department 市民課 --from R15 overview=混雑を予測する。
answer 1-1-1 実施中 4 3 4
answer 1-1-2 実施中 3 4 3
answer 1-2-2 実施中 4 4 4
answer 1-2-5 実施中 3 3 3
run review 1-2-5 R15 事務局 content=2 comment=効果を確かめられたい。 response=次年度に調べる。
publish

year=R16
run reschedule 1-2-5 R16下=運用・実施
run end 1-1-2 --from R16上 --into 1-1-1
answer 1-1-1 実施中 4 4 4
answer 1-2-2 完了 5 4 5
answer 1-2-5 実施中 3 3 4
publish
run correct 1-2-2 R15 content=3 --date 2034-08-01 --reason 集計の誤り
publish_anew R15

year=R17
answer 1-1-1 完了 4 4 4
answer 1-2-5 実施中 4 4 4
publish

[ "$failures" = 0 ]
