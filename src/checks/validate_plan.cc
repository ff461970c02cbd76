#include "checks/validate_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/parallel.h"
#include "checks/plan_file.h"
#include "checks/text_hygiene.h"
#include "checks/years/previous.h"
#include "yaml/preflight.h"

namespace fujiplan {
JudgedHeader::JudgedHeader(std::string_view folder, ReadResult content, Sources& sources)
    : document(load_header(std::string(folder), std::move(content), sources[0], header, sink)),
      basis(folder, sink.errors() == 0 ? &header : nullptr, sources) {
  if (basis.header != nullptr) check_plan_file(header, sink);
  if (basis.header == nullptr) basis.words = vocabulary_of(header, false);  // as far as it was read
  if (document) check_text_hygiene(sources[0], *document, sink);
}

void judge_project_file(const FileReader& files, FoundKind kind, std::size_t number,
                        const Basis& basis, SourceFile& source, JudgedFiles& judged) {
  Sink sink;
  Project project;
  project.file = number;
  auto document = load_project(files, kind, source, project, basis.words, sink);
  bool whole = run_file_checks(basis, source, document, project, sink);
  add_file(judged.relations, basis, source, whole ? &project : nullptr);
  sink.tell_years([&](Span at) { return year_at(project, at); });
  if (sink.empty()) std::string().swap(source.text);  // gives the memory back
  judged.sink.append(std::move(sink));
}

Sink judge_relations(const FileReader& files, const Basis& basis, Relations& relations) {
  look_at_previous(files, basis, relations);
  sort(relations);
  Sink sink;
  run_relation_checks(basis, relations, sink);
  check_previous(files, basis, relations, sink);
  return sink;
}

void read_again(const FileReader& files, SourceFile& source) {
  if (source.text.empty()) source.text = files.read(source.path, yaml::kLargestFile).bytes;
}

// The texts that findings about several files show; they were let go. What was not read the first
// time, because it is no file of the plan, is not shown either.
static void read_again(const FileReader& files, std::span<const FoundFile> found,
                       std::span<const Diagnostic> findings, Sources& sources) {
  auto read = [&](Span at) {
    if (at.file > 0 && found[at.file - 1].kind != FoundKind::File) return;
    read_again(files, sources[at.file]);
  };
  for (const Diagnostic& finding : findings) {
    read(finding.at);
    for (const Note& note : finding.notes) read(note.at);
  }
}

Validation validate_plan(const FileReader& files, const std::string& folder, ReadResult content,
                         unsigned threads) {
  Sources sources(1);
  JudgedHeader judged(folder, std::move(content), sources);
  const Basis& basis = judged.basis;

  std::vector<FoundFile> found = find_project_files(files, folder);
  for (FoundFile& file : found) sources.push_back({std::move(file.path), ""});
  auto parts = in_ranges(found.size(), threads, [&](std::size_t begin, std::size_t end) {
    JudgedFiles part;
    for (std::size_t i = begin; i < end; ++i) {
      judge_project_file(files, found[i].kind, i + 1, basis, sources[i + 1], part);
    }
    return part;
  });

  Relations relations;
  Sink& sink = judged.sink;
  for (JudgedFiles& part : parts) {
    append(relations, std::move(part.relations));
    sink.append(std::move(part.sink));
  }
  Sink of_relations = judge_relations(files, basis, relations);
  read_again(files, found, of_relations.all(), sources);
  sink.append(std::move(of_relations));
  std::vector<Inference> inference;
  if (basis.header != nullptr) {
    PlanHeader& header = judged.header;
    const std::size_t levels = levels_of(header).size();  // before it is narrowed
    for (std::size_t level = 0; level <= levels; ++level) {
      header.level = level;  // 0: of the projects
      std::ranges::move(unsaid_inferences(header), std::back_inserter(inference));
    }
  }
  return {std::move(sources), sink.take_sorted(), std::move(inference)};
}

}  // namespace fujiplan
