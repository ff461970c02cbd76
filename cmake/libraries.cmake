# The libraries that the program stands on: those of the system, or those that become part of it.
set(FUJIPLAN_ONE_FILE "" CACHE PATH
    "Folder of tools/cross/libraries.sh, for a program that is one file and needs no library")
if(FUJIPLAN_ONE_FILE)
  include(${CMAKE_CURRENT_LIST_DIR}/one_file.cmake)
else()
  include(${CMAKE_CURRENT_LIST_DIR}/system_libraries.cmake)
endif()

# What nearly every file includes, compiled once with FUJIPLAN_PRECOMPILE. Nothing of src/: a change
# there must not compile everything anew.
set(precompiled_headers <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <tuple> <utility> <variant> <vector>)
