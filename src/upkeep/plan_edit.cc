#include "upkeep/plan_edit.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "checks/new_findings.h"
#include "checks/validate_plan.h"
#include "files/edited_files.h"
#include "files/replace_files.h"
#include "model/load.h"
#include "render/unified_diff.h"
#include "run/tell_findings.h"

namespace fujiplan {

static Validation validated(Context& context, const FileReader& files, const Plan& plan) {
  return validate_plan(files, plan.folder, read_header_file(files, plan.folder),
                       thread_count(context.env));
}

bool are_accepted(Context& context, const Plan& plan, const EditedTexts& texts) {
  std::map<std::string, std::string> by_path;
  for (const auto& [file, text] : texts) by_path.emplace(plan.sources[file].path, text);
  const FileReader& now = context.env.files;
  Validation after = validated(context, EditedFiles(now, std::move(by_path)), plan);
  if (after.findings.empty()) return true;
  drop_known(after.findings, validated(context, now, plan).findings);
  return tell_findings(context, after.sources, after.findings);
}

void write_texts(Context& context, const Plan& plan, const EditedTexts& texts) {
  std::vector<FileChange> changes;
  for (const auto& [file, text] : texts) {
    changes.push_back({plan.sources[file].path, plan.sources[file].text, text});
  }
  if (texts.contains(0)) std::rotate(changes.begin(), changes.begin() + 1, changes.end());
  replace_files(context.env.files, changes, thread_count(context.env));
}

std::string diff_of(const Plan& plan, const EditedTexts& texts) {
  std::string diff;
  for (const auto& [file, text] : texts) {
    diff += unified_diff(plan.sources[file].path, plan.sources[file].text, text);
  }
  return diff;
}

}  // namespace fujiplan
