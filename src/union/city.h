#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/plan.h"
#include "reports/report.h"
#include "run/context.h"

// The open data of one plan on their way into those of many.
namespace fujiplan {

// Lines of CSV without a header, the same as in the plan's own opendata/.
struct CityTable {
  OpenDataFile file;  // its columns point into the plan
  std::string lines;
};

struct City {
  std::string folder;          // holds plan.yaml; as shown to people
  std::unique_ptr<Plan> plan;  // as its reports have it: of its newest year with answers
  FiscalYear year;
  std::vector<CityTable> tables;  // those that it has, in their order
  std::string codes;              // the lines of codes.csv
  std::string told;               // what opening it says on stderr
};

// `named`: the folder that holds plan.yaml, or the one around it. Throws Failure when there is no
// plan or its plan.yaml has errors; projects with errors are left out, and told.
City open_city(const Context& context, const std::string& named);

// 222101 F4: no two plans of one union have the same.
std::string owner_and_code(const PlanHeader& header);

}  // namespace fujiplan
