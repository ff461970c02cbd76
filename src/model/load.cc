#include "model/load.h"

#include <algorithm>
#include <forward_list>
#include <iterator>
#include <utility>

#include "base/failure.h"
#include "base/natural_order.h"
#include "base/nearest_name.h"
#include "base/parallel.h"
#include "base/put_in_order.h"
#include "files/links.h"
#include "files/system/system_error.h"
#include "files/walk.h"
#include "model/own/faults.h"
#include "model/presence.h"
#include "model/rating/rubric_faults.h"
#include "model/read_record.h"
#include "model/types/field_types.h"
#include "model/types/read_header.h"
#include "model/years/belonging.h"
#include "yaml/codes.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan {

bool names_project(std::string_view file) {
  return file.ends_with(kProjectExtension) || file.ends_with(".yml");
}

std::string path_in_plan(ProjectId id) {
  return folder_of(id) + "/" + file_name_of(id) + std::string(kProjectExtension);
}

// By convention such files and folders belong to tools; the temporary files of fujiplan are some.
static bool is_hidden(const FolderEntry& entry) {
  return entry.name.starts_with('.');
}

static bool may_be_project(const FolderEntry& entry) {
  return entry.kind == FileKind::Folder || names_project(entry.name);
}

// What may be read of a folder, in the order of people. What cannot be looked into is told.
static std::vector<FolderEntry> entries_of(const FileReader& files, const WalkedFolder& folder,
                                           std::vector<FoundFile>& found) {
  std::vector<FolderEntry> entries;
  try {
    entries = files.list(folder.path);
  } catch (const UnreadableFolder&) {
    if (folder.depth == 0) throw;
    found.push_back({folder.path, FoundKind::UnreadableFolder});
    return {};
  }
  std::erase_if(entries, is_hidden);
  if (folder.depth > kDeepestFolder) {
    if (std::ranges::any_of(entries, may_be_project)) {
      found.push_back({folder.path, FoundKind::TooDeepFolder});
    }
    return {};
  }
  put_in_order(entries, &FolderEntry::name, natural_less);
  return entries;
}

std::vector<FoundFile> find_project_files(const FileReader& files, const std::string& root) {
  std::vector<FoundFile> found;
  auto list = [&](const WalkedFolder& folder) { return entries_of(files, folder, found); };
  auto visit = [&](const WalkedFolder& folder,
                   const FolderEntry& entry) -> std::optional<WalkedFolder> {
    std::string path = folder.path + "/" + entry.name;
    bool is_header = folder.depth == 0 && entry.name == kHeaderFile;  // read apart
    if (entry.is_link && !is_header && may_be_project(entry) && leads_out(files, root, path)) {
      found.push_back({std::move(path), FoundKind::LinkOut});
    } else if (entry.kind == FileKind::Folder) {
      return WalkedFolder{std::move(path), folder.depth + 1};
    } else if (names_project(entry.name) && !is_header) {
      FoundKind kind = entry.kind == FileKind::Regular ? FoundKind::File : FoundKind::NoFile;
      found.push_back({std::move(path), kind});
    }
    return std::nullopt;
  };
  walk({root}, list, visit);
  // Nearly always in order: only `1.yaml` beside `1/`, or leading zeros, are not.
  put_in_order(found, &FoundFile::path, natural_less);
  return found;
}

static ReadResult read_file(const FileReader& files, const std::string& path) {
  return files.read(path, yaml::kLargestFile + 1);  // enough to see that it is too large
}

ReadResult read_header_file(const FileReader& files, const std::string& folder) {
  std::string path = folder + "/" + std::string(kHeaderFile);
  if (files.is_link(path) && leads_out(files, folder, path)) return {"", link_leads_out()};
  return read_file(files, path);
}

static std::string_view id_in(const yaml::Document& document) {
  if (!document.root().is(yaml::Kind::Mapping)) return "";
  for (yaml::Entry entry : document.root().entries()) {
    if (entry.key.text() == "id") {
      return entry.value.is(yaml::Kind::Scalar) ? entry.value.text() : std::string_view();
    }
  }
  return "";
}

// Narrowing a plan to a year forgets the years of names, but not when a project begins.
static FiscalYear first_stated_year(const Project& project) {
  FiscalYear first;
  auto consider = [&](const auto& dated) {
    if (dated.history.empty()) return;
    FiscalYear year = dated.history.front().from.value;
    if (!first || year < first) first = year;
  };
  consider(project.name);
  consider(project.departments);
  return first;
}

