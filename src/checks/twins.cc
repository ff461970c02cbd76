#include "checks/twins.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/odd_character.h"
#include "checks/notes.h"

namespace fujiplan {

// Only a name of other characters can look like another, so only names with the look of one are
// compared.
void check_names(std::span<const NamedPlace> names, Sink& sink) {
  std::vector<std::optional<std::string>> odd_looks(names.size());  // none for a plain name
  std::unordered_map<std::string_view, std::vector<const NamedPlace*>> by_look;
  std::bitset<64> sizes;  // of the looks, modulo 64
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (looks_like_no_other(names[i].name)) continue;
    const std::string& look = odd_looks[i].emplace(look_of(names[i].name));
    by_look.try_emplace(look);
    sizes.set(look.size() % sizes.size());
  }
  if (by_look.empty()) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NamedPlace& name = names[i];
    std::string_view look = odd_looks[i] ? std::string_view(*odd_looks[i]) : name.name;
    if (!sizes.test(look.size() % sizes.size())) continue;
    auto found = by_look.find(look);
    if (found == by_look.end()) continue;
    auto& alike = found->second;
    bool known = std::ranges::any_of(alike, [&](auto* other) { return other->name == name.name; });
    if (known) continue;
    alike.push_back(&name);
    if (alike.size() == 1) continue;
    sink.emit(kTwinName, name.at, name.name, alike.front()->name)
        .notes.push_back(note(alike.front()->at, kTwinHere));
  }
}

void check_names_of_plan(const PlanHeader& header, Sink& sink) {
  std::vector<NamedPlace> departments, groups;
  for (const Line& name : all_names_of(header.departments))
    departments.push_back({name.value, name.at});
  for (auto [group, depth] : groups_in(header))
    groups.push_back({group->name.value, group->name.at});
  check_names(departments, sink);
  check_names(groups, sink);
}

void check_project_names(const Basis&, const Relations& relations, Sink& sink) {
  std::vector<NamedPlace> names;
  names.reserve(relations.projects.size());
  for (const PlacedId& project : relations.projects) {
    names.push_back({project.name, project.name_at});
  }
  check_names(names, sink);
}

}  // namespace fujiplan
