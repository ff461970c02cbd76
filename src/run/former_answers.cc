#include "run/former_answers.h"

#include <utility>

#include "checks/relations.h"
#include "diag/sink.h"
#include "files/links.h"
#include "model/load.h"
#include "model/years/previous.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan {

FormerAnswers former_answers(const FileReader& files, const Plan& plan) {
  FormerAnswers former;
  auto folder = folder_of_previous(plan.folder, plan.header);
  if (!folder) return former;
  const Vocabulary words = vocabulary_of(plan.header);
  for (const Project& project : plan.projects) {
    if (!project.formerly) continue;
    std::string path = path_of(*folder, project.formerly.value);
    if (leads_out(files, *folder, path)) continue;
    ReadResult read = files.read(path, yaml::kLargestFile);
    if (!read.ok()) continue;
    SourceFile& source =
        former.sources.emplace_back(SourceFile{std::move(path), std::move(read.bytes)});
    Sink unused;
    auto document = yaml::read_document(source, former.sources.size() - 1, unused);
    if (!document) continue;
    former.projects.emplace(project.id.value, project_in(*document, source.text, words));
    former.decoded.splice_after(former.decoded.before_begin(), document->decoded);
  }
  return former;
}

}  // namespace fujiplan
