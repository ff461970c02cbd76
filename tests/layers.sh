#!/bin/sh
# Data flows one way: a file may include headers of its own layer and of those before it.
# Usage: layers.sh SRC
cd "$1" || exit 2
status=0
# refuse LAYER LATER...: no file of LAYER includes a header of a LATER layer.
refuse() {
  layer=$1
  shift
  [ -d "$layer" ] || return
  for later in "$@"; do
    if grep -rn "#include \"$later/" "$layer"; then status=1; fi
  done
}
refuse base diag yaml model checks views render git commands
refuse diag yaml model checks views render git commands
refuse yaml model checks views render git commands
refuse model checks views render git commands
refuse checks views render git commands
refuse views checks render git commands
refuse render checks views git commands
refuse git checks views render commands
# Libraries with heavy headers have one home each.
only() {
  header=$1 home=$2
  if grep -rln "#include <$header" . | grep -v "^\./$home"; then
    echo "<$header> may be included in $home only"
    status=1
  fi
}
only CLI/ cli.cc
only csv.h base/csv_read.cc
only fmt/format.h base/formatted.cc
only iconv.h base/encoding.cc
only yaml-cpp/ yaml/
only git2 git/
exit $status
