#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/template_store.h"
#include "reports/written_outputs.h"

// `report --all` makes the reports on a level in a folder of its name, below that of -o.
namespace fujiplan {

// A level above the projects whose groups have files, and the folder of its reports in that of -o.
struct ReportedLevel {
  std::size_t level;
  std::string_view name;
  std::string folder;
};

// The outermost first. Throws Failure where two would share a folder, or a template of one's own
// goes into one.
std::vector<ReportedLevel> reported_levels(const Plan& plan, const TemplateStore& store);

// Reports and pictures that earlier runs of `report --all` have left in the folder of a level,
// below that of -o, whose groups have no files any more. `reported`: the levels that have. `names`:
// the reports on a level. A city may have other files there, and templates of its own that go
// there; these are none.
Leftovers left_of_levels(const Context& context, const Plan& plan, const TemplateStore& store,
                         std::span<const ReportedLevel> reported,
                         std::span<const std::string> names);

}  // namespace fujiplan
