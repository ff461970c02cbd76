#include "changes/correction_items.h"

#include "model/corrections/correctable.h"

namespace fujiplan {

std::vector<std::string> shown_corrections(const Corrections& corrections, const Targets* targets,
                                           const Comparison& how) {
  if (!corrections.present) return {};
  Project project;
  if (targets != nullptr) project.targets = *targets;
  const std::vector<CorrectableItem> items = correctable_items(how.words, project);
  std::vector<std::string> all;
  for (const Correction& correction : corrections.value) {
    const CorrectableItem* item = find_correctable(items, correction);
    if (!is_shown_to(item, how.audience, how.ratings)) continue;
    all.push_back(correction_in_words(correction, item, how.language));
  }
  return all;
}

}  // namespace fujiplan
