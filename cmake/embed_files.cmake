# Writes OUTPUT, a C++ file in which FUNCTION returns FILES as text, so that the program needs no
# installed files. Names are relative to FOLDER, without SUFFIX. Run by embed() of CMakeLists.txt.
string(REPLACE "|" ";" paths "${FILES}")
list(SORT paths)
set(rows "")
foreach(path IN LISTS paths)
  file(READ ${FOLDER}/${path} text)
  string(REGEX REPLACE "(.)${SUFFIX}$" "\\1" name "${path}")
  string(APPEND rows "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed_files.cmake.
#include \"files/embedded_files.h\"

namespace fujiplan {

static constexpr EmbeddedFile kFiles[] = {
${rows}};

std::span<const EmbeddedFile> ${FUNCTION}() { return kFiles; }

}  // namespace fujiplan
")
