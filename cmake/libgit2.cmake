# Commands that read revisions load libgit2 (src/git/libgit2.h), so nothing links it. Of the library
# that pkg-config names: the name to load it by, and the package to install where it is missing.
pkg_check_modules(libgit2 REQUIRED libgit2>=1.1)
find_library(LIBGIT2_LIBRARY git2 HINTS ${libgit2_LIBDIR} REQUIRED)
execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${LIBGIT2_LIBRARY} OUTPUT_VARIABLE headers)
if(NOT headers MATCHES "SONAME +([^ \n]+)")
  message(FATAL_ERROR "${LIBGIT2_LIBRARY} is no shared library")
endif()
set(LIBGIT2_SONAME ${CMAKE_MATCH_1})

# libgit2 unpacks objects with zlib, so it is there as well; git/zlib.h loads it.
find_package(ZLIB REQUIRED)
execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${ZLIB_LIBRARIES} OUTPUT_VARIABLE headers)
if(NOT headers MATCHES "SONAME +([^ \n]+)")
  message(FATAL_ERROR "${ZLIB_LIBRARIES} is no shared library")
endif()
set(ZLIB_SONAME ${CMAKE_MATCH_1})

cmake_path(GET LIBGIT2_LIBRARY PARENT_PATH folder)
execute_process(COMMAND dpkg -S ${folder}/${LIBGIT2_SONAME}
                OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE failed)
set(LIBGIT2_PACKAGE libgit2)
if(NOT failed AND owner MATCHES "^([^:,]+)")
  set(LIBGIT2_PACKAGE ${CMAKE_MATCH_1})
  set(CPACK_DEBIAN_PACKAGE_DEPENDS ${LIBGIT2_PACKAGE})  # dpkg-shlibdeps sees only what is linked
endif()
