# The libraries that the program stands on, as the system has them.
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(yaml-cpp REQUIRED)
include(${CMAKE_CURRENT_LIST_DIR}/loaded_libraries.cmake)
set(loaded_targets ${CMAKE_DL_LIBS})
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
find_path(libcsv_include csv.h REQUIRED)
find_library(libcsv csv REQUIRED)
find_package(Iconv REQUIRED)
set(iconv_target Iconv::Iconv)
# Workbooks are read by these; zlib unpacks objects of git as well.
pkg_check_modules(minizip REQUIRED IMPORTED_TARGET minizip)
find_package(EXPAT REQUIRED)
find_package(ZLIB REQUIRED)
# yaml-cpp renamed its target after 0.7.
set(yaml_cpp_target $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp>)
set(utf8proc_target PkgConfig::utf8proc)
set(fmt_target fmt::fmt)
set(xlsx_targets PkgConfig::minizip EXPAT::EXPAT ZLIB::ZLIB)

# Most of a start went to the dynamic linker, for the symbols of C++ (docs/design.md). So these
# libraries become part of the program where the system has them for that. A distribution that would
# rather update them on their own switches it off.
find_library(static_yaml_cpp libyaml-cpp.a)
find_library(static_utf8proc libutf8proc.a)
find_library(static_minizip libminizip.a)
find_library(static_expat libexpat.a)
find_library(static_zlib libz.a)
set(static_is_possible OFF)
if(static_yaml_cpp AND static_utf8proc AND static_minizip AND static_expat AND static_zlib
   AND NOT FUJIPLAN_SANITIZE)
  set(static_is_possible ON)
endif()
option(FUJIPLAN_STATIC_LIBRARIES "Make libraries part of the program"
       ${static_is_possible})
if(FUJIPLAN_STATIC_LIBRARIES)
  set(yaml_cpp_target ${static_yaml_cpp})
  set(utf8proc_target ${static_utf8proc})
  set(xlsx_targets ${static_minizip} ${static_expat} ${static_zlib})
  # Debian has no static libfmt, but its headers can do without: in one file, for all.
  add_library(fmt_headers INTERFACE)
  target_include_directories(fmt_headers SYSTEM INTERFACE
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
  set(fmt_target fmt_headers)
  target_link_options(fujiplan_flags INTERFACE -static-libstdc++ -static-libgcc)
endif()