// What was planned first is the original schedule, also where the steps of the schedule alone say
// so.
static void keep_first_schedule(Project& project) {
  const auto& history = project.schedule.history;
  if (history.empty() || project.original_schedule.present) return;
  const Schedule& first = history.front().value;
  if (!is_same_schedule(first, project.schedule)) project.original_schedule = first;
}

// A project, or the group of the tree that the file is about.
static void read_project(const yaml::Document& document, const std::string& text,
                         std::string_view path, Project& project, const Vocabulary& words,
                         Sink& sink) {
  project.level = level_of_file(id_in(document), path, words);
  if (project.level == 0) {
    read_record(document, text, project, &words, sink);
    project.begins = first_stated_year(project);
    keep_first_schedule(project);
    return;
  }
  const Vocabulary of_level = words_of_level(words, project.level);
  read_record(document, text, project, &of_level, sink);
  if (!project.id || !words.is_whole) return;
  const PlanGroup* group = find_group(words.tree, project.id.value, project.level);
  if (group != nullptr) {
    project.name = Dated<Line>(group->name);
  } else {
    sink.emit(kUnknownMeasure, project.id.at, label_of_level(words.levels, project.level),
              to_string(project.id.value));
  }
}

// Does it declare levels, be it under a mistyped key?
static bool has_levels(const yaml::Document& document) {
  constexpr std::string_view kKey[] = {"levels"};
  if (!document.root().is(yaml::Kind::Mapping)) return false;
  for (yaml::Entry entry : document.root().entries()) {
    if (entry.key.text() == kKey[0] || nearest_name(entry.key.text(), kKey)) return true;
  }
  return false;
}

std::optional<yaml::Document> load_header(const std::string& folder, ReadResult content,
                                          SourceFile& source, PlanHeader& header, Sink& sink) {
  source.path = folder + "/" + std::string(kHeaderFile);
  if (!content.ok()) {
    throw cannot_read(source.path, content.error);
  }
  source.text = std::move(content.bytes);
  std::size_t errors = sink.errors();
  auto document = yaml::read_document(source, 0, sink);
  if (!document) return document;
  read_header(*document, source.text, header, sink);
  // Where the levels are wrong, nobody knows how deep the tree should be.
  if (!header.levels.value.empty() || !has_levels(*document)) report_tree_faults(header, sink);
  if (sink.errors() == errors) {
    report_rubric_faults(header.rubric, sink);
    report_level_rubric_faults(header, sink);
    report_field_faults(header, sink);
  }
  return document;
}

static void report_unreadable(const FileReader& files, const std::string& folder,
                              std::size_t number, Sink& sink) {
  try {
    files.list(folder);  // can be read by now: what was in it is missing all the same
    sink.emit(yaml::kUnreadableFolder, {number, 0, 0}, {"途中で変わった", "it has changed"});
  } catch (const UnreadableFolder& failure) {
    sink.emit(yaml::kUnreadableFolder, {number, 0, 0}, failure.reason());
  }
}

std::optional<yaml::Document> load_project(const FileReader& files, FoundKind kind,
                                           SourceFile& source, Project& project,
                                           const Vocabulary& words, Sink& sink) {
  if (kind == FoundKind::UnreadableFolder) {
    report_unreadable(files, source.path, project.file, sink);
    return std::nullopt;
  }
  if (kind == FoundKind::TooDeepFolder) {
    sink.emit(kTooDeepFolder, {project.file, 0, 0}, kDeepestFolder);
    return std::nullopt;
  }
  if (kind == FoundKind::LinkOut) {
    sink.emit(yaml::kUnreadableFile, {project.file, 0, 0}, link_leads_out());
    return std::nullopt;
  }
  if (source.path.ends_with(".yml")) {
    sink.emit(kWrongExtension, {project.file, 0, 0});
    return std::nullopt;
  }
  ReadResult content = kind == FoundKind::File
                           ? read_file(files, source.path)
                           : ReadResult{"", {"通常のファイルではない", "not a regular file"}};
  source.text = std::move(content.bytes);
  if (!content.ok()) {
    sink.emit(yaml::kUnreadableFile, {project.file, 0, 0}, content.error);
    return std::nullopt;
  }
  return load_edited_project(source, project, words, sink);
}

