#include "reports/data/open_data_lists.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

template <typename Count>
void add_by_part(const Plan& plan, DataRows& rows, Count count) {
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < count(project); ++part) rows.add({&project, {}, part});
  }
}

template <Dated<Names> Project::*names>
std::string_view name_cell(const Plan&, const DataRow& row, Scratch&) {
  return (row.project->*names).value[row.part].value;
}
template <Dated<Names> Project::*names>
void add_names(const Plan& plan, FiscalYear, DataRows& rows) {
  add_by_part(plan, rows, [](const Project& project) { return (project.*names).value.size(); });
}

}  // namespace

const DataColumn kDepartmentColumns[2] = {
    kProjectIdColumn,
    {{"所管部署", "Department"},
     "department",
     DataType::Words,
     {},
     {},
     name_cell<&Project::departments>},
};
const DataColumn kSupportingColumns[2] = {
    kProjectIdColumn,
    {{"関係部署", "Supporting department"},
     "supporting",
     DataType::Words,
     {},
     {},
     name_cell<&Project::supporting>},
};

void add_departments(const Plan& plan, FiscalYear year, DataRows& rows) {
  add_names<&Project::departments>(plan, year, rows);
}
void add_supporting(const Plan& plan, FiscalYear year, DataRows& rows) {
  add_names<&Project::supporting>(plan, year, rows);
}
bool has_supporting(const Plan& plan) {
  return std::ranges::any_of(plan.projects,
                             [](const Project& project) { return project.supporting.present; });
}

// `part` of a row: the successor, among those of its project. A report of an earlier year does not
// have one that begins later: it has no key there.
const DataColumn kSuccessorColumns[3] = {
    kProjectIdColumn,
    {{"統合先の事業キー", "Successor key"},
     "successor_key",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       ProjectId id = row.project->successors.value[row.part].value;
       return find_project(plan, id) != nullptr ? s.text(key_of(plan, id)) : said(kNoValue, plan);
     }},
    {{"統合先の事業番号", "Successor"},
     "successor_id",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch& s) {
       return s.text(to_string(row.project->successors.value[row.part].value));
     }},
};
void add_successors(const Plan& plan, FiscalYear, DataRows& rows) {
  add_by_part(plan, rows, [](const Project& project) { return project.successors.value.size(); });
}
bool has_successors(const Plan& plan) {
  return std::ranges::any_of(plan.projects,
                             [](const Project& project) { return project.successors.present; });
}

const DataColumn kPredecessorColumns[2] = {
    kProjectIdColumn,
    {{"旧計画の事業番号", "Former id"},
     "former_id",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch& s) {
       return s.text(to_string(row.project->formerly.value));
     }},
};
void add_predecessors(const Plan& plan, FiscalYear, DataRows& rows) {
  for (const Project& project : plan.projects) {
    if (project.formerly) rows.add({&project});
  }
}
bool has_predecessors(const Plan& plan) {
  return std::ranges::any_of(plan.projects,
                             [](const Project& project) { return bool(project.formerly); });
}

}  // namespace fujiplan
