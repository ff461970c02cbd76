#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checks/validate_plan.h"
#include "files/file_system.h"

namespace fujiplan::lsp {

// A plan while somebody edits it: of each file is kept what validate has found in it, and what is
// needed to judge how the files fit together. After a change of a file of a project only that file
// is read again; after one of plan.yaml, on which all others depend, another LivePlan is made. The
// findings are always those of validate_plan.
class LivePlan {
 public:
  // Reads the plan in the folder. `files` must outlive it. Throws Failure as validate_plan does.
  LivePlan(const FileReader& files, std::string folder, unsigned threads);

  // After the file was changed: reads it, and judges it and how it fits together with the others.
  // False when all must be read anew, which makes another LivePlan: the file is plan.yaml, or has
  // come or gone.
  bool judge(const std::string& path);

  // Files whose findings may be others than at the last call, in order; at first those that have
  // some.
  std::set<std::size_t> take_changed() { return std::exchange(changed_, {}); }

  // Counts a file among them, though nothing was found in it.
  void mark_changed(std::size_t file) { changed_.insert(file); }

  // In the order of their places.
  std::vector<Diagnostic> findings_of(std::size_t file) const;

  // The text of a file, even if nothing was found in it. Empty when it cannot be read.
  const std::string& text_of(std::size_t file);

  // None: it is no file of the plan, or one that is not read (a link that leads out, a pipe).
  std::optional<std::size_t> number_of(const std::string& path) const;

  // Are there files of the plan in the folder, or below it?
  bool has_below(const std::string& folder) const;

  const std::string& folder() const { return folder_; }
  const Sources& sources() const { return sources_; }
  const Basis& basis() const { return header_->basis; }
  const PlanHeader& header() const { return header_->header; }  // as far as it could be read
  const Relations& relations() const { return relations_; }     // of all files, sorted

 private:
  void judge_all_relations();

  const FileReader& files_;
  std::string folder_;
  Sources sources_;
  std::unique_ptr<JudgedHeader> header_;
  std::vector<FoundFile> found_;     // paths are those of sources_, from the second on
  std::vector<JudgedFiles> judged_;  // for each of found_
  Relations relations_;
  std::vector<Diagnostic> between_;                       // findings about how files fit together
  std::unordered_map<std::string, std::size_t> numbers_;  // of the paths in sources_
  std::set<std::size_t> changed_;
};

}  // namespace fujiplan::lsp
