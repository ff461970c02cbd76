#pragma once

#include <span>
#include <string>

#include "lists/roadmap.h"
#include "render/table_workbook.h"

namespace fujiplan {

// What a sheet of the roadmap is made of.
struct RoadmapSheet {
  std::span<const RoadmapGroup> groups;
  // A row for each of theirs, in their order; the first column is the group.
  const Table& table;
  std::size_t first_time = 0;  // the column of the table for the first part of a year
  std::string legend = {};     // all phases in a line
  std::string notes = {};      // lines that stand below
};

// The roadmap to look at: groups under each other, a cell for each part of a year in the colour of
// its phase and with its number, which stands out where the phase begins. Colours repeat after the
// sixth phase; numbers tell them apart there, and on paper without colours.
xlsx::Sheet roadmap_sheet(const PlanHeader& header, const RoadmapSheet& roadmap,
                          const SheetName& name, Language language);

}  // namespace fujiplan
