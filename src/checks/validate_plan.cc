#include "checks/validate_plan.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "checks/check.h"
#include "checks/plan_file.h"
#include "checks/references.h"
#include "checks/text_hygiene.h"
#include "model/load.h"
#include "yaml/preflight.h"

namespace fujiplan {
namespace {

// What remains of a range of the project files.
struct Part {
  std::vector<PlacedId> projects, mentions;
  std::vector<ProjectId> left_out;
  Sink sink;
};

}  // namespace

static void check_project_file(const FileSystem& files, FileKind kind, std::size_t number,
                               const Basis& basis, SourceFile& source, Part& part) {
  Sink sink;
  Project project;
  project.file = number;
  auto document = load_project(files, kind, source, project, sink);
  if (sink.errors() == 0) {
    part.projects.push_back({project.id.value, project.id.at});
    if (project.related) {
      std::ranges::copy(mentioned_projects(project, source.text),
                        std::back_inserter(part.mentions));
    }
    run_project_checks(basis, project, sink);
  } else if (auto id = id_of_path(source.path)) {
    part.left_out.push_back(*id);
  }
  if (document) check_text_hygiene(source, *document, sink);
  if (sink.empty()) std::string().swap(source.text);  // gives the memory back
  part.sink.append(std::move(sink));
}

template <typename T>
static void append(std::vector<T>& all, const std::vector<T>& part) {
  all.insert(all.end(), part.begin(), part.end());
}

// The texts that findings about several files show; they were let go.
static void read_again(const FileSystem& files, std::span<const Diagnostic> findings,
                       Sources& sources) {
  auto read = [&](Span at) {
    SourceFile& source = sources[at.file];
    if (source.text.empty()) source.text = files.read(source.path, yaml::kLargestFile).bytes;
  };
  for (const Diagnostic& finding : findings) {
    read(finding.at);
    for (const Note& note : finding.notes) read(note.at);
  }
}

Validation validate_plan(const FileSystem& files, const std::string& folder, ReadResult content,
                         unsigned threads) {
  Sources sources(1);
  Sink sink;
  PlanHeader header;
  auto document = load_header(folder, std::move(content), sources[0], header, sink);
  Basis basis = sink.errors() == 0 ? Basis(header) : Basis();
  if (basis.header != nullptr) check_plan_file(header, sink);
  if (document) check_text_hygiene(sources[0], *document, sink);

  std::vector<FoundFile> found = find_project_files(files, folder);
  for (FoundFile& file : found) sources.push_back({std::move(file.path), ""});
  auto parts = in_ranges(found.size(), threads, [&](std::size_t begin, std::size_t end) {
    Part part;
    for (std::size_t i = begin; i < end; ++i) {
      check_project_file(files, found[i].kind, i + 1, basis, sources[i + 1], part);
    }
    return part;
  });

  Relations relations{.folder = folder, .sources = sources};
  for (Part& part : parts) {
    append(relations.projects, part.projects);
    append(relations.mentions, part.mentions);
    append(relations.left_out, part.left_out);
    sink.append(std::move(part.sink));
  }
  std::ranges::sort(relations.left_out);
  std::ranges::sort(relations.projects, {}, [](const PlacedId& project) {
    return std::tuple(project.id, project.at.file);
  });
  Sink of_relations;
  run_relation_checks(basis, relations, of_relations);
  read_again(files, of_relations.all(), sources);
  sink.append(std::move(of_relations));
  return {std::move(sources), sink.take_sorted()};
}

}  // namespace fujiplan
