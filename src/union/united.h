#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "union/city.h"

// What the tables of several plans have in common. Plans are taken in one by one, and only those
// stay in memory whose columns describe a table.
namespace fujiplan {

class United {
 public:
  // Takes the plan in. Throws Failure when an earlier one has the same owner and code, when it is
  // in another language, or when a table of both has other columns, types, units or code tables.
  // Gives the tables that no earlier plan had.
  std::vector<const OpenDataFile*> take_in(City& city);

  bool is_empty() const { return folder_of_.empty(); }
  std::size_t plans() const { return folder_of_.size(); }
  const std::vector<std::string>& without_code() const { return without_code_; }  // their folders

  // The plans together, as the templates of the open data see them. It must outlive the report.
  Report report(const std::string& folder) const;

 private:
  struct Known {
    OpenDataFile file;
    std::string folder;  // of the first plan that has it
  };
  void require_same_columns(const Known& known, const OpenDataFile& file, const City& city) const;

  std::map<std::string, std::string> folder_of_;  // by owner and code
  std::map<const DataTable*, Known> tables_;      // in the order of open_data_tables()
  std::vector<std::unique_ptr<Plan>> kept_;       // the first is that of the first city
  FiscalYear year_ = {};                          // of the first city
  bool has_municipalities_ = true;
  std::vector<std::string> without_code_;
};

}  // namespace fujiplan
