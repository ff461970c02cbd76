#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/plan_header.h"
#include "survey/form.h"

// What a form as a workbook says of itself where nobody types: in the custom properties of the
// document. The columns of year and version, and of the ends of rows, may be deleted; this stays.
namespace fujiplan {

// Names and values of custom properties, in their order.
using Properties = std::vector<std::pair<std::string, std::string>>;

struct FormStamp {
  std::string year;   // R8
  std::string owner;  // 222101, the code of the municipality; without one, who owns the plan
  std::string plan;   // its title, shortened where it is very long
  std::string from;   // R5, the first year of the plan
  // The department, or the reviewer, shortened likewise: for people, who find it in Excel among the
  // properties when a form was renamed. The import goes by the rows.
  std::string for_whom;
  std::string guide;  // mark_of_guide of the sheet as it was made
  // The id of each row and what stands in its column of year and version: `1-1-2`, `R5:a7k2f`.
  Properties rows;

  bool operator==(const FormStamp&) const = default;
};

FormStamp stamp_of(const PlanHeader& header, FiscalYear year, const Form& form);

// FormStamp::owner of a plan, as long as it is.
std::string_view owner_of(const PlanHeader& header);

// Was the form made for that plan? Titles get corrected while forms are out, and another plan of
// the same owner has another title and most often another first year: one of the two must agree.
bool is_of_plan(const FormStamp& stamp, const PlanHeader& header);

// The names of all properties begin so.
inline constexpr std::string_view kStampPrefix = "fujiplan ";

// A property holds at most this many characters, as UTF-16 counts them.
inline constexpr std::size_t kLongestProperty = 255;

Properties to_properties(const FormStamp& stamp);
// Others are passed over. None: there is no year, or no plan, or the rows are not whole.
std::optional<FormStamp> parse_form_stamp(const Properties& properties);

// Tells whether somebody has typed into a sheet that is only for reading: the same for cells that
// say the same to people, wherever the table was moved.
std::string mark_of_guide(std::span<const std::vector<std::string>> rows);

}  // namespace fujiplan
