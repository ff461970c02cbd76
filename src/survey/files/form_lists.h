#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/workbook.h"

namespace fujiplan {

// The hidden sheet of a form, with what its drop-downs offer and what its formulas look up: a
// column for each list, under a heading.
class FormLists {
 public:
  explicit FormLists(std::string sheet_name) : sheet_name_(std::move(sheet_name)) {}

  // The name by which rules and formulas find the list. Lists of the same values are one.
  // `numbers`: as numbers, as cells have them that numbers are typed into.
  std::string add(std::string_view heading, std::vector<std::string> values, bool numbers = false);

  // The same of cells that formulas fill, under a name of their own.
  std::string add_formulas(std::string_view heading, std::vector<xlsx::Cell> cells);

  xlsx::Sheet sheet() const;
  std::vector<xlsx::NamedList> names() const;

 private:
  struct List {
    std::string name, heading;
    std::vector<xlsx::Cell> cells;
    std::vector<std::string> values = {};  // of one without formulas
    bool numbers = false;
  };
  std::string add_list(std::string_view heading, std::vector<xlsx::Cell> cells);

  std::string sheet_name_;
  std::vector<List> lists_;
};

}  // namespace fujiplan
