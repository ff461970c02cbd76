# What `make install` and the packages hold.
include(GNUInstallDirs)
install(TARGETS fujiplan)

find_program(GZIP gzip REQUIRED)

# The manual pages, compressed as distributions want them. gzip -n: no name and time inside.
add_executable(write_manual tools/write_manual.cc)
target_link_libraries(write_manual PRIVATE fujiplan_core)
function(manual LANGUAGE FOLDER)
  set(page ${PROJECT_BINARY_DIR}/man/${FOLDER}man1/fujiplan.1)
  add_custom_command(
    OUTPUT ${page}.gz
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/man/${FOLDER}man1
    COMMAND write_manual ${LANGUAGE} > ${page}
    COMMAND ${GZIP} -9nkf ${page}
    DEPENDS write_manual
    COMMENT "Writing the manual page (${LANGUAGE})"
    VERBATIM)
  add_custom_target(manual_${LANGUAGE} ALL DEPENDS ${page}.gz)
  install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${FOLDER}man1)
endfunction()
manual(en "")
manual(ja ja/)

# Under the names that Debian asks for. `date` of GNU knows the weekday.
execute_process(COMMAND date -u -R -d ${FUJIPLAN_RELEASE_DATE} OUTPUT_VARIABLE release_time
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
set(FUJIPLAN_MAINTAINER "fujiplan contributors <noreply@fujiplan.example>" CACHE STRING
    "Who answers for the Debian package")
set(FUJIPLAN_PACKAGE_RELEASE 1)
configure_file(CHANGELOG.md changelog COPYONLY)
configure_file(cmake/changelog.Debian.in changelog.Debian @ONLY)
add_custom_command(
  OUTPUT changelog.gz changelog.Debian.gz
  COMMAND ${GZIP} -9nkf changelog changelog.Debian
  DEPENDS changelog changelog.Debian
  VERBATIM)
install(FILES ${PROJECT_BINARY_DIR}/changelog.gz ${PROJECT_BINARY_DIR}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DOCDIR})

# All that is installed, but not the tests.
add_custom_target(installed DEPENDS fujiplan manual_en manual_ja changelog.gz)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

# Each shell has its own place and name for completions.
install(FILES completions/fujiplan.bash RENAME fujiplan
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES completions/fujiplan.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(CODE "set(script \"${PROJECT_SOURCE_DIR}/completions/fujiplan.zsh\")")
install(CODE [[
  set(folder share/zsh/site-functions)
  if(CMAKE_INSTALL_PREFIX MATCHES "/usr$")  # where the zsh of Debian looks for those of packages
    set(folder share/zsh/vendor-completions)
  endif()
  file(INSTALL ${script} DESTINATION ${CMAKE_INSTALL_PREFIX}/${folder} RENAME _fujiplan)
]])

# For reading: the program holds its templates itself.
install(FILES README.md README.en.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
# What became part of the program, under licences that want to be told.
foreach(package libcli11-dev libfmt-dev libutf8proc-dev libyaml-cpp-dev nlohmann-json3-dev)
  install(FILES /usr/share/doc/${package}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}/libraries
          RENAME ${package}.copyright OPTIONAL)
endforeach()
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs FILES_MATCHING PATTERN "*.md"
        PATTERN reports EXCLUDE PATTERN package.md EXCLUDE)
install(DIRECTORY examples examples-en templates DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The Debian package.
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "${FUJIPLAN_MAINTAINER}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${FUJIPLAN_PACKAGE_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keeps a city's informatization plan as plain text")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Checks a plan of YAML files kept in git, one per project, computes the
overall grades of its yearly survey, and makes lists, reports and open data.
.
Messages and reports are in Japanese and English.")
include(CPack)
