#pragma once

#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/years/departments.h"

namespace fujiplan {

// Those of `some` that meant_by would find if there were no others.
std::vector<const DepartmentEntry*> meant_among(std::span<const DepartmentEntry* const> some,
                                                std::string_view name, FiscalYear since);

// The departments of a plan by all names that they ever had, for who looks for as many names as
// there are. They must outlive it.
class NamedDepartments {
 public:
  explicit NamedDepartments(const Departments& departments);

  // As meant_by.
  const std::vector<const DepartmentEntry*>& meant_by(std::string_view name, FiscalYear since);

 private:
  std::unordered_map<std::string_view, std::vector<const DepartmentEntry*>> by_name_;
  std::map<std::pair<std::string_view, int>, std::vector<const DepartmentEntry*>> asked_;
};

}  // namespace fujiplan
