#include "survey/import/form_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "files/spreadsheet_text.h"
#include "survey/amount_changes.h"
#include "survey/columns/all_heads.h"
#include "survey/form_answer.h"
#include "survey/form_faults.h"
#include "survey/form_id.h"
#include "survey/form_row.h"
#include "survey/form_version.h"
#include "survey/import/cell_doubts.h"
#include "survey/import/form_around.h"
#include "survey/import/form_gaps.h"
#include "survey/import/form_left_out.h"
#include "survey/import/numbered_choice.h"

namespace fujiplan {

namespace {

// mark_of_words of the items that were asked about: many rows ask about the same.
class MarksOfWords {
 public:
  const std::string& of(const SurveyItem& item) {
    auto [mark, is_new] = marks_.try_emplace(&item);
    if (is_new) mark->second = mark_of_words(item);
    return mark->second;
  }

 private:
  std::map<const SurveyItem*, std::string> marks_;
};

// Reads one file.
class FormReader {
 public:
  FormReader(const Plan& plan, std::span<const FormFile> files, std::size_t file,
             const FormYears& years)
      : plan_(plan), files_(files), file_(file), years_(years) {
    answers_.year = years.of_rows.value_or(FiscalYear{});
  }

  FormAnswers read() {
    read_file();
    return std::move(answers_);
  }

 private:
  template <typename... Args>
  CellFinding& report(const CellFault<Args...>& fault, CellPlace at,
                      const std::type_identity_t<Args>&... args) {
    return answers_.findings.emplace_back(fault.at(file_, at, args...));
  }

  // --- a file

  void read_file() {
    const FiscalYear year = years_.of_headers;
    if (Message why = why_left_out(files_[file_], years_.of_file, plan_, year); !why.empty()) {
      answers_.unusable.push_back({file_, std::move(why)});
      return;
    }
    const FormTable& table = files_[file_].table;
    if (table.broken_at) {
      report(table.open_quote ? kOpenQuote : kBrokenQuote, *table.broken_at);
      answers_.unread.push_back({file_, table.broken_at->row, 0});
    }
    if (!table.header_row) return;
    header_row_ = *table.header_row;
    reviewer_ = heads_.reviewer_of(table);
    HeaderReading reading = read_form_header(table, file_, heads_in(table.language), year);
    auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    add(answers_.findings, reading.findings);
    add(answers_.unused, reading.unused);
    add(answers_.missing_columns, reading.missing);
    add(answers_.unused_values, values_above(table, file_));
    const std::size_t end =
        reading.usable ? end_of_rows(plan_, table, reading.header) : table.rows.size();
    add(answers_.unused_values, values_below(table, file_, end));
    for (std::size_t i = header_row_ + 1; i < end; ++i) {
      if (is_blank(table.rows[i])) {
        if (report_uncomputed(i)) answers_.unread.push_back({file_, i, 0});
      } else if (reading.usable) {
        read_row(reading.header, i);
      } else {
        answers_.unread.push_back({file_, i, typed_answers(reading.header, table.rows[i])});
      }
    }
    doubt_merged(table, file_, end, answers_);
  }

  const FormHeads& heads_in(Language language) { return heads_.of(language, reviewer_); }

  // The columns of the file that is read.
  const std::vector<FormColumn>& columns() {
    return heads_in(files_[file_].table.language).columns;
  }

  const std::string& name_of_column(ColumnRole role) {
    return std::ranges::find(columns(), role, &FormColumn::role)->names.front();
  }

  // --- a row

  void read_row(const FormHeader& header, std::size_t row) {
    std::size_t findings = answers_.findings.size();
    report_uncomputed(row);
    AnsweredRow result{.reviewer = reviewer_, .file = file_, .at = {row, header.id}};
    result.typed = typed_answers(header, files_[file_].table.rows[row]);
    bool cut = is_cut(header, row);
    if (cut) report(kCutRow, {row, files_[file_].table.rows[row].size() - 1});
    // What a row that was cut off says further is not worth a finding of its own.
    if (cut && trim(cell(result.at)).empty()) {
      answers_.unread.push_back({file_, row, result.typed});
      return;
    }
    result.project = read_id(header, row);
    auto version = read_version(header, row);
    if (result.project == nullptr || !version) {
      answers_.unread.push_back({file_, row, result.typed, result.project, reviewer_, result.at});
      return;
    }
    if (!cut) {
      check_end(header, row, *result.project);
      check_name(row, header, *result.project);
      read_cells(header, row, *version, result);
      settle_totals(plan_, answers_.year, files_[file_].table, result, answers_.findings);
      if (auto end = doubtful_end(files_[file_].table, file_, header, row)) {
        answers_.ends.push_back(std::move(*end));
      }
    }
    result.refused = has_doubtful_answer(header, files_[file_].table.rows[row]) ||
                     answers_.findings.size() > findings;
    if (!result.refused) {
      for (const NewAnswer& answer : result.answers) {
        doubt_words(*answer.item, answer.at, *version);
      }
      doubt_cells(files_[file_].table, result, answers_.remarks);
    }
    answers_.rows.push_back(std::move(result));
  }

