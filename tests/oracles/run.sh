#!/usr/bin/env bash
# Judges from outside: validators and parsers that nobody here wrote. One line each; the first words
# say what was judged, the rest what the judge saw. Usage: run.sh PROGRAM
set -uo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
cd "$here" || exit 2

# npm writes the hidden lock file last, so it tells whether the last installation was finished.
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo 'Installing the judges from npm'
  npm ci --ignore-scripts --loglevel=error || exit 1
  touch node_modules/.package-lock.json
fi

mutants=$(mktemp)
trap 'rm -f "$mutants"' EXIT
failed=0

judge() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then
    printf '%-34s %s\n' "$name" "$said"
  else
    printf '%-34s OBJECTS\n%s\n' "$name" "$said"
    failed=1
  fi
}

judge 'schemas accept the plans' node schema_accepts_plans.mjs "$program"
judge 'schemas agree with validate' node schema_agrees_with_validate.mjs "$program" "$mutants"
judge 'schemas, second validator' /usr/bin/python3 second_schema_judge.py "$program" "$mutants"
judge 'findings stand where they say' node findings_stand_where_they_say.mjs "$program" "$mutants"
judge 'JSON' node json_is_json.mjs "$program"
judge 'CSV and TSV equal the JSON' /usr/bin/python3 tables_equal_json.py "$program"
judge 'Markdown tables' /usr/bin/python3 markdown_tables.py "$program"
judge 'shell scripts' ./shell_scripts.sh
exit "$failed"
