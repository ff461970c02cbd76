#include "views/survey_import.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/harmless.h"
#include "base/spreadsheet_text.h"
#include "base/text.h"
#include "model/criterion_names.h"
#include "views/form_answer.h"
#include "views/form_faults.h"
#include "views/form_version.h"
#include "views/survey_form.h"

namespace fujiplan {

void sort_by_place(std::vector<CellFinding>& findings) {
  std::ranges::stable_sort(findings, {},
                           [](const CellFinding& f) { return std::pair(f.file, f.at); });
}

namespace {

// Where the columns of a form stand in one file.
struct Header {
  std::size_t row = 0;
  std::vector<const FormColumn*> columns;  // by column of the file; null: ignored
  std::size_t version = 0, id = 0;
  std::optional<std::size_t> name;
};

std::string shortened(std::string_view cell) {
  constexpr std::size_t kCells = 40;
  return fit_width(harmless(trim(cell)), kCells);
}

bool is_blank(const std::vector<std::string>& row) {
  return std::ranges::all_of(row, [](const std::string& cell) { return trim(cell).empty(); });
}

// 予算額（千円）: brackets do not tell columns apart, but what they say of an amount counts.
bool has_other_unit(const FormColumn& column, std::string_view header) {
  const SurveyItem* item = column.item;
  if (item == nullptr || item->kind != AnswerKind::Number || item->most != kLargestWhole) {
    return false;
  }
  std::string brackets = plain_name(header).substr(bare_name(header).size());
  constexpr std::string_view kMultiples[] = {"百", "千", "万", "億"};
  return std::ranges::any_of(kMultiples,
                             [&](auto word) { return brackets.find(word) != brackets.npos; });
}

class FormReader {
 public:
  FormReader(const Plan& plan, std::span<const FormFile> files, std::optional<FiscalYear> year)
      : plan_(plan), files_(files), columns_(form_columns(true)), finder_(columns_) {
    if (year) answers_.year = *year;
  }

  FormAnswers read() {
    for (file_ = 0; file_ < files_.size(); ++file_) read_file();
    sort_by_place(answers_.findings);
    return std::move(answers_);
  }

 private:
  template <typename... Args>
  CellFinding& report(const CellFault<Args...>& fault, CellPlace at,
                      const std::type_identity_t<Args>&... args) {
    return answers_.findings.emplace_back(fault.at(file_, at, args...));
  }

  void read_file() {
    const CsvTable& table = files_[file_].table;
    if (table.broken_at) report(kBrokenQuote, *table.broken_at);
    auto header = read_header(table);
    if (!header) return;
    for (std::size_t row = header->row + 1; row < table.rows.size(); ++row) {
      if (!is_blank(table.rows[row])) read_row(*header, row);
    }
  }

  // --- the row of headers

  // The first row with a column for the id: there may be a title above it.
  std::optional<Header> read_header(const CsvTable& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const auto& cells = table.rows[row];
      bool found = std::ranges::any_of(cells, [&](const std::string& cell) {
        const FormColumn* column = finder_.find(cell);
        return column != nullptr && column->role == ColumnRole::Id;
      });
      if (found) return read_headers(cells, row);
    }
    if (!table.broken_at) report(kMissingColumn, {0, 0}, kIdColumn);
    return std::nullopt;
  }

  std::optional<Header> read_headers(const std::vector<std::string>& cells, std::size_t row) {
    Header header{.row = row, .columns = {}, .name = {}};
    std::map<const FormColumn*, std::size_t> seen;
    std::optional<std::size_t> version;
    bool good = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const FormColumn* column = finder_.find(cells[i]);
      header.columns.push_back(column);
      if (column == nullptr) {
        if (!trim(cells[i]).empty())
          answers_.ignored.push_back({file_, {row, i}, shortened(cells[i])});
        continue;
      }
      auto [first, is_new] = seen.try_emplace(column, i);
      if (!is_new && column->role != ColumnRole::Reference) {
        report(kRepeatedColumn, {row, i}, shortened(cells[i]), column_name(first->second));
        good = false;
      }
      if (has_other_unit(*column, cells[i])) {
        report(kOtherUnit, {row, i}, shortened(cells[i]), column->header);
        good = false;
      }
      if (column->role == ColumnRole::Version) version = i;
      if (column->role == ColumnRole::Id) header.id = i;
      if (column->role == ColumnRole::Name) header.name = i;
    }
    if (!version) {
      report(kMissingColumn, {row, 0}, kVersionColumn);
      return std::nullopt;
    }
    header.version = *version;
    return good ? std::optional(header) : std::nullopt;
  }

