#!/bin/sh
# Data flows one way: a file may include headers of its own room and of those on earlier lines.
# Usage: layers.sh SRC
cd "$1" || exit 2
status=0
rooms='base
notation files
xlsx
diag
yaml render
pictures model
checks git lists
fixes
run
survey changes lsp
upkeep
reports
union
commands'

named=" $(echo "$rooms" | tr '\n' ' ') "
for room in */; do
  case "$named" in
    *" ${room%/} "*) ;;
    *) echo "$room is in no line of layers.sh"; status=1 ;;
  esac
done
earlier=''
while read -r line; do
  for room in $line; do
    allowed=$(echo "$earlier$room" | tr ' ' '|')
    if grep -rnE '#include "[a-z]+/' "$room" | grep -vE "#include \"($allowed)/"; then status=1; fi
  done
  earlier="$earlier$line "
done <<END
$rooms
END

# No room holds more than a person takes in: 25 names, a header and its source counting once.
for room in */; do
  names=$(find "$room" -mindepth 1 -maxdepth 1 | sed 's/\.[a-z]*$//' | sort -u | wc -l)
  if [ "$names" -gt 25 ]; then echo "$room holds $names files, which are two ideas"; status=1; fi
done

# Libraries with heavy headers have one home each.
only() {
  header=$1 home=$2
  if grep -rln "#include <$header" . | grep -v "^\./$home"; then
    echo "<$header> may be included in $home only"
    status=1
  fi
}
only CLI/ read_options.cc
only csv.h files/csv_read.cc
only fmt/format.h base/formatted.cc
only iconv.h files/encoding/by_iconv.cc
only nlohmann/ base/json.cc
only yaml-cpp/ yaml/
only git2 git/
only expat.h xlsx/xml.cc
only minizip/ xlsx/zip
only xlsxwriter xlsx/library.h
if grep -rln '#include "xlsx/library.h"' . | grep -vE '^\./xlsx/(write|library)\.cc$'; then
  echo "\"xlsx/library.h\" brings <xlsxwriter.h> along: it may be included in xlsx/write.cc only"
  status=1
fi

# What a system does in its own way is asked of files/system/, which has one set of files for POSIX and
# one for Windows; CMake chooses, so that no other file knows which system it is compiled for.
headers='(unistd|fcntl|dirent|poll|signal|pthread|dlfcn|malloc|io|direct|process|windows|win[a-z]+|shl[a-z]+)\.h'
headers="($headers|(sys|linux|net|arpa|netinet)/[a-z/]*\.h|csignal|filesystem)"
if grep -rnE "#include <$headers>" . | grep -vE '^\./files/(posix|windows)/'; then
  echo "headers of the system may be included in files/posix/ and files/windows/ only"
  status=1
fi
if grep -rnE '(getenv|isatty|environ)\b' --include='*.cc' --include='*.h' . | grep -vE '^\./files/(posix|windows)/|environment_'; then
  echo "the system is asked in files/posix/ and files/windows/ only"
  status=1
fi
if grep -rnE '^ *# *(if|ifdef|ifndef|elif|else)\b' . ; then
  echo "no file is compiled in one way or another: CMake chooses between files"
  status=1
fi

# A form says what people wrote; how its bytes say it is the business of its codec alone. Receipts know
# their own files again.
bytes='guarded_text|files/csv|decode_text|to_cp932|xlsx/read'
if grep -rnE "$bytes" survey | grep -v '^survey/files/' | grep -v '^survey/receipt/receipt_files\.'; then
  echo "bytes of forms are read and written in survey/files/ only"
  status=1
fi
exit $status