  bool report_uncomputed(std::size_t row) {
    auto here = files_[file_].table.uncomputed_in(row);
    for (CellPlace at : here) report(kNotComputed, at);
    return !here.empty();
  }

  // --- the end of a row

  // Whoever saves a table without the last line end writes all cells of the last row.
  bool is_cut(const FormHeader& header, std::size_t row) const {
    return is_last_without_end(files_[file_].table, row) &&
           files_[file_].table.rows[row].size() < header.columns.size();
  }

  void check_end(const FormHeader& header, std::size_t row, const Project& project) {
    if (!header.end) return;
    CellPlace at{row, *header.end};
    std::string id = form_id(project.id.value);
    std::string_view typed = trim(cell(at));
    if (typed.empty()) {
      report(kNoEnd, at, id, name_of_column(ColumnRole::End));
    } else if (parse_form_id(typed) != project.id.value) {
      report(kOtherEnd, at, shortened(typed), id, name_of_column(ColumnRole::Id));
    }
  }

  std::string_view cell(CellPlace at) const { return files_[file_].table.text(at); }

  // The cell as a message shows it.
  std::string shown(CellPlace at) const { return shortened(files_[file_].table.shown(at)); }

  bool report_error_value(CellPlace at, const std::string& column) {
    if (!is_spreadsheet_error(trim(cell(at)))) return false;
    report(kErrorValue, at, shown(at), column);
    return true;
  }

  const Project* read_id(const FormHeader& header, std::size_t row) {
    CellPlace at{row, header.id};
    std::string_view typed = cell(at);
    const std::string& head = name_of_column(ColumnRole::Id);
    if (trim(typed).empty()) {
      report(kEmptyCell, at, head);
      return nullptr;
    }
    if (report_error_value(at, head)) return nullptr;
    auto id = parse_form_id(typed);
    bool date = !id || id->numbers[0] > 1000;  // 2001-1-2
    if (!id || (date && find_project(plan_, *id) == nullptr)) {
      const std::string sample = sample_form_id(plan_);
      CellFinding& finding = report(kNotAnId, at, shown(at), head, sample);
      if (looks_like_date(trim(typed)) || id) finding.help = kIdBecameDate(sample);
      return nullptr;
    }
    const Project* project = find_project(plan_, *id);
    if (project == nullptr) {
      answers_.findings.push_back(why_no_project(plan_, *id, file_, at, head));
    }
    return project;
  }

