#include "reports/ledgers/errata.h"

#include <algorithm>

#include "model/corrections/correctable.h"

namespace fujiplan {

std::vector<Erratum> errata_of(const Plan& plan, Audience audience) {
  const Vocabulary words = vocabulary_of(plan.header);
  const Language language = plan.header.language.value;
  std::vector<Erratum> errata;
  for (const Project& project : plan.projects) {
    if (!project.corrections.present) continue;
    const std::vector<CorrectableItem> items = correctable_items(words, project);
    for (const Correction* correction : newest_first(project.corrections)) {
      const CorrectableItem* item = find_correctable(items, *correction);
      const FiscalYear year = correction->year.value;
      if (!is_shown_to(item, audience, rating_view_in(plan.header, year, audience))) continue;
      errata.push_back({&project, correction, label_of(*correction, item, language),
                        shown_value_of(item, correction->was, language),
                        shown_value_of(item, correction->now, language),
                        correction_in_words(*correction, item, language)});
    }
  }
  std::ranges::stable_sort(errata, [](const Erratum& a, const Erratum& b) {
    return a.correction->date.value > b.correction->date.value;
  });
  return errata;
}

std::size_t errata_left_out(const Plan& plan) {
  return errata_of(plan, Audience::Internal).size() - errata_of(plan, Audience::Public).size();
}

}  // namespace fujiplan
