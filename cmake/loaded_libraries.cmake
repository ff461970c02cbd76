# Libraries that only some commands need are loaded when they are (files/shared_library.h), so nothing
# links them. NAME_SONAME: the name to load it by; NAME_PACKAGE: what to install where it is missing.
function(loaded_library NAME LIBRARY PACKAGE)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${LIBRARY} OUTPUT_VARIABLE headers)
  if(NOT headers MATCHES "SONAME +([^ \n]+)")
    message(FATAL_ERROR "${LIBRARY} is no shared library")
  endif()
  set(soname ${CMAKE_MATCH_1})
  cmake_path(GET LIBRARY PARENT_PATH folder)
  execute_process(COMMAND dpkg -S ${folder}/${soname}
                  OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE failed)
  if(NOT failed AND owner MATCHES "^([^:,]+)")
    set(PACKAGE ${CMAKE_MATCH_1})
    # dpkg-shlibdeps sees only what is linked.
    list(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ${PACKAGE})
    set(CPACK_DEBIAN_PACKAGE_DEPENDS ${CPACK_DEBIAN_PACKAGE_DEPENDS} PARENT_SCOPE)
  endif()
  set(${NAME}_SONAME ${soname} PARENT_SCOPE)
  set(${NAME}_PACKAGE ${PACKAGE} PARENT_SCOPE)
endfunction()

# Commands that read revisions.
pkg_check_modules(libgit2 REQUIRED libgit2>=1.1)
find_library(LIBGIT2_LIBRARY git2 HINTS ${libgit2_LIBDIR} REQUIRED)
loaded_library(LIBGIT2 ${LIBGIT2_LIBRARY} libgit2)

# Commands that write workbooks. It brings OpenSSL along for one MD5.
pkg_check_modules(xlsxwriter REQUIRED xlsxwriter>=1.1)
find_library(XLSXWRITER_LIBRARY xlsxwriter HINTS ${xlsxwriter_LIBDIR} REQUIRED)
loaded_library(XLSXWRITER ${XLSXWRITER_LIBRARY} libxlsxwriter)
list(JOIN CPACK_DEBIAN_PACKAGE_DEPENDS ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
