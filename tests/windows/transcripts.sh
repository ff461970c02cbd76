#!/bin/sh
# Replays tests/cases under Wine, and compares what differs with differences.txt, which says why.
# Usage: transcripts.sh BUILD_FOLDER
# shellcheck source-path=SCRIPTDIR source=support.sh
build=$(realpath "$1") here=$(realpath "${0%/*}")
. "$here/support.sh"

# What git in a transcript starts as `fujiplan`: with the environment of this script, which git hides.
mkdir -p "$build/tests/windows/bin"
cat >"$build/tests/windows/bin/fujiplan" <<END
#!/bin/sh
export WINEDEBUG=-all WINEPREFIX='$WINEPREFIX' HOME='$HOME'
exec wine '$build/fujiplan.exe' "\$@"
END
chmod +x "$build/tests/windows/bin/fujiplan"

export FUJIPLAN_SCRATCH="Z:$scratch/work"
mkdir "$scratch/work"
cd "$here/../cases" || exit 2
for folder in */; do echo "cases/$folder"; done | shuf --random-source=/dev/zero |
  xargs -P "$(nproc)" -n 1 timeout 600 wine "$build/tests/windows/fujiplan_transcripts.exe" >"$scratch/out"
[ -f "$scratch/out" ] || exit 2

sed -n 's/^differs //p' "$scratch/out" | sort >"$scratch/differ"
sed -n 's/^\(tests[^ ]*\) .*/\1/p' "$here/differences.txt" | sort >"$scratch/expected"
all=$(find . -name '*.case' | wc -l) same=$(grep -c '^same ' "$scratch/out")
known=$(comm -12 "$scratch/differ" "$scratch/expected" | wc -l)
echo "$all transcripts under Wine: $same the same to the byte, $known differ for a reason that differences.txt gives"
for case in $(comm -23 "$scratch/differ" "$scratch/expected"); do
  fail "$case differs, and differences.txt does not say why:"
  sed -n "\\|^differs $case\$|,/^[sd][ai][mf]/p" "$scratch/out" | sed -n '2,4p'
done
for case in $(comm -13 "$scratch/differ" "$scratch/expected"); do
  fail "$case is in differences.txt, but does not differ"
done
[ "$((same + $(wc -l <"$scratch/differ")))" -eq "$all" ] || fail 'not every transcript was replayed'
[ "$failures" -eq 0 ]