  // --- a row

  void read_row(const Header& header, std::size_t row) {
    std::size_t findings = answers_.findings.size();
    const Project* project = read_id(header, row);
    auto version = read_version(header, row);
    if (project != nullptr && version) {
      AnsweredRow result{.project = project, .file = file_, .at = {row, header.id}};
      check_name(header, row, *project);
      result.cells.assign(survey_items().size(), result.at);
      for (std::size_t i = 0; i < files_[file_].table.rows[row].size(); ++i) {
        read_cell(header, {row, i}, *version, result);
      }
      result.refused = answers_.findings.size() > findings;
      answers_.rows.push_back(std::move(result));
    }
  }

  std::string_view cell(CellPlace at) const {
    const auto& cells = files_[file_].table.rows[at.row];
    return at.column < cells.size() ? std::string_view(cells[at.column]) : std::string_view();
  }

  // 2001/1/2, 2001-01-02, 1月2日: what became of 1-1-2.
  static bool looks_like_date(std::string_view text) {
    return guarded_text(text) != text &&
           (text.find('/') != text.npos || text.find('-') != text.npos ||
            text.find("月") != text.npos);
  }

  const Project* read_id(const Header& header, std::size_t row) {
    CellPlace at{row, header.id};
    std::string_view typed = cell(at);
    if (trim(typed).empty()) {
      report(kEmptyCell, at, kIdColumn);
      return nullptr;
    }
    auto id = parse_form_id(unguarded_text(typed));
    bool date = !id || id->policy > 1000;  // 2001-1-2
    if (!id || (date && find_project(plan_, *id) == nullptr)) {
      CellFinding& finding = report(kNotAnId, at, shortened(typed));
      if (looks_like_date(trim(typed)) || id) finding.help = kIdBecameDate();
      return nullptr;
    }
    std::string name = to_string(*id);
    const Project* project = find_project(plan_, *id);
    if (project == nullptr) {
      const LeftOut* left_out = find_left_out(plan_, *id);
      if (left_out != nullptr && left_out->id) {
        report(kProjectHasErrors, at, name);
      } else if (left_out != nullptr) {
        report(kFolderNotRead, at, name, left_out->path);
      } else {
        CellFinding& finding = report(kNoSuchProject, at, name);
        if (auto nearest = nearest_id(name)) finding.help = kNearestId(*nearest);
      }
      return nullptr;
    }
    std::string place = files_[file_].path + ":" + cell_name(at);
    auto [first, is_new] = rows_.try_emplace(project, place);
    if (is_new) return project;
    report(kRepeatedRow, at, name, first->second);
    for (AnsweredRow& other : answers_.rows) {  // which of the two is right, nobody can tell
      if (other.project == project) other.refused = true;
    }
    return nullptr;
  }

  std::optional<std::string> nearest_id(std::string_view typed) const {
    std::vector<std::string> ids;
    for (const Project& project : plan_.projects) ids.push_back(to_string(project.id.value));
    std::vector<std::string_view> views(ids.begin(), ids.end());
    auto nearest = nearest_name(typed, views);
    return nearest ? std::optional(std::string(*nearest)) : std::nullopt;
  }

  std::optional<FormVersion> read_version(const Header& header, std::size_t row) {
    CellPlace at{row, header.version};
    if (trim(cell(at)).empty()) {
      report(kEmptyCell, at, kVersionColumn);
      return std::nullopt;
    }
    auto version = parse_form_version(unguarded_text(cell(at)));
    if (!version) {
      report(kNotAVersion, at, shortened(cell(at)));
      return std::nullopt;
    }
    const Period& period = plan_.header.period;
    if (!period.holds(version->year)) {
      report(kYearOutsidePeriod, at, to_string(version->year), to_string(period.from.value),
             to_string(period.to.value));
      return std::nullopt;
    }
    if (!answers_.year) answers_.year = version->year;
    if (version->year != answers_.year) {
      report(kOtherYear, at, to_string(version->year), to_string(answers_.year));
      return std::nullopt;
    }
    return version;
  }

