#!/bin/sh
# Runs fuzz targets one after the other, from the corpus and the plan. Inputs that fail a target stay
# in BUILD/found, new ones that reach new code in BUILD/corpus.
# Usage: run.sh BUILD SECONDS TARGET...
set -eu
build=$(realpath "$1") seconds=$2
shift 2
cd "$(dirname "$0")/../.."

seeds=$build/seeds # made of the plan; those of forms stand in the corpus
rm -rf "$seeds"
mkdir -p "$seeds/project" "$seeds/template" "$seeds/edit" "$seeds/csv" "$build/found"

number=0
for file in plan/plan.yaml plan/*/*.yaml examples/plan/*/*.yaml tests/plans/*/*/*.yaml; do
  number=$((number + 1))
  cp "$file" "$seeds/project/$number"
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

for target in "$@"; do
  mkdir -p "$build/corpus/$target"
  echo "=== $target, $seconds s"
  "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=8192 -print_final_stats=1 -artifact_prefix="$build/found/$target-" \
    "$build/corpus/$target" "tests/fuzz/corpus/$target" "$seeds/$target" 2>&1 |
    grep -E '^(stat::|SUMMARY|does not hold|==|#[0-9]+.*DONE)' || true
done
[ -z "$(ls "$build/found")" ] || { ls -l "$build/found"; exit 1; }
