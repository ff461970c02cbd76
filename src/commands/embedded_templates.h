#pragma once

#include <span>
#include <string_view>

namespace fujiplan {

// A template of templates/, built into the program by cmake/embed_templates.cmake.
struct EmbeddedTemplate {
  std::string_view name;  // "list.md", "partials/schedule.md"
  std::string_view text;
};

std::span<const EmbeddedTemplate> embedded_templates();  // in the order of their names

}  // namespace fujiplan
