#include "checks/years/previous.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/load.h"
#include "model/years/previous.h"

namespace fujiplan {

static std::string header_in(const std::string& folder) {
  return folder + "/" + std::string(kHeaderFile);
}

static bool is_itself(const FileReader& files, const Basis& basis, const std::string& folder) {
  return files.real_path(folder) == files.real_path(std::string(basis.folder));
}

void look_at_previous(const FileReader& files, const Basis& basis, Relations& relations) {
  if (basis.header == nullptr) return;
  auto folder = folder_of_previous(basis.folder, *basis.header);
  if (!folder || is_itself(files, basis, *folder)) return;
  if (files.kind(header_in(*folder)) != FileKind::Regular) return;
  relations.previous.emplace();
  for (FormerFile& file : files_of_previous(files, *folder)) {
    auto id = id_of_path(file.path, numbers_in_id(basis.words));
    if (id && !id->of_group) relations.taken.push_back(*id);
    relations.previous->push_back(std::move(file.name));
  }
}

static void check_former_id(const Spanned<ProjectId>& former,
                            const std::vector<std::string>& numbers, Sink& sink) {
  std::string number = file_name_of(former.value);
  if (std::ranges::find(numbers, number) != numbers.end()) return;
  Diagnostic& finding = sink.emit(kUnknownFormerly, former.at, to_string(former.value));
  auto nearest = former.value.of_group ? std::nullopt : nearest_name(number, views_of(numbers));
  if (nearest) finding.help = kNearestName(*nearest);
}

void check_previous(const FileReader& files, const Basis& basis, const Relations& relations,
                    Sink& sink) {
  if (basis.header == nullptr) return;
  auto folder = folder_of_previous(basis.folder, *basis.header);
  for (const Spanned<ProjectId>& former : relations.formers) {
    if (!folder) sink.emit(kFormerlyWithoutPrevious, former.at, to_string(former.value));
    if (relations.previous) check_former_id(former, *relations.previous, sink);
  }
  if (!folder || relations.previous) return;
  const Span at = basis.header->previous.at;
  if (is_itself(files, basis, *folder)) {
    sink.emit(kPreviousIsItself, at);
    return;
  }
  const std::string header = header_in(*folder);
  Diagnostic& finding = sink.emit(kPreviousNotThere, at, header);
  if (files.kind(header) != FileKind::None) finding.message = kPreviousIsNoFile(header);
}

}  // namespace fujiplan
