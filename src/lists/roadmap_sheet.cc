#include "lists/roadmap_sheet.h"

#include <array>

#include "base/harmless.h"
#include "base/text.h"
#include "model/types/shown_value.h"

namespace fujiplan {

using xlsx::Look;

// From what is thought about to what runs, light enough for black letters.
static constexpr std::array<std::uint32_t, 6> kPhaseFills = {0xFFF2CC, 0xFCDCC4, 0xD8EBCB,
                                                             0xC6DDF2, 0xE2D7EE, 0xD9D9D9};
static constexpr std::uint32_t kGroupFill = 0xF3F4F6, kGoesOn = 0x6B7280;

static xlsx::Cell phase_cell(const RoadmapCell& cell, Language language) {
  Look look = cell_look();
  look.across = Look::Across::Center;
  if (cell.phase) {
    look.fill = kPhaseFills[cell.phase->word->position % kPhaseFills.size()];
    look.bold = cell.begins;
    if (!cell.begins) look.color = kGoesOn;
    return {.text = code_of(*cell.phase), .look = look};
  }
  return {.text = cell.ends ? shown_phase(std::nullopt, language) : "", .look = look};
}

// A line over the whole width.
static xlsx::Row band(std::string_view text, std::size_t columns, Look look) {
  xlsx::Row row;
  row.cells.assign(columns, {.look = look});
  row.cells.front().text = harmless_lines(text);
  return row;
}

static void add_group(const RoadmapGroup& group, const RoadmapSheet& roadmap, std::size_t& at,
                      const xlsx::Sheet& flat, xlsx::Sheet& sheet, Language language) {
  const std::size_t columns = sheet.columns.size();
  sheet.rows.push_back(band(roadmap.table.rows[at].front(), columns,
                            {.fill = kGroupFill, .bold = true, .middle = true}));
  for (const RoadmapRow& row : group.rows) {
    ++at;  // the row of the flat sheet, below its header
    const auto& cells = flat.rows[at].cells;
    auto& to = sheet.rows.emplace_back().cells;
    to.assign(cells.begin() + 1, cells.end());
    if (roadmap.first_time == 0) continue;
    const std::size_t first = roadmap.first_time - 1, end = first + row.cells.size();
    for (std::size_t i = first; i < end; ++i) to[i] = phase_cell(row.cells[i - first], language);
    if (row.first) continue;
    // Further lines of a project say of it what is their own: between line and difference.
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (i + 1 < first || i > end) to[i].text.clear();
    }
  }
}

xlsx::Sheet roadmap_sheet(const PlanHeader& header, const RoadmapSheet& roadmap,
                          const SheetName& name, Language language) {
  constexpr double kTime = 7;
  constexpr unsigned char kTitlePoints = 14;
  const xlsx::Sheet flat = table_sheet(roadmap.table, name);
  xlsx::Sheet sheet{.name = name.tab};
  sheet.columns.assign(flat.columns.begin() + 1, flat.columns.end());
  const std::size_t columns = sheet.columns.size();
  sheet.rows.push_back(band(name.heading, columns, {.bold = true, .points = kTitlePoints}));
  for (std::string_view line : lines_of(roadmap.legend)) {
    sheet.rows.push_back(band(line, columns, {}));
  }
  const std::size_t head = sheet.rows.size();
  auto& heads = sheet.rows.emplace_back().cells;
  heads.assign(flat.rows[0].cells.begin() + 1, flat.rows[0].cells.end());
  const std::size_t times = roadmap.first_time > 0 ? times_of(header).size() : 0;
  for (std::size_t i = 0; i < times; ++i) {
    sheet.columns[roadmap.first_time - 1 + i].width = kTime;
    heads[roadmap.first_time - 1 + i].look.across = Look::Across::Center;
  }
  std::size_t at = 0;
  for (const RoadmapGroup& group : roadmap.groups) {
    add_group(group, roadmap, at, flat, sheet, language);
  }
  if (times > 0) {
    sheet.rows.emplace_back();
    for (const PhaseWord& word : vocabulary_of(header).phases) {
      RoadmapCell cell{.phase = Phase{&word}, .begins = true};
      auto& row = sheet.rows.emplace_back();
      row.cells = {phase_cell(cell, language),
                   {.text = harmless(label_of(word).in(language)), .look = cell_look()}};
    }
  }
  for (std::string_view line : lines_of(roadmap.notes)) {
    sheet.rows.push_back({{{.text = harmless_lines(line), .look = {}}}});
  }
  sheet.frozen = {head + 1, 2};
  sheet.repeated_row = head;
  set_page(sheet, name);
  return sheet;
}

}  // namespace fujiplan
