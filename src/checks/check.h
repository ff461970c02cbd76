#pragma once

#include <span>
#include <string_view>
#include <unordered_set>

#include "checks/relations.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/plan_header.h"
#include "model/project.h"

// What is checked, in three kinds. They may run in any order: the sink sorts. Projects that did not
// load whole are not looked at.
namespace fujiplan {

// What projects are held against: plan.yaml.
struct Basis {
  Basis() = default;  // plan.yaml has errors: nothing that follows from it is reported
  explicit Basis(const PlanHeader& header);

  const PlanHeader* header = nullptr;
  std::unordered_set<std::string_view> departments, measures;  // their names; their ids
};

// Looks at one project, on any thread.
using ProjectCheck = void (*)(const Basis&, const Project&, Sink&);
void run_project_checks(const Basis&, const Project&, Sink&);

// Looks at how the projects fit together.
using RelationCheck = void (*)(const Basis&, const Relations&, Sink&);
void run_relation_checks(const Basis&, const Relations&, Sink&);

// The third kind looks at one file: check_plan_file and check_text_hygiene.

// Every rule of the program in the order of their codes: what `explain`, docs/codes.md and the
// tests walk through.
std::span<const Rule* const> all_rules();

// The rule with this code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace fujiplan
