# ${encoding_tables}: what src/files/encoding/tables.h declares, made of the iconv of the machine that
# builds, whatever it builds for.
find_program(FUJIPLAN_HOST_COMPILER NAMES c++ g++ clang++ REQUIRED)
set(encoding_tables ${PROJECT_BINARY_DIR}/generated/encoding_tables.cc)
set(write_encodings ${PROJECT_BINARY_DIR}/write_encodings)
add_custom_command(
  OUTPUT ${encoding_tables}
  COMMAND ${FUJIPLAN_HOST_COMPILER} -std=c++20 -O1 -o ${write_encodings} ${PROJECT_SOURCE_DIR}/tools/write_encodings.cc
  COMMAND ${write_encodings} > ${encoding_tables}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/write_encodings.cc
  COMMENT "Making tables of iconv"
  VERBATIM)
