#include "checks/new_findings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace fujiplan {
namespace {

// The files as they will be.
class ChangedFiles final : public FileReader {
 public:
  ChangedFiles(const FileReader& files, std::span<const FileChange> changes)
      : files_(files), changes_(changes) {}

  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return files_.list(folder);
  }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    auto change = std::ranges::find(changes_, path, &FileChange::path);
    if (change == changes_.end()) return files_.read(path, limit);
    return {std::string(change->after.substr(0, limit)), {}};
  }

 private:
  const FileReader& files_;
  std::span<const FileChange> changes_;
};

}  // namespace

Validation new_findings(const FileReader& files, const std::string& folder,
                        const ReadResult& header, unsigned threads,
                        std::span<const FileChange> changes) {
  Validation after = validate_plan(ChangedFiles(files, changes), folder, header, threads);
  if (after.findings.empty()) return after;
  // Lines move in a file that changes, so a finding is known by what it says.
  auto identity = [](const Validation& plan, const Diagnostic& finding) {
    return std::tuple(plan.sources[finding.at.file].path, finding.rule, finding.message.ja);
  };
  Validation before = validate_plan(files, folder, header, threads);
  std::map<std::tuple<std::string, const Rule*, std::string>, int> known;
  for (const Diagnostic& finding : before.findings) ++known[identity(before, finding)];
  std::erase_if(after.findings, [&](const Diagnostic& finding) {
    auto found = known.find(identity(after, finding));
    return found != known.end() && found->second-- > 0;
  });
  return after;
}

}  // namespace fujiplan
