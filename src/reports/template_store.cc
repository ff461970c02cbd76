#include "reports/template_store.h"

#include <algorithm>
#include <memory>
#include <set>

#include "base/byte_order_mark.h"
#include "base/formatted.h"
#include "base/text.h"
#include "files/embedded_files.h"
#include "files/links.h"
#include "files/system/system_error.h"
#include "files/walk.h"
#include "reports/data/open_data.h"
#include "run/context.h"

namespace fujiplan {

static constexpr std::string_view kExtension = ".mustache";
static constexpr std::string_view kPartials = "partials/";
static constexpr std::string_view kEnglish = "en/";
// opendata/x.csv is one level deep; links must not be followed for ever.
static constexpr int kDeepestTemplates = 4;

static bool is_english(std::string_view name) {
  return name.starts_with(kEnglish);
}

// A table whose name depends on the language is a report of either name.
static std::string report_name(const DataTable& table, Language language) {
  return std::string(kOpenDataTemplates) + std::string(table.file.in(language));
}
static const DataTable* table_called(std::string_view name, Language language) {
  for (const DataTable& table : open_data_tables()) {
    if (table.file.ja != table.file.en && report_name(table, language) == name) return &table;
  }
  return nullptr;
}
static std::string name_in(std::string_view name, Language language) {
  const DataTable* table = table_called(name, Language::Japanese);
  return table != nullptr ? report_name(*table, language) : std::string(name);
}

// Where the template of that name is looked for, below a folder or among those built in: for a plan
// in English `en/list.md` comes before `list.md`.
static std::vector<std::string> places_of(std::string_view name, Language language) {
  if (language == Language::Japanese) return {std::string(name)};
  std::vector<std::string> places = {std::string(kEnglish) + std::string(name), std::string(name)};
  const DataTable* table = table_called(name, Language::English);
  if (table != nullptr) places.push_back(report_name(*table, Language::Japanese));
  return places;
}

static TemplateSource read_whole(const FileReader& files, const std::string& path) {
  ReadResult result = files.read(path, kLargestTemplate + 1);
  if (!result.ok()) throw cannot_read(path, result.error);
  std::string& text = result.bytes;
  if (text.size() > kLargestTemplate) return {path, std::move(text)};  // refused by Mustache
  if (first_invalid_utf8(text)) {
    throw cannot_read(path, {"UTF-8でない文字がある", "not UTF-8"});
  }
  text.erase(0, mark_size(text));
  return {path, std::move(text)};
}

TemplateSource read_template(const FileReader& files, const std::string& path) {
  if (typed_path_leads_out(files, path)) throw cannot_read(path, link_leads_out());
  return read_whole(files, path);
}

std::vector<TemplateFolder> template_folders(const Environment& env, const Options& options,
                                             const std::string& plan_folder) {
  std::vector<TemplateFolder> folders;
  const std::string& chosen = options.templates;
  if (!chosen.empty()) {
    if (env.files.kind(chosen) != FileKind::Folder) {
      throw Failure({formatted("テンプレートのフォルダ `{}` がない", chosen),
                     formatted("no folder of templates `{}`", chosen)});
    }
    folders.push_back({chosen, &env.files});
  }
  const FileReader& files = env.files_of_plan();
  std::string beside = shown_path(env, plan_folder + "/../templates");
  if (files.kind(beside) != FileKind::Folder) return folders;
  if (files.is_link(beside) && leads_out(files, plan_folder + "/..", beside)) {
    throw cannot_read(beside, link_leads_out());
  }
  if (env.plan_elsewhere) files.list(beside);  // says so where it is a submodule, which has none
  folders.push_back({beside, &files});
  return folders;
}

// A template has one name: by another way to write its path, `./list.md`, two outputs would be one
// file, and `../list.md` would lie outside of the output folder.
static bool can_be_name(std::string_view name) {
  auto parts = split(name, '/');
  return !is_english(name) && std::ranges::none_of(parts, [](std::string_view part) {
    return part.empty() || part == "." || part == "..";
  });
}

static std::string path_in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name) + std::string(kExtension);
}