  std::optional<FormVersion> read_version(const FormHeader& header, std::size_t row) {
    CellPlace at{row, header.version};
    if (trim(cell(at)).empty()) {
      report(kEmptyCell, at, name_of_column(ColumnRole::Version));
      return std::nullopt;
    }
    if (report_error_value(at, name_of_column(ColumnRole::Version))) return std::nullopt;
    auto version = parse_form_version(cell(at));
    if (!version) {
      report(kNotAVersion, at, shown(at));
      return std::nullopt;
    }
    const Period& period = plan_.header.period;
    version->year.style = period.from.value.style;
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
  void check_name(std::size_t row, const FormHeader& header, const Project& project) {
    auto is_name = [](const FormColumn* c) { return c != nullptr && c->role == ColumnRole::Name; };
    auto column = std::ranges::find_if(header.columns, is_name);
    if (column == header.columns.end()) return;
    CellPlace at{row, static_cast<std::size_t>(column - header.columns.begin())};
    std::string typed = comparable_cell(cell(at));
    if (typed.empty() || typed == comparable_cell(project.name.value)) return;
    const Project* other = find_by_name(plan_, typed);
    if (other == nullptr) return;
    report(kOtherName, at, to_string(project.id.value), to_string(other->id.value),
           name_of_column(ColumnRole::Id), name_of_column(ColumnRole::Name));
  }

  // --- cells

  void read_cells(const FormHeader& header, std::size_t row, const FormVersion& version,
                  AnsweredRow& result) {
    result.cells.assign(plan_.items.size(), result.at);
    bool untouched = is_untouched(header, row, version, *result.project);
    for (std::size_t i = 0; i < files_[file_].table.rows[row].size(); ++i) {
      CellPlace at{row, i};
      const FormColumn* column = i < header.columns.size() ? header.columns[i] : nullptr;
      if (column == nullptr) {
        bool has_header = i < header.columns.size() && !trim(cell({header.row, i})).empty();
        if (!has_header && !trim(cell(at)).empty()) report(kNoHeader, at, shown(at));
      } else if (header.doubtful.contains(i)) {
        continue;  // whose score it is, nobody can tell
      } else if (column->role == ColumnRole::Answer) {
        read_answer(*column->item, at, version, result);
      } else if (is_for_reading(column->role) && !untouched) {
        read_for_reading(*column, at, *result.project);
      }
    }
  }

  // The cells that are for reading say what they said when the form was made, whatever the plan
  // says now.
  bool is_untouched(const FormHeader& header, std::size_t row, const FormVersion& version,
                    const Project& project) {
    if (version.for_reading.empty()) return false;
    bool first_year = plan_.header.period.from.value >= answers_.year;
    std::vector<std::string> cells;
    for (const auto& [column, at] : header.for_reading) {
      if (column->last_year && first_year && !at) continue;  // there with those of the old plan
      if (at) cells.emplace_back(cell({row, *at}));
      // Where no project of the form has it, or had it, the file may be without.
      if (!at && !column->stands) return false;
    }
    return mark_for_reading(project.id.value, answers_.year, cells) == version.for_reading;
  }

  void read_for_reading(const FormColumn& column, CellPlace at, const Project& project) {
    std::string typed = comparable_cell(cell(at));
    std::string now = column.text(project, answers_.year);
    if (typed.empty() || typed == comparable_cell(now)) return;
    Language language = files_[file_].table.language;
    std::string in_plan = column.item != nullptr ? shown_answer(*column.item, now, language) : now;
    answers_.unused_values.push_back({.file = file_,
                                      .at = at,
                                      .typed = shown(at),
                                      .header = shown({header_row_, at.column}),
                                      .now = shortened(in_plan)});
  }

  void read_answer(const SurveyItem& item, CellPlace at, const FormVersion& version,
                   AnsweredRow& row) {
    std::string_view typed = cell(at);
    auto index = static_cast<std::size_t>(&item - plan_.items.data());
    row.cells[index] = at;
    if (trim(typed).empty()) return;  // says nothing: what is there stays
    if (!has_item(*row.project, item)) {
      report(kNoSuchTarget, at, word_in_messages(plan_.header), to_string(row.project->id.value),
             item.label);
      return;
    }

    const SurveyEntry* entry = answers_of(*row.project, answers_.year);
    if (entry != nullptr && typed == cell_of_answer(item, *entry, files_[file_].table.language)) {
      ++row.unchanged;
      return;
    }
    NewAnswer answer{&item, "", at};
    if (!is_removal(typed)) {
      TypedAnswer read = answer_of_cell(item, typed);
      if (!read.ok()) {
        answers_.findings.push_back({file_, at, read.problem, read.remedy});
        return;
      }
      answer.text = std::move(read.text);
      if (item.numbered) doubt_number(item, at, answer.text);
    }
    std::string now = entry != nullptr ? item.text(*entry) : std::string();
    decide(std::move(answer), now, mark_in(version.marks, item), row);
  }

  // `now`: what the plan says; `mark`: of what it said when the form was made.
  void decide(NewAnswer answer, const std::string& now, const std::string& mark, AnsweredRow& row) {
    const SurveyItem& item = *answer.item;
    switch (who_changed(row.project->id.value, answers_.year, item, answer.text, now, mark)) {
      case ChangedBy::Nobody:
      case ChangedBy::Plan:
        ++row.unchanged;
        break;
      case ChangedBy::Department:
        row.answers.push_back(std::move(answer));
        break;
      case ChangedBy::Both:
        report(kConflict, answer.at, label_of(item), quoted_answer(item, answer.text),
               quoted_answer(item, now));
        break;
    }
  }

  void doubt_number(const SurveyItem& item, CellPlace at, std::string_view phase) {
    auto is_its = [&](const FormColumn& column) {
      return column.role == ColumnRole::Answer && column.item == &item;
    };
    auto column = std::ranges::find_if(columns(), is_its);
    if (column == columns().end()) return;
    std::string_view then = cell({header_row_, at.column});
    if (!may_mean_another(cell(at), phase, then, column->header)) return;
    add_remark(answers_.remarks, kOtherPhases.at(file_, at, shown(at), std::string(phase)));
  }

  // Said once, of the column.
  void doubt_words(const SurveyItem& item, CellPlace at, const FormVersion& version) {
    if (!item.is_score()) return;
    std::string made = mark_in(version.words, item);
    if (made.empty() || made == marks_of_words_.of(item)) return;
    if (!doubted_.insert(&item).second) return;
    add_remark(answers_.remarks, kOtherWords.at(file_, {header_row_, at.column}, item.label));
  }

  const Plan& plan_;
  std::span<const FormFile> files_;
  const std::size_t file_;  // the one that is read
  const FormYears years_;
  AllHeads heads_{plan_, years_.of_headers};
  const Reviewer* reviewer_ = nullptr;  // who judges in it
  std::size_t header_row_ = 0;
  MarksOfWords marks_of_words_;
  std::set<const SurveyItem*> doubted_;  // scores
  FormAnswers answers_;
};

}  // namespace

FormAnswers read_form(const Plan& plan, std::span<const FormFile> files, std::size_t file,
                      const FormYears& years) {
  return FormReader(plan, files, file, years).read();
}

}  // namespace fujiplan
