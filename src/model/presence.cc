#include "model/presence.h"

#include <algorithm>

namespace fujiplan {

static constexpr std::string_view kOfPriority[] = {"purpose",   "effects",  "challenges",
                                                   "indicator", "schedule", "activities"};
static constexpr std::string_view kOfPromotion[] = {"effects", "indicator", "schedule"};
static constexpr ClassNeeds kClassNeeds[] = {
    {ProjectClass::Priority, kOfPriority},
    {ProjectClass::Promotion, kOfPromotion},
    {ProjectClass::Continuing, {}},
};
std::span<const ClassNeeds> class_needs() {
  return kClassNeeds;
}

bool is_required(const Field<Project>& field, const Spanned<ProjectClass>& project_class) {
  if (field.required != Required::ByClass || !project_class) {
    return field.required == Required::Always;
  }
  auto needs = std::ranges::find(kClassNeeds, project_class.value, &ClassNeeds::project_class);
  return needs != std::end(kClassNeeds) &&
         std::ranges::find(needs->keys, field.key) != needs->keys.end();
}

bool lacks_something(const Project& project) {
  if (!project.keys.empty.empty()) return true;
  auto fields = fields_of(RecordOf<Project>{});
  for (std::size_t row = 0; row < fields.size(); ++row) {
    if (!project.keys.there[row] && is_required(fields[row], project.project_class)) return true;
  }
  return false;
}

}  // namespace fujiplan
