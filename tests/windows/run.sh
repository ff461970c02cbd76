#!/bin/sh
# All that can be tried of the program of Windows without Windows, under Wine, with counts.
# Usage: run.sh BUILD_FOLDER PROGRAM REPOSITORY: build-windows, and the program of this system
here=${0%/*} status=0
"$here/same_bytes.sh" "$1" "$2" "$3" || status=1
"$here/processes.sh" "$1" "$3/plan" || status=1
"$here/transcripts.sh" "$1" || status=1
exit $status
