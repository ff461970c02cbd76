#include "model/load.h"

#include <algorithm>

#include "base/failure.h"
#include "base/natural_order.h"
#include "model/read_record.h"
#include "yaml/codes.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan {

// plan/1-1/1-1-1.yaml is one folder deep; a link that leads back up must not be followed for ever.
static constexpr int kDeepestFolder = 4;

struct FoundFile {
  std::string path;
  FileKind kind;
};

static void find_files(const FileSystem& files, const std::string& folder, int depth,
                       std::vector<FoundFile>& found) {
  for (const FolderEntry& entry : files.list(folder)) {
    if (entry.name.starts_with('.')) continue;
    std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      if (depth < kDeepestFolder) find_files(files, path, depth + 1, found);
    } else if (entry.name.ends_with(kProjectExtension) || entry.name.ends_with(".yml")) {
      if (depth > 0 || entry.name != kHeaderFile) found.push_back({path, entry.kind});
    }
  }
}

static std::vector<FoundFile> project_files(const FileSystem& files, const std::string& folder) {
  std::vector<FoundFile> found;
  find_files(files, folder, 0, found);
  std::ranges::sort(found, natural_less, &FoundFile::path);
  return found;
}

// Reads a source as YAML; null, with a finding, when that cannot be done.
static const yaml::Document* read_source(const FileSystem& files, const FoundFile& file, Plan& plan,
                                         Sink& sink) {
  std::size_t number = plan.sources.size();
  SourceFile& source = plan.sources.emplace_back(SourceFile{file.path, ""});
  Message error{"通常のファイルではない", "not a regular file"};
  if (file.kind == FileKind::Regular) {
    ReadResult result = files.read(file.path, yaml::kLargestFile + 1);
    source.text = std::move(result.bytes);
    error = result.error;
  }
  if (!error.empty()) {
    sink.emit(yaml::kUnreadableFile, {number, 0, 0}, error);
    return nullptr;
  }
  auto document = yaml::read_document(source, number, sink);
  return document ? &plan.documents.emplace_back(*std::move(document)) : nullptr;
}

static void load_header(const FileSystem& files, Plan& plan, Sink& sink) {
  FoundFile file{plan.folder + "/" + std::string(kHeaderFile), FileKind::Regular};
  ReadResult probe = files.read(file.path, 0);
  if (!probe.ok()) {
    throw Failure({"`" + file.path + "` を読めない: " + probe.error.ja,
                   "cannot read `" + file.path + "`: " + probe.error.en});
  }
  std::size_t errors = sink.errors();
  if (const yaml::Document* document = read_source(files, file, plan, sink)) {
    read_record(*document, plan.sources.back().text, plan.header, sink);
  }
  plan.header_is_whole = sink.errors() == errors;
}

static void load_project(const FileSystem& files, const FoundFile& file, Plan& plan, Sink& sink) {
  std::size_t errors = sink.errors();
  Project project;
  project.file = plan.sources.size();
  if (file.path.ends_with(".yml")) {
    plan.sources.push_back({file.path, ""});
    sink.emit(kWrongExtension, {project.file, 0, 0});
  } else if (const yaml::Document* document = read_source(files, file, plan, sink)) {
    read_record(*document, plan.sources.back().text, project, sink);
  }
  if (sink.errors() == errors) {
    plan.projects.push_back(std::move(project));
  } else {
    plan.left_out.push_back({file.path, id_of_path(file.path)});
  }
}

Plan load_plan(const FileSystem& files, const std::string& folder, Sink& sink) {
  Plan plan;
  plan.folder = folder;
  load_header(files, plan, sink);
  for (const FoundFile& file : project_files(files, folder)) load_project(files, file, plan, sink);
  std::ranges::stable_sort(plan.projects, {}, [](const Project& p) { return p.id.value; });
  return plan;
}

}  // namespace fujiplan
