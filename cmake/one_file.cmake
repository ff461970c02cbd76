# The libraries of a program that is one file: all of them static, from the folder FUJIPLAN_ONE_FILE,
# which tools/cross/libraries.sh made. Nothing of the system but its C and C++ libraries.
set(versions ${FUJIPLAN_ONE_FILE}/licences/versions.txt)
if(NOT EXISTS ${FUJIPLAN_ONE_FILE}/built)
  message(FATAL_ERROR "${FUJIPLAN_ONE_FILE} is not what tools/cross/libraries.sh makes")
endif()
file(STRINGS ${versions} versions)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FUJIPLAN_ONE_FILE}/built)

# Each is known by the version that its Debian package has, without what Debian adds: of
# `libgit2 1.5.1+ds-1` that is 1.5.1.
function(version_of PACKAGE VARIABLE)
  foreach(line IN LISTS versions)
    if(line MATCHES "^${PACKAGE} ([0-9]+:)?([0-9.]*[0-9])")
      set(${VARIABLE} ${CMAKE_MATCH_2} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${PACKAGE} has no version in ${FUJIPLAN_ONE_FILE}")
endfunction()
version_of(expat EXPAT_VERSION_STRING)
version_of(libcli11-dev CLI11_VERSION)
version_of(libfmt-dev fmt_VERSION)
version_of(libgit2 libgit2_VERSION)
version_of(libxlsxwriter xlsxwriter_VERSION)
version_of(minizip minizip_VERSION)
version_of(nlohmann-json3-dev nlohmann_json_VERSION)
version_of(utf8proc utf8proc_VERSION)
version_of(yaml-cpp yaml-cpp_VERSION)
version_of(zlib ZLIB_VERSION_STRING)

# One target stands for all: a linker takes what is used. In the order in which they use each other.
add_library(one_file INTERFACE)
target_include_directories(one_file SYSTEM INTERFACE ${FUJIPLAN_ONE_FILE}/include)
target_compile_definitions(one_file INTERFACE UTF8PROC_STATIC XML_STATIC YAML_CPP_STATIC_DEFINE)
foreach(name IN ITEMS git2 pcre2-8 http_parser xlsxwriter minizip z expat yaml-cpp utf8proc csv)
  target_link_libraries(one_file INTERFACE ${FUJIPLAN_ONE_FILE}/lib/lib${name}.a)
endforeach()
if(WIN32)
  target_link_libraries(one_file INTERFACE ws2_32)  # for libgit2
  target_link_options(one_file INTERFACE -Wl,--no-insert-timestamp)  # the same bytes at any time
else()
  add_library(without_network STATIC ${CMAKE_CURRENT_LIST_DIR}/without_network.cc)
  target_link_libraries(one_file INTERFACE without_network)
  target_link_options(one_file INTERFACE -Wl,--wrap=getaddrinfo,--wrap=getpwuid_r)
endif()
foreach(target IN ITEMS CLI11::CLI11 nlohmann_json::nlohmann_json ZLIB::ZLIB)
  add_library(${target} ALIAS one_file)
endforeach()
set(yaml_cpp_target one_file)
set(utf8proc_target one_file)
set(fmt_target one_file)
set(xlsx_targets one_file)
set(loaded_targets one_file)
set(iconv_target "")
set(libcsv one_file)
set(libcsv_include ${FUJIPLAN_ONE_FILE}/include)
set(FUJIPLAN_STATIC_LIBRARIES ON)  # and so fmt is its headers

# What is not used is left out, names too, and nothing says where the program was built. The linker does
# it: `strip` would write the time into a program for Windows.
target_compile_options(fujiplan_flags INTERFACE -ffunction-sections -fdata-sections
                       -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
target_link_options(fujiplan_flags INTERFACE -static -s -Wl,--gc-sections)
