# Writes OUTPUT, a C++ file with every template of FOLDER as text, so that the program needs no
# installed files to make reports. Run by the build: cmake -D FOLDER=... -D OUTPUT=... -P this.
file(GLOB_RECURSE paths RELATIVE ${FOLDER} ${FOLDER}/*.mustache)
list(SORT paths)
set(rows "")
foreach(path IN LISTS paths)
  file(READ ${FOLDER}/${path} text)
  string(REGEX REPLACE "\\.mustache$" "" name "${path}")
  string(APPEND rows "    {\"${name}\", R\"mustache(${text})mustache\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/embed_templates.cmake.
#include \"commands/embedded_templates.h\"

namespace fujiplan {

static constexpr EmbeddedTemplate kTemplates[] = {
${rows}};

std::span<const EmbeddedTemplate> embedded_templates() { return kTemplates; }

}  // namespace fujiplan
")
