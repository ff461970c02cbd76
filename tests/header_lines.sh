#!/bin/sh
# Headers that nearly every file includes stay cheap: lines after preprocessing. The bounds are for
# g++ 12 to 14, a little above what they have today; `make prices` shows what each header costs.
# Usage: header_lines.sh COMPILER SRC GENERATED
status=0
while read -r most header; do
  text=$(echo "#include \"$header\"" | "$1" -std=c++20 -E -P -x c++ -I "$2" -I "$3" -) || exit 2
  lines=$(echo "$text" | wc -l)
  if [ "$lines" -gt "$most" ]; then
    echo "$header: $lines lines, at most $most"
    status=1
  fi
done <<END
42000 files/file_system.h
48000 model/project.h
72000 run/context.h
END
exit $status