  // The name of another project: someone has moved ids, or rows of some columns only.
  void check_name(const Header& header, std::size_t row, const Project& project) {
    if (!header.name) return;
    std::string_view typed = trim(unguarded_text(cell({row, *header.name})));
    if (typed.empty() || typed == project.name.value) return;
    for (const Project& other : plan_.projects) {
      if (other.name.value != typed) continue;
      report(kOtherName, {row, *header.name}, to_string(project.id.value),
             to_string(other.id.value));
      return;
    }
  }

  // --- a cell

  void read_cell(const Header& header, CellPlace at, const FormVersion& version, AnsweredRow& row) {
    std::string_view typed = cell(at);
    const FormColumn* column =
        at.column < header.columns.size() ? header.columns[at.column] : nullptr;
    if (column == nullptr && !trim(typed).empty() && trim(cell({header.row, at.column})).empty()) {
      report(kNoHeader, at, shortened(typed));
    }
    if (column == nullptr || column->role != ColumnRole::Answer) return;
    const SurveyItem& item = *column->item;
    auto index = static_cast<std::size_t>(&item - survey_items().data());
    row.cells[index] = at;
    if (trim(typed).empty()) return;  // says nothing: what is there stays

    const SurveyEntry* entry = answers_of(*row.project, answers_.year);
    std::string_view unguarded = unguarded_text(typed);
    if (entry != nullptr && unguarded == cell_of_answer(item, *entry)) {
      ++row.unchanged;
      return;
    }
    NewAnswer answer{&item, "", at};
    if (!is_removal(unguarded)) {
      TypedAnswer read = answer_of_cell(named_in(criteria(), item), unguarded);
      if (!read.ok()) {
        answers_.findings.push_back({file_, at, read.problem, read.remedy});
        return;
      }
      answer.text = std::move(read.text);
    }
    std::string now = entry != nullptr ? item.text(*entry) : std::string();
    decide(std::move(answer), now, version.marks[index], row);
  }

  // Who has changed the answer since the form was made? `now`: what the plan says; `mark`: of what
  // it said then.
  void decide(NewAnswer answer, const std::string& now, const std::string& mark, AnsweredRow& row) {
    const SurveyItem& item = *answer.item;
    const std::string& typed = answer.text;
    auto mark_for = [&](const std::string& text) {
      return text.empty() ? "" : mark_of(row.project->id.value, answers_.year, item, text);
    };
    auto says_the_same = [&] {
      if (typed.empty() || now.empty()) return typed.empty() && now.empty();
      return comparable_answer(item, typed) == comparable_answer(item, now);
    };
    if (says_the_same()) {
      ++row.unchanged;
    } else if (mark_for(now) == mark) {  // only the department
      row.answers.push_back(std::move(answer));
    } else if (mark_for(typed) == mark && !typed.empty()) {  // only the plan
      ++row.unchanged;
    } else {
      auto said = [](const std::string& text) {
        return text.empty() ? Message{"（空）", "(nothing)"}
                            : Message{shortened(text), shortened(text)};
      };
      Message label{label_of(item, criteria(), Language::Japanese),
                    label_of(item, criteria(), Language::English)};
      report(kConflict, answer.at, label, said(typed), said(now));
    }
  }

  const Criteria& criteria() const { return plan_.header.rubric.criteria; }

  const Plan& plan_;
  std::span<const FormFile> files_;
  std::vector<FormColumn> columns_;  // with those of the year before
  ColumnFinder finder_;
  std::size_t file_ = 0;
  std::unordered_map<const Project*, std::string> rows_;  // project -> where it was seen
  FormAnswers answers_;
};

}  // namespace

FormAnswers read_forms(const Plan& plan, std::span<const FormFile> files,
                       std::optional<FiscalYear> year) {
  return FormReader(plan, files, year).read();
}

}  // namespace fujiplan
