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

static ReadResult read_file(const FileSystem& files, const std::string& path) {
  return files.read(path, yaml::kLargestFile + 1);  // enough to see that it is too large
}

// Reads a source as YAML; null, with a finding, when that cannot be done.
static const yaml::Document* read_source(const std::string& path, ReadResult content, Plan& plan,
                                         Sink& sink) {
  std::size_t number = plan.sources.size();
  SourceFile& source = plan.sources.emplace_back(SourceFile{path, std::move(content.bytes)});
  if (!content.ok()) {
    sink.emit(yaml::kUnreadableFile, {number, 0, 0}, content.error);
    return nullptr;
  }
  auto document = yaml::read_document(source, number, sink);
  return document ? &plan.documents.emplace_back(*std::move(document)) : nullptr;
}

ReadResult read_header_file(const FileSystem& files, const std::string& folder) {
  return read_file(files, folder + "/" + std::string(kHeaderFile));
}

static void load_header(ReadResult content, Plan& plan, Sink& sink) {
  std::string path = plan.folder + "/" + std::string(kHeaderFile);
  if (!content.ok()) {
    throw Failure({"`" + path + "` を読めない: " + content.error.ja,
                   "cannot read `" + path + "`: " + content.error.en});
  }
  std::size_t errors = sink.errors();
  if (const yaml::Document* document = read_source(path, std::move(content), plan, sink)) {
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
  } else {
    ReadResult content = file.kind == FileKind::Regular
                             ? read_file(files, file.path)
                             : ReadResult{"", {"通常のファイルではない", "not a regular file"}};
    if (const yaml::Document* document = read_source(file.path, std::move(content), plan, sink)) {
      read_record(*document, plan.sources.back().text, project, sink);
    }
  }
  if (sink.errors() == errors) {
    plan.projects.push_back(std::move(project));
  } else {
    plan.left_out.push_back({file.path, id_of_path(file.path)});
  }
}

Plan load_plan(const FileSystem& files, const std::string& folder, ReadResult header, Sink& sink) {
  Plan plan;
  plan.folder = folder;
  load_header(std::move(header), plan, sink);
  for (const FoundFile& file : project_files(files, folder)) load_project(files, file, plan, sink);
  std::ranges::stable_sort(plan.projects, {}, [](const Project& p) { return p.id.value; });
  return plan;
}

Plan load_plan(const FileSystem& files, const std::string& folder, Sink& sink) {
  return load_plan(files, folder, read_header_file(files, folder), sink);
}

}  // namespace fujiplan
