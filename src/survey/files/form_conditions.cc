#include "survey/files/form_conditions.h"

#include <algorithm>
#include <map>

#include "base/formatted.h"
#include "base/join.h"
#include "checks/evidence.h"
#include "checks/survey_answers.h"
#include "survey/files/form_counter.h"
#include "survey/files/form_looks.h"

namespace fujiplan {

namespace {

class Conditions {
 public:
  Conditions(const Plan& plan, FiscalYear year, const Form& form, const FormPlaces& places,
             FormLists& lists)
      : plan_(plan), year_(year), form_(form), places_(places), lists_(lists) {}

  std::vector<xlsx::Condition> all(const std::vector<NeededAnswer>& needed) {
    if (form_.reviewer == nullptr) {
      add_done_too_early();
      add_scores_without_text();
    }
    for (const NeededAnswer& one : needed) add_lacking(one);
    return std::move(conditions_);
  }

 private:
  void add(std::size_t column, std::string formula, std::uint32_t fill) {
    conditions_.push_back({.area = {{places_.first, column}, {places_.last, column}},
                           .formula = std::move(formula),
                           .fill = fill});
  }

  std::string name_of(std::size_t column) const { return form_.columns[column].names.front(); }
  std::string is_blank(std::size_t column) const {
    return formatted("{}=\"\"", places_.cell(column));
  }
  std::string is_in(const std::string& list, std::size_t column) const {
    return formatted("COUNTIF({},{})>0", list, places_.cell(column));
  }

  std::vector<std::size_t> answers(bool (*is_it)(const SurveyItem&)) const {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const FormColumn& column = form_.columns[i];
      if (column.role == ColumnRole::Answer && is_it(*column.item)) columns.push_back(i);
    }
    return columns;
  }

  void add_lacking(const NeededAnswer& needed) {
    std::string formula = is_blank(needed.column);
    if (needed.rows.size() < form_.rows.size()) {
      std::string ids = list_of_rows(form_, needed.rows, name_of(needed.column), places_, lists_);
      formula = formatted("AND({},{})", formula, is_in(ids, places_.id));
    }
    add(needed.column, "=" + formula, kLacking);
  }

  // A level that has points.
  std::string is_rated(std::size_t column) {
    const Criterion& criterion = *form_.columns[column].item->criterion;
    std::string there = formatted("{}<>\"\"", places_.cell(column));
    if (criterion.unrated.value.empty()) return there;
    std::vector<std::string> names;
    for (const Level& level : criterion.unrated.value) names.emplace_back(level.name.value);
    std::string list = lists_.add(name_of(column), std::move(names));
    return formatted("AND({},COUNTIF({},{})=0)", there, list, places_.cell(column));
  }

  void add_scores_without_text() {
    auto scores = answers([](const SurveyItem& item) { return item.is_score(); });
    auto texts = answers([](const SurveyItem& item) {
      return item.path.size() == 1 && is_text_of_scores(item.path.front());
    });
    auto values = answers([](const SurveyItem& item) { return item.is_value(); });
    if (scores.empty() || texts.empty()) return;
    std::vector<std::string> rated, blank;
    for (std::size_t column : scores) rated.push_back(is_rated(column));
    for (std::size_t column : texts) blank.push_back(is_blank(column));
    for (std::size_t column : values) blank.push_back(is_blank(column));
    std::string formula = formatted("=AND(OR({}),{})", join(rated, ","), join(blank, ","));
    for (std::size_t column : texts) add(column, formula, kDoubtful);
  }

  // The projects that await a phase, by the phase: they are not done before it.
  void add_done_too_early() {
    auto statuses = answers([](const SurveyItem& item) { return item.path.front() == "status"; });
    auto phases = answers([](const SurveyItem& item) { return item.path.front() == "schedule"; });
    if (statuses.empty()) return;
    std::map<std::size_t, std::vector<std::size_t>> waiting;  // rows, by position of the phase
    for (std::size_t row = 0; row < form_.rows.size(); ++row) {
      const PhaseStart* phase = phase_awaited(*form_.rows[row].project, year_);
      if (phase != nullptr) waiting[phase->phase->word->position].push_back(row);
    }
    for (const auto& [position, rows] : waiting) add_done_before(statuses, phases, position, rows);
  }

  void add_done_before(const std::vector<std::size_t>& statuses,
                       const std::vector<std::size_t>& phases, std::size_t position,
                       const std::vector<std::size_t>& rows) {
    Language language = plan_.header.language.value;
    const Vocabulary words = vocabulary_of(plan_.header);
    std::vector<std::string> done, reached;
    for (const StatusWord& word : words.statuses) {
      if (is_done(Status{&word})) done.emplace_back(label_of(word).in(language));
    }
    for (const PhaseWord& word : words.phases) {
      if (word.position >= position) reached.emplace_back(label_of(word).in(language));
    }
    const std::string heading = name_of(statuses.front());
    std::string list_of_done = lists_.add(heading, std::move(done));
    std::string list_of_reached = lists_.add(heading, std::move(reached));
    std::string ids = list_of_rows(form_, rows, heading, places_, lists_);
    for (std::size_t status : statuses) {
      std::vector<std::string> holds = {is_in(list_of_done, status), is_in(ids, places_.id)};
      for (std::size_t phase : phases) {
        holds.push_back(formatted("COUNTIF({},{})=0", list_of_reached, places_.cell(phase)));
      }
      add(status, formatted("=AND({})", join(holds, ",")), kDoubtful);
    }
  }

  const Plan& plan_;
  FiscalYear year_;
  const Form& form_;
  const FormPlaces& places_;
  FormLists& lists_;
  std::vector<xlsx::Condition> conditions_;
};

}  // namespace

std::vector<xlsx::Condition> conditions_of(const Plan& plan, FiscalYear year, const Form& form,
                                           const std::vector<NeededAnswer>& needed,
                                           const FormPlaces& places, FormLists& lists) {
  return Conditions(plan, year, form, places, lists).all(needed);
}

}  // namespace fujiplan
