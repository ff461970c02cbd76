#include "fixes/tell_fixes.h"

#include <optional>

#include "fixes/all_fixes.h"

namespace fujiplan {

void tell_fixes(const Sources& sources, std::vector<Diagnostic>& findings) {
  std::optional<FaultyFile> file;
  std::size_t read = 0;
  for (Diagnostic& finding : findings) {
    if (finding.rule->fix == Fix::None) continue;
    if (!file || read != finding.at.file) file.emplace(sources[finding.at.file], finding.at.file);
    read = finding.at.file;
    for (yaml::Splice& splice : splices_of(*file, finding)) {
      Span at{read, splice.offset, splice.length};
      finding.mend.push_back({at, std::move(splice.bytes)});
    }
  }
}

}  // namespace fujiplan
