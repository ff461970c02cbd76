#include "survey/import/cell_doubts.h"

#include <algorithm>
#include <map>

#include "base/join.h"
#include "survey/form_faults.h"

namespace fujiplan {

static bool is_date_field(const SurveyItem& item) {
  return item.own != nullptr && item.own->type.value == OwnType::Date;
}

static bool is_text(const SurveyItem& item) {
  return (item.kind == AnswerKind::Text || item.kind == AnswerKind::OneLine) &&
         !is_date_field(item);
}

void doubt_cells(const FormTable& table, const AnsweredRow& row,
                 std::vector<CellFinding>& remarks) {
  for (const NewAnswer& answer : row.answers) {
    auto stands_in = [&](const std::vector<CellPlace>& places) {
      return std::ranges::binary_search(places, answer.at);
    };
    const std::string shown = shortened(table.shown(answer.at));
    if (is_text(*answer.item) && stands_in(table.dates)) {
      add_remark(remarks, kReadAsDate.at(row.file, answer.at, shown));
    }
    if (stands_in(table.rounded)) {
      add_remark(remarks, kRoundedNumber.at(row.file, answer.at, shown));
    }
  }
}

namespace {

// Which project stands in a row; none: in no row that is read.
using ProjectsByRow = std::map<std::size_t, const Project*>;

}  // namespace

static ProjectsByRow projects_of_file(const FormAnswers& forms, std::size_t file) {
  ProjectsByRow projects;
  for (const AnsweredRow& row : forms.rows) {
    if (row.file == file) projects[row.at.row] = row.project;
  }
  for (const UnreadRow& row : forms.unread) {
    if (row.file == file && row.project != nullptr) projects[row.row] = row.project;
  }
  return projects;
}

// The cells of a range but for the first, row by row: 1-1-1（N4:O4）、1-1-2（M5:O5）.
static std::string cells_not_read(const CellRange& range, std::size_t end,
                                  const ProjectsByRow& projects, Language language) {
  constexpr std::size_t kMostRows = 20;
  std::vector<std::string> cells;
  for (std::size_t row = range.first.row; row <= range.last.row && row < end; ++row) {
    const std::size_t first = range.first.column + (row == range.first.row ? 1 : 0);
    if (first > range.last.column) continue;
    if (cells.size() == kMostRows) {
      cells.emplace_back("…");
      break;
    }
    std::string place = cell_name({row, first});
    if (first < range.last.column) place += ":" + cell_name({row, range.last.column});
    auto project = projects.find(row);
    cells.push_back(project == projects.end()
                        ? place
                        : to_string(project->second->id.value) + in_brackets(place, language));
  }
  return listed(cells, language);
}

void doubt_merged(const FormTable& table, std::size_t file, std::size_t end, FormAnswers& forms) {
  const ProjectsByRow projects = projects_of_file(forms, file);
  for (const CellRange& range : table.merged) {
    if (range.first.row >= end) continue;
    Message cells{cells_not_read(range, end, projects, Language::Japanese),
                  cells_not_read(range, end, projects, Language::English)};
    if (cells.empty()) continue;
    add_remark(forms.remarks, kMergedCells.at(file, range.first, cell_name(range.last), cells));
  }
}

}  // namespace fujiplan
