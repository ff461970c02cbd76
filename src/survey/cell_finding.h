#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "files/cell_place.h"

namespace fujiplan {

// Something wrong in a form. Like a Diagnostic, but people look for the cell, not for a line, and
// a form is no file of the plan: its faults have no codes.
struct CellFinding {
  std::size_t file = 0;  // number of the form
  CellPlace at = {};
  Message message = {};        // the situation, one line
  Message help = {};           // the remedy, for the office that imports
  std::string_view code = {};  // of the rule that the answer would break in the plan; else empty
  Severity severity = Severity::Error;
  // The remedy for whoever has filled in the form, who has neither the plan nor fujiplan. Empty: it
  // is the same.
  Message for_department = {};

  const Message& department_help() const { return for_department.empty() ? help : for_department; }
};

// A kind of fault: its texts, with operands that the compiler checks in both languages.
template <typename... Args>
struct CellFault {
  Format<Args...> message, help;
  Format<Args...> for_department = {};  // where `help` is for the office alone

  CellFinding at(std::size_t file, CellPlace place,
                 const std::type_identity_t<Args>&... args) const {
    return {.file = file,
            .at = place,
            .message = message(args...),
            .help = help(args...),
            .for_department = for_department(args...)};
  }
};

// A cell as a message shows it: one line, not too long.
std::string shortened(std::string_view cell);

// What is to be looked at once more, but taken.
void add_remark(std::vector<CellFinding>& remarks, CellFinding remark);

// By file and cell, rows first; what stands at one cell keeps its order.
void sort_by_place(std::vector<CellFinding>& findings);

}  // namespace fujiplan