std::optional<TemplateSource> built_in_template(std::string_view name, Language language) {
  for (const std::string& place : places_of(name, language)) {
    for (const EmbeddedFile& embedded : embedded_templates()) {
      if (embedded.name == place)
        return TemplateSource{path_in("templates", place), std::string(embedded.text)};
    }
  }
  return std::nullopt;
}

// What kind of template a name is of: `partials/`, `site/`, or nothing for a report.
static std::string_view folder_of_kind(std::string_view name) {
  for (std::string_view folder : {kPartials, kSiteTemplates}) {
    if (name.starts_with(folder)) return folder;
  }
  return "";
}

BuiltIn built_in_templates() {
  BuiltIn count;
  for (const EmbeddedFile& file : embedded_templates()) {
    if (is_english(file.name)) continue;
    std::string_view folder = folder_of_kind(file.name);
    ++(folder == kPartials        ? count.partials
       : folder == kSiteTemplates ? count.pages
                                  : count.reports);
  }
  return count;
}

std::optional<TemplateSource> TemplateStore::find(std::string_view name) const {
  if (!can_be_name(name)) return std::nullopt;
  for (const auto& [folder, files] : folders_) {
    for (const std::string& place : places_of(name, language_)) {
      std::string path = path_in(folder, place);
      if (files->kind(path) == FileKind::None) continue;
      if (leads_out(*files, folder, path)) throw cannot_read(path, link_leads_out());
      return read_whole(*files, path);
    }
  }
  return built_in_template(name, language_);
}

static void add_names(const TemplateFolder& templates, std::set<std::string>& names) {
  auto list = [&](const WalkedFolder& folder) {
    if (folder.depth > kDeepestTemplates) throw folder_too_deep(folder.path, kDeepestTemplates);
    return templates.files->list(folder.path);
  };
  auto visit = [&](const WalkedFolder& folder,
                   const FolderEntry& entry) -> std::optional<WalkedFolder> {
    std::string path = folder.path + "/" + entry.name;
    if (entry.kind == FileKind::Folder) return WalkedFolder{path, folder.depth + 1};
    if (path.ends_with(kExtension)) {
      path.resize(path.size() - kExtension.size());
      std::string name = path.substr(templates.path.size() + 1);
      if (can_be_name(name)) names.insert(std::move(name));
    }
    return std::nullopt;
  };
  walk({templates.path}, list, visit);
}

std::vector<std::string> TemplateStore::names(std::string_view folder) const {
  std::set<std::string> all;
  for (const TemplateFolder& own : folders_) add_names(own, all);
  for (const EmbeddedFile& embedded : embedded_templates()) {
    if (!is_english(embedded.name)) all.emplace(embedded.name);
  }
  std::set<std::string> chosen;
  for (const std::string& name : all) {
    if (folder_of_kind(name) == folder) chosen.insert(name_in(name, language_));
  }
  return {chosen.begin(), chosen.end()};
}

std::vector<std::string> TemplateStore::report_names() const {
  return names("");
}
std::vector<std::string> TemplateStore::page_names() const {
  return names(kSiteTemplates);
}
std::vector<std::string> TemplateStore::partial_names() const {
  return names(kPartials);
}

std::vector<std::string> TemplateStore::own_names() const {
  std::set<std::string> own;
  for (const TemplateFolder& folder : folders_) add_names(folder, own);
  return {own.begin(), own.end()};
}

Partials partials_in(const TemplateStore& store) {
  auto names = std::make_shared<const std::vector<std::string>>(store.partial_names());
  return {[&store](std::string_view partial) { return store.find(partial); },
          [names] { return *names; }};
}

static std::string description(const TemplateSource& source, Language language) {
  constexpr std::string_view kOpen = "{{!", kBetween = " / ", kClose = "}}";
  std::string_view line = std::string_view(source.text).substr(0, source.text.find('\n'));
  if (!line.starts_with(kOpen) || !line.ends_with(kClose)) return "";
  line.remove_prefix(kOpen.size());
  line.remove_suffix(kClose.size());
  line = trim(line);
  auto at = line.find(kBetween);
  if (at == line.npos) return std::string(line);
  return std::string(language == Language::Japanese ? line.substr(0, at)
                                                    : line.substr(at + kBetween.size()));
}

std::string TemplateStore::description_of(std::string_view name, Language language) const {
  return description(*find(name), language);
}

}  // namespace fujiplan
