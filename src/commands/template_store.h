#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/environment.h"
#include "render/mustache.h"

namespace fujiplan {

// Without the byte order mark that some editors put first. Throws Failure when the file cannot be
// read or is not UTF-8.
TemplateSource read_template(const FileSystem& files, const std::string& path);

// Where templates come from: --templates DIR first, then a `templates` folder beside the plan, then
// those built into the program. A template NAME is the file NAME.mustache.
class TemplateStore {
 public:
  // `folders` in the order in which they are searched.
  TemplateStore(const FileSystem& files, std::vector<std::string> folders)
      : files_(files), folders_(std::move(folders)) {}

  // The template of that name, wherever it is found first; none when there is no such template.
  // Throws Failure when the file cannot be read.
  std::optional<TemplateSource> find(std::string_view name) const;

  // The names of all reports, without partials (partials/...), in their order.
  std::vector<std::string> report_names() const;
  std::vector<std::string> partial_names() const;

  // What the template says of itself in a comment on its first line: `{{! ... }}`.
  static std::string description(const TemplateSource& source);

 private:
  std::vector<std::string> names(bool partials) const;
  const FileSystem& files_;
  std::vector<std::string> folders_;
};

}  // namespace fujiplan
