#!/usr/bin/env bash
# Judges from outside: validators and parsers that nobody here wrote. One line each; the first words
# say what was judged, the rest what the judge saw. Usage: run.sh PROGRAM
set -uo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
cd "$here" || exit 2

# npm writes the hidden lock file last, so it tells whether the last installation was finished.
install() {
  local installed=$1/node_modules/.package-lock.json
  if [ -e "$installed" ] && [ ! "$1/package-lock.json" -nt "$installed" ]; then return; fi
  echo "Installing $2 from npm"
  npm ci --ignore-scripts --loglevel=error --prefix "$1" || exit 1
  touch "$installed"
}
install . 'the judges'
install mustache 'the cases of Mustache'
install workbooks 'a program for workbooks'
install site "a browser's hand, and judges of pages"
install lsp "an editor's side of the language server protocol"
install ../bench/peers 'the peers of make bench'

# GitLab publishes its schema with the editor only; this package carries a copy as one module, and
# nothing else of it or of its 141 dependencies is wanted.
gitlab_schema=$PWD/node_modules/.gitlab/package/src/schema/schema.js
if [ ! -e "$gitlab_schema" ]; then
  echo "Installing GitLab's schema from npm"
  mkdir -p node_modules/.gitlab
  npm pack gitlab-ci-local@4.56.0 --loglevel=error --pack-destination node_modules/.gitlab > /dev/null || exit 1
  sha256sum --check --quiet <<< "1357c078a398103d89fbbd78ed49d04eabf8fa7489ab58c30bf8ff6621deb742  node_modules/.gitlab/gitlab-ci-local-4.56.0.tgz" || exit 1
  tar -xzf node_modules/.gitlab/gitlab-ci-local-4.56.0.tgz -C node_modules/.gitlab package/package.json package/src/schema || exit 1
fi

# The schemas of Data Packages come with a library for them, of which nothing else is wanted.
package_schema=$PWD/node_modules/.datapackage/package/lib/profiles/tabular-data-package.json
if [ ! -e "$package_schema" ]; then
  echo "Installing the schema of Data Packages from npm"
  mkdir -p node_modules/.datapackage
  npm pack datapackage@1.1.10 --loglevel=error --pack-destination node_modules/.datapackage > /dev/null || exit 1
  sha256sum --check --quiet <<< "761e775a185f80025edf348cda35068def47eb3c737c21340a2f4b5068d9706a  node_modules/.datapackage/datapackage-1.1.10.tgz" || exit 1
  tar -xzf node_modules/.datapackage/datapackage-1.1.10.tgz -C node_modules/.datapackage package/LICENSE.md package/lib/profiles || exit 1
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mutants=$scratch/mutants
objections=$scratch/objections
processors=$(nproc)

judge() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then
    printf '%-34s %s\n' "$name" "$said"
  else
    printf '%-34s OBJECTS\n%s\n' "$name" "$said"
    echo "$name" >> "$objections"
  fi
}

# Most judges keep one processor busy, so as many are at work at a time.
beside() {
  while [ "$(jobs -rp | wc -l)" -ge "$processors" ]; do wait -n; done
  "$@" &
}

# doctest tells more than a line when all is well.
# shellcheck disable=SC2317  # `judge` calls it
assertions_of() {
  local said
  said=$("$(dirname "$program")/tests/$1" "${@:2}" 2>&1) || { echo "$said"; return 1; }
  sed -n 's/.*assertions: *\([0-9]*\).*/\1 assertions hold/p' <<< "$said"
}

# shellcheck disable=SC2317  # `judge` calls it
manual_pages() {
  local man
  man=$(dirname "$program")/man
  mandoc -Tlint -W warning "$man/man1/fujiplan.1" "$man/ja/man1/fujiplan.1" && echo 'English and Japanese'
}

# Makes what the last three judge as well.
beside judge 'schemas agree with validate' node schema_agrees_with_validate.mjs "$program" "$mutants"
made=$!
beside judge 'schemas accept the plans' node schema_accepts_plans.mjs "$program"
beside judge 'language server as validate' node lsp/findings.mjs "$program"
beside judge 'language server, abilities' node lsp/offers.mjs "$program"
beside judge 'language server, recording' node lsp/session.mjs "$program"
beside judge 'extension for VS Code' node lsp/vscode.mjs "$program"
beside judge 'Neovim' node lsp/neovim.mjs "$program"
beside judge 'Emacs' node lsp/emacs.mjs "$program"
beside judge 'JSON' node json_is_json.mjs "$program"
beside judge 'SARIF' node forms.mjs "$program" sarif
beside judge 'commands of GitHub Actions' node forms.mjs "$program" github
beside judge 'Code Quality of GitLab' node forms.mjs "$program" gitlab
beside judge 'JUnit XML' node forms.mjs "$program" junit
beside judge 'CSV and TSV equal the JSON' /usr/bin/python3 tables_equal_json.py "$program"
beside judge 'results of rating' /usr/bin/python3 rating.py "$program"
beside judge 'results by rates of achievement' /usr/bin/python3 achievement.py "$program"
beside judge 'Markdown tables' /usr/bin/python3 markdown_tables.py "$program"
beside judge 'CSV of reports, Data Package' /usr/bin/python3 reports.py "$program"
beside judge 'open data in DuckDB' node open_data.mjs "$program" "$package_schema"
beside judge 'reports by other engines' /usr/bin/python3 reports_by_others.py "$program"
beside judge 'pages of the site' node site/pages.mjs "$program"
beside judge 'search of the site' node site/search.mjs "$program"
beside judge 'a hostile plan as a site' node site/hostile.mjs "$program"
beside judge 'print of the site' node site/print.mjs "$program"
beside judge 'forms as workbooks' /usr/bin/python3 workbooks.py "$program"
beside judge 'cases of mustache/spec' assertions_of mustache_spec
beside judge 'cases of yaml-test-suite' assertions_of outside_suites -tc='yaml-test-suite*'
beside judge 'files of csv-spectrum' assertions_of outside_suites -tc='csv-spectrum*'
beside judge 'manual pages' manual_pages
beside judge 'Debian package' ./debian_package.sh "$program"
beside judge 'recipes for CI' node recipes.mjs "$program" "$gitlab_schema"
beside judge 'steps of the recipes' node recipe_steps.mjs "$program"
beside judge 'completions in real shells' /usr/bin/python3 completions.py "$program"
beside judge 'shell scripts' ./shell_scripts.sh
wait "$made"
beside judge 'schemas, second validator' /usr/bin/python3 second_schema_judge.py "$program" "$mutants"
beside judge 'YAML language server' node language_server.mjs "$program" "$mutants"
beside judge 'findings stand where they say' node findings_stand_where_they_say.mjs "$program" "$mutants"
wait
[ ! -e "$objections" ]
