#include "union/city.h"

#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

#include "model/years/plan_in_year.h"
#include "render/escape.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {

// The code of the municipality, which comes first, stands in quotes as a text.
static void append_cell(std::string& out, std::size_t column, std::string_view value) {
  if (column == 0) {
    out.append("\"").append(value).append("\"");
  } else {
    out += ',';
    append_csv(out, value);
  }
}

static std::string lines_of(const OpenDataFile& file, const City& city) {
  DataRows counted;
  file.table->add_rows(*city.plan, city.year, counted);
  std::vector<DataRow> rows(counted.count());
  DataRows kept(rows);
  file.table->add_rows(*city.plan, city.year, kept);
  std::string lines;
  Scratch scratch(city.plan->header.language.value);
  const Scratch::Mark empty = scratch.mark();
  for (const DataRow& row : rows) {
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
      append_cell(lines, i, cell_of(file.columns[i], *city.plan, row, scratch));
      scratch.rewind(empty);
    }
    lines += '\n';
  }
  return lines;
}

static std::string lines_of_codes(const Plan& plan) {
  std::string lines;
  Scratch scratch(plan.header.language.value);
  for (const DataCode& code : data_codes(plan)) {
    const std::string_view cells[] = {municipality_cell(plan, {}, scratch),
                                      plan_code_cell(plan, {}, scratch), code.table, code.code,
                                      code.name};
    for (std::size_t i = 0; i < std::size(cells); ++i) append_cell(lines, i, cells[i]);
    lines += '\n';
  }
  return lines;
}

City open_city(const Context& context, const std::string& named) {
  const Environment& env = context.env;
  std::ostringstream told;
  Environment own{.files = env.files,
                  .out = env.out,
                  .err = told,
                  .directory = env.directory,
                  .variables = env.variables,
                  .reads_git = env.reads_git};
  Options options;
  options.plan = named;
  options.follow_links = context.options.follow_links;
  Context in_city{own, options, context.language};
  City city;
  city.plan = std::make_unique<Plan>(open_plan_to_use(in_city));
  city.folder = city.plan->folder;
  city.year = chosen_year(options, *city.plan);
  leave_out_later_years(*city.plan, city.year);
  for (OpenDataFile& file : data_files_of(*city.plan)) {
    std::string lines = lines_of(file, city);
    city.tables.push_back({std::move(file), std::move(lines)});
  }
  city.codes = lines_of_codes(*city.plan);
  city.told = told.str();
  return city;
}

std::string owner_and_code(const PlanHeader& header) {
  std::string_view owner =
      header.municipality.present ? header.municipality.code.value : name_of_owner(header);
  return std::string(owner) + " " + code_of_plan(header);
}

}  // namespace fujiplan
