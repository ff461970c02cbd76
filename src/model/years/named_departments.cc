#include "model/years/named_departments.h"

namespace fujiplan {

NamedDepartments::NamedDepartments(const Departments& departments) {
  for (const DepartmentEntry& department : departments.entries) {
    each_value(department, [&](const Line& name) {
      if (!name) return;
      auto& named = by_name_[name.value];
      bool is_new = named.empty() || named.back() != &department;
      if (is_new) named.push_back(&department);
    });
  }
}

const std::vector<const DepartmentEntry*>& NamedDepartments::meant_by(std::string_view name,
                                                                      FiscalYear since) {
  auto [known, is_new] = asked_.try_emplace({name, since.western});
  auto named = by_name_.find(name);
  if (is_new && named != by_name_.end()) known->second = meant_among(named->second, name, since);
  return known->second;
}

}  // namespace fujiplan
