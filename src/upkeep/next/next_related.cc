#include "upkeep/next/next_related.h"

#include <algorithm>

#include "base/format.h"
#include "checks/mentions.h"
#include "upkeep/next/fate.h"

namespace fujiplan {

static const Project* left_behind(const Plan& old, const ProjectId& id) {
  auto at = std::ranges::find(old.projects, id, [](const Project& one) { return one.id.value; });
  return at != old.projects.end() && fate_of(*at) != Fate::GoesOn ? &*at : nullptr;
}

static std::string_view without_blanks(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (std::string_view blank : {" ", "　"}) {
      if (!text.starts_with(blank)) continue;
      text.remove_prefix(blank.size());
      again = true;
    }
  }
  return text;
}

NextRelated next_related(const Plan& old, std::string_view text) {
  constexpr Format<std::string_view> kNamedInOldPlan{"旧計画の{}", "{} of the previous plan"};
  const Language language = vocabulary_of(old.header).language;
  NextRelated next;
  std::size_t done = 0;
  auto replace = [&](const ProjectId& id, std::size_t begin, std::size_t length) {
    const Project* project = left_behind(old, id);
    if (project == nullptr) return;
    const std::string_view name = project->name.value;
    std::string words = kNamedInOldPlan.in(language, name);
    next.text.append(text.substr(done, begin - done)).append(words);
    done = begin + length;
    std::string_view behind = without_blanks(text.substr(done));
    if (behind.starts_with(name)) done = text.size() - behind.size() + name.size();
    next.left.push_back({id, std::move(words)});
  };
  each_mention(text, numbers_in_id(vocabulary_of(old.header)), replace);
  next.text.append(text.substr(done));
  return next;
}

}  // namespace fujiplan
