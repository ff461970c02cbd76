#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/environment.h"
#include "render/mustache.h"
#include "run/options.h"

namespace fujiplan {

// Without the byte order mark that some editors put first. Throws Failure when the file cannot be
// read or is not UTF-8.
TemplateSource read_template(const FileReader& files, const std::string& path);

// A template as it is built into the program, in the language of the plan; none when there is no
// such template.
std::optional<TemplateSource> built_in_template(std::string_view name, Language language);
// How many there are in each language.
struct BuiltIn {
  std::size_t reports = 0, pages = 0, partials = 0;
};
BuiltIn built_in_templates();

// A folder of templates, and where it is read. `files` must outlive it.
struct TemplateFolder {
  std::string path;
  const FileReader* files;
};

// The folders in which templates are searched: --templates DIR, then `templates` beside the plan,
// where they exist. Throws Failure when DIR does not. DIR is on the disk; the other is where the
// plan is, so that `--at` reads it as it was.
std::vector<TemplateFolder> template_folders(const Environment& env, const Options& options,
                                             const std::string& plan_folder);

// Names of pages of the site begin with it; their files do not.
inline constexpr std::string_view kSiteTemplates = "site/";
// Names of tables of the open data, and of what describes them, begin with it.
inline constexpr std::string_view kOpenDataTemplates = "opendata/";

// Where templates come from: --templates DIR first, then a `templates` folder beside the plan, then
// those built into the program. A template NAME is the file NAME.mustache; for a plan in English
// en/NAME.mustache, where that is there, too. Reports whose names are Japanese have English ones
// there.
class TemplateStore {
 public:
  // `folders` in the order in which they are searched; `language` of the plan.
  TemplateStore(std::vector<TemplateFolder> folders, Language language)
      : folders_(std::move(folders)), language_(language) {}

  // The template of that name, wherever it is found first; none when there is no such template, nor
  // for a path that is no name (`./list.md`, `../list.md`). Throws Failure when the file cannot be
  // read.
  std::optional<TemplateSource> find(std::string_view name) const;

  // The names of all reports, in their order; of the pages of the site (site/...); of the partials
  // of both (partials/...).
  std::vector<std::string> report_names() const;
  std::vector<std::string> page_names() const;
  std::vector<std::string> partial_names() const;

  // The names of all templates and partials in the folders.
  std::vector<std::string> own_names() const;

  // What the template says of itself in a comment on its first line: `{{! 一覧 / the list }}`.
  // What it says in one language only is given for both. The template must exist; throws Failure
  // when it cannot be read.
  std::string description_of(std::string_view name, Language language) const;

 private:
  std::vector<std::string> names(std::string_view folder) const;
  std::vector<TemplateFolder> folders_;
  Language language_;
};

// For Mustache. The store must outlive it. Throws Failure when the folders cannot be listed.
Partials partials_in(const TemplateStore& store);

}  // namespace fujiplan
