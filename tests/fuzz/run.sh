#!/bin/sh
# Runs fuzz targets from the corpus and the plan, two at a time, and says in a table what came out.
# Inputs that fail a target stay in BUILD/found, new ones that reach new code in BUILD/corpus.
# Usage: run.sh BUILD SECONDS [--write] TARGET...
#   --write   puts the table into docs/reliability.md, where other targets keep their rows
set -eu
build=$(realpath "$1") seconds=$2
shift 2
cd "$(dirname "$0")/../.."
page=''
if [ "${1-}" = --write ]; then
  page=docs/reliability.md
  shift
fi

seeds=$build/seeds # made of the plan; those of forms stand in the corpus
rm -rf "$seeds"
mkdir -p "$seeds/project" "$seeds/template" "$seeds/edit" "$seeds/fix" "$seeds/lsp" "$seeds/csv" "$seeds/xlsx" "$build/found" "$build/log"

number=0
for file in plan/plan.yaml plan/*/*.yaml examples/plan/*/*.yaml tests/plans/*/*/*.yaml; do
  number=$((number + 1))
  cp "$file" "$seeds/project/$number"
  sed -e '1s/1/１/' -e 's/^dx: true$/dx: yes/' -e 's/^overview: |-$/& /' -e 's/高/⾼/' "$file" >"$seeds/fix/$number"
  {
    cat "$file"
    echo '====='
    echo 'R4 status=実施中'
    echo 'R4 evaluation.progress=４'
    printf '%s\n' 'R4 activities=はい: 「#1」。\n\n・次へ'
    echo 'R4 budget=1,200,000'
    echo 'R4 direction='
  } >"$seeds/edit/$number"
done
for file in templates/*.mustache templates/*/*.mustache; do
  number=$((number + 1))
  sed 's|{{> *partials/[a-z_-]*|{{> a|' "$file" >"$seeds/template/$number"
  printf '=====\n| {{name}} {{#dx}}○{{/dx}}\n' >>"$seeds/template/$number"
done
touch "$build/began"

# A target that finds something ends.
run_target() {
  mkdir -p "$build/corpus/$1"
  started=$(date +%s)
  nice "$build/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=8192 -print_final_stats=1 -artifact_prefix="$build/found/$1-" \
    "$build/corpus/$1" "tests/fuzz/corpus/$1" "$seeds/$1" >"$build/log/$1" 2>&1 || true
  echo $(($(date +%s) - started)) >"$build/log/$1.seconds"
}

found() { # PATTERN: the inputs of this run
  find "$build/found" -type f -name "$1" -newer "$build/began"
}

executions() {
  sed -n 's/^stat::number_of_executed_units: *//p' "$build/log/$1"
}

with_commas() { sed -e :a -e 's/\([0-9]\)\([0-9]\{3\}\)\($\|,\)/\1,\2\3/;ta'; }

running=0
for target in "$@"; do
  echo "$target: $seconds s"
  run_target "$target" &
  running=$((running + 1))
  [ $((running % 2)) = 1 ] || wait
done
wait
for target in "$@"; do
  [ -n "$(executions "$target")" ] || { tail "$build/log/$target"; exit 1; }
done

row_of() {
  echo "| \`$1\` | $(cat "$build/log/$1.seconds") |" \
    "$(executions "$1" | with_commas) | $(found "$1-*" | wc -l) |"
}

row_on_page() {
  sed -n "/^<!-- fuzz -->\$/,/^<!-- \\/fuzz -->\$/{/^| \`$1\` /p}" "$page"
}

{
  echo '| 対象 / target | 秒 / seconds | 回数 / executions | 見つかった不具合 / defects found |'
  echo '| --- | ---: | ---: | ---: |'
  for source in tests/fuzz/corpus/*/; do
    target=$(basename "$source")
    case " $* " in
      *" $target "*) row_of "$target" ;;
      *) [ -z "$page" ] || row_on_page "$target" ;;
    esac
  done
} >"$build/table"
cat "$build/table"
if [ -n "$page" ]; then
  sed -i -e "/^<!-- fuzz -->\$/r $build/table" -e '/^<!-- fuzz -->$/,/^<!-- \/fuzz -->$/{//!d}' "$page"
fi

found '*' >"$build/new"
[ ! -s "$build/new" ] || { cat "$build/new"; exit 1; }
