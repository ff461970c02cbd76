#include "checks/twins.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/odd_character.h"
#include "base/text.h"
#include "checks/notes.h"

namespace fujiplan {

// Of characters that look like no other: then look_of(name) == name, and need not be made.
static bool is_plain(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    CodePoint c = decode_at(name, i);
    bool plain = (c.value >= 0x20 && c.value < 0x7F) || (c.value >= 0x3400 && c.value < 0xA000) ||
                 (c.value > 0x3000 && c.value < 0x302A) ||
                 (c.value >= 0x3041 && c.value < 0x3099) || c.value == U'ゝ' || c.value == U'ゞ' ||
                 (c.value >= 0x30A0 && c.value < 0x30FF);
    if (!plain) return false;
    i += c.size;
  }
  return true;
}

void check_names(std::span<const NamedPlace> names, Sink& sink) {
  auto plain = [](const NamedPlace& name) { return is_plain(name.name); };
  if (std::ranges::all_of(names, plain)) return;
  std::unordered_map<std::string, std::vector<const NamedPlace*>> by_look;
  for (const NamedPlace& name : names) {
    auto& alike = by_look[plain(name) ? std::string(name.name) : look_of(name.name)];
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
  for (const Line& name : header.departments.value) departments.push_back({name.value, name.at});
  for (const Policy& policy : header.policies.value) {
    groups.push_back({policy.name.value, policy.name.at});
    for (const Measure& measure : policy.measures.value) {
      groups.push_back({measure.name.value, measure.name.at});
    }
  }
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
