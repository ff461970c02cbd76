#include "survey/cell_finding.h"

#include <algorithm>
#include <utility>

#include "base/harmless.h"
#include "base/put_in_order.h"
#include "base/text.h"

namespace fujiplan {

void add_remark(std::vector<CellFinding>& remarks, CellFinding remark) {
  remark.severity = Severity::Warning;
  remarks.push_back(std::move(remark));
}

void sort_by_place(std::vector<CellFinding>& findings) {
  put_in_order(findings, [](const CellFinding& f) { return std::pair(f.file, f.at); });
}

std::string shortened(std::string_view cell) {
  constexpr std::size_t kCells = 40;
  return fit_width(harmless(trim(cell)), kCells);
}

}  // namespace fujiplan
