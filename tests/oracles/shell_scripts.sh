#!/usr/bin/env bash
# Every shell script of the repository, judged by shellcheck.
set -euo pipefail
cd "$(dirname "$0")/../.."
mapfile -t scripts < <(git ls-files '*.sh' '*.bash' .ci/run)
shellcheck "${scripts[@]}"
echo "${#scripts[@]} scripts"
