#!/bin/sh
# Headers that nearly every file includes stay cheap: lines after preprocessing, blank ones and
# markers aside, with the standard library of g++ 12. `make prices` shows what each header costs.
# Usage: header_lines.sh COMPILER SRC GENERATED
status=0
while read -r most header; do
  lines=$("$1" -std=c++20 -E -P -x c++ -I "$2" -I "$3" "$2/$header" | wc -l) || exit 2
  if [ "$lines" -gt "$most" ]; then
    echo "$header: $lines lines, at most $most"
    status=1
  fi
done <<END
30000 files/file_system.h
40000 model/project.h
50000 run/context.h
END
exit $status