Project project_in(const yaml::Document& document, const std::string& text,
                   const Vocabulary& words) {
  Project project;
  Sink unused;
  read_project(document, text, "", project, words, unused);
  return project;
}

std::optional<yaml::Document> load_edited_project(const SourceFile& source, Project& project,
                                                  const Vocabulary& words, Sink& sink) {
  auto document = yaml::read_document(source, project.file, sink);
  if (document) read_project(*document, source.text, source.path, project, words, sink);
  return document;
}

namespace {

// What a range of the project files adds to a plan, beside the projects.
struct Part {
  std::vector<LeftOut> left_out;
  std::forward_list<std::string> decoded;
  Sink sink;
  FiscalYear newest{};  // that projects have answered
};

}  // namespace

// The strings stay where they are: views reach into them.
static void keep(std::forward_list<std::string>& all, std::forward_list<std::string>&& more) {
  all.splice_after(all.before_begin(), more);
}

// Of a project that was read whole.
static void keep_of_project(Kept kept, const Period& period, Project& project, SourceFile& source,
                            yaml::Document&& document, Part& part) {
  if (kept != Kept::All) {
    bool is_one = project.level == 0;  // groups wait for the years of projects
    if (is_one) part.newest = std::max(part.newest, newest_answered(project, period));
    FiscalYear since = is_one && kept == Kept::NewestFigures ? part.newest : FiscalYear{};
    if (keep_figures(project, since, part.decoded)) return std::string().swap(source.text);
  }
  keep(part.decoded, std::move(document.decoded));
}

Plan load_plan(const FileReader& files, const std::string& folder, ReadResult header,
               unsigned threads, Sink& sink, Kept kept) {
  Plan plan;
  plan.folder = folder;
  std::size_t errors_before = sink.errors();
  auto document =
      load_header(folder, std::move(header), plan.sources.emplace_back(), plan.header, sink);
  if (document) keep(plan.decoded, std::move(document->decoded));
  plan.header_is_whole = sink.errors() == errors_before;
  const Vocabulary words = vocabulary_of(plan.header, plan.header_is_whole);

  std::vector<FoundFile> found = find_project_files(files, folder);
  for (FoundFile& file : found) plan.sources.push_back({std::move(file.path), ""});
  plan.projects.resize(found.size());
  auto parts = in_ranges(found.size(), threads, [&](std::size_t begin, std::size_t end) {
    Part part;
    for (std::size_t i = begin; i < end; ++i) {
      SourceFile& source = plan.sources[i + 1];
      Project& project = plan.projects[i];
      project.file = i + 1;
      std::size_t errors = part.sink.errors();
      auto loaded = load_project(files, found[i].kind, source, project, words, part.sink);
      bool lacks = project.level == 0
                       ? lacks_something(project, words)
                       : lacks_something(project, words_of_level(words, project.level));
      if (loaded && part.sink.errors() == errors && !lacks) {
        keep_of_project(kept, plan.header.period, project, source, std::move(*loaded), part);
        continue;
      }
      part.left_out.push_back({source.path, id_of_path(source.path, numbers_in_id(words))});
      project.file = 0;  // plan.yaml, so no project's
    }
    return part;
  });
  for (Part& part : parts) {
    std::ranges::move(part.left_out, std::back_inserter(plan.left_out));
    keep(plan.decoded, std::move(part.decoded));
    sink.append(std::move(part.sink));
  }
  std::erase_if(plan.projects, [](const Project& project) { return project.file == 0; });
  // They are in order, unless a file is not in its place.
  put_in_order(plan.projects, [](const Project& project) { return project.id.value; });
  auto is_project = [](const Project& project) { return project.level == 0; };
  auto groups = std::stable_partition(plan.projects.begin(), plan.projects.end(), is_project);
  std::move(groups, plan.projects.end(), std::back_inserter(plan.groups));
  plan.projects.erase(groups, plan.projects.end());
  plan.items = survey_items(words, targets_of(plan.projects));
  return plan;
}

Plan load_plan(const FileReader& files, const std::string& folder, Sink& sink) {
  return load_plan(files, folder, read_header_file(files, folder), 1, sink);
}

}  // namespace fujiplan
