#pragma once

#include <span>
#include <string_view>

namespace fujiplan {

// A file of the repository, built into the program by cmake/embed_files.cmake.
struct EmbeddedFile {
  std::string_view name;  // below its folder
  std::string_view text;
};

// All in the order of their names.
std::span<const EmbeddedFile> embedded_templates();     // templates/, without .mustache: "list.md"
std::span<const EmbeddedFile> starter_files();          // starter/: what `init` writes
std::span<const EmbeddedFile> recipe_files();           // ci/: by service, "gitlab/.gitlab-ci.yml"
std::span<const EmbeddedFile> completion_scripts();     // completions/: what `completion` prints
std::span<const EmbeddedFile> standard_declarations();  // standard/: what plans do not declare

}  // namespace fujiplan
