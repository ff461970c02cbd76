#include "upkeep/plan_edit.h"

#include <algorithm>
#include <utility>
#include <vector>

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
  // Lines move in files that change, so a finding is known by its file and by what it says.
  Validation before = validated(context, now, plan);
  std::map<std::tuple<const Rule*, std::string, std::string>, int> known;
  auto key_of = [](const Validation& in, const Diagnostic& finding) {
    return std::tuple(finding.rule, in.sources[finding.at.file].path, finding.message.ja);
  };
  for (const Diagnostic& finding : before.findings) ++known[key_of(before, finding)];
  std::erase_if(after.findings, [&](const Diagnostic& finding) {
    auto found = known.find(key_of(after, finding));
    return found != known.end() && found->second-- > 0;
  });
  return tell_findings(context, after.sources, after.findings);
}

void write_texts(Context& context, const Plan& plan, const EditedTexts& texts) {
  std::vector<FileChange> changes;
  for (const auto& [file, text] : texts) {
    changes.push_back({plan.sources[file].path, plan.sources[file].text, text});
  }
  if (texts.contains(0)) std::rotate(changes.begin(), changes.begin() + 1, changes.end());
  replace_files(context.env.files, changes);
}

std::string diff_of(const Plan& plan, const EditedTexts& texts) {
  std::string diff;
  for (const auto& [file, text] : texts) {
    diff += unified_diff(plan.sources[file].path, plan.sources[file].text, text);
  }
  return diff;
}

}  // namespace fujiplan
