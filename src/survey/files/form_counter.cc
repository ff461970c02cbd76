#include "survey/files/form_counter.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/formatted.h"
#include "survey/files/form_sheets.h"
#include "survey/form_words.h"

namespace fujiplan {

std::string list_of_rows(const Form& form, const std::vector<std::size_t>& rows,
                         std::string_view heading, const FormPlaces& places, FormLists& lists) {
  std::vector<std::string> ids;
  for (std::size_t row : rows) ids.push_back(form.rows[row].cells[places.id]);
  return lists.add(heading, std::move(ids));
}

// For each row 1 where it needs the answer, else 0: on the sheet of lists, as not every program
// looks up a range of ids in one formula.
static std::string rows_in(const Form& form, const NeededAnswer& needed, const FormPlaces& places,
                           FormLists& lists, Language language) {
  const std::string& heading = form.columns[needed.column].names.front();
  std::string ids = list_of_rows(form, needed.rows, heading, places, lists);
  std::vector<xlsx::Cell> cells;
  for (std::size_t row = 0; row < form.rows.size(); ++row) {
    std::string id = cell_name({places.first + row, places.id});
    bool is_in = std::ranges::binary_search(needed.rows, row);
    cells.push_back(
        {.number = is_in ? 1 : 0,
         .formula = formatted("=COUNTIF({},'{}'!{})", ids, kAnswerSheet.in(language), id),
         .look = {.kind = xlsx::Look::Kind::General}});
  }
  return lists.add_formulas(heading, std::move(cells));
}

// 1 for each row that has the answer, or does not need it.
static std::string has_answer(const Form& form, const NeededAnswer& needed,
                              const FormPlaces& places, FormLists& lists, Language language) {
  std::string there = formatted("({}<>\"\")", places.range(needed.column));
  if (needed.rows.size() == form.rows.size()) return there;
  std::string rows = rows_in(form, needed, places, lists, language);
  return formatted("(({}+({}=0))>0)", there, rows);
}

// 1 for each row with any answer.
static std::string has_any(const Form& form, const FormPlaces& places) {
  std::string sum;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    if (form.columns[i].role != ColumnRole::Answer) continue;
    sum += formatted("{}({}<>\"\")", sum.empty() ? "" : "+", places.range(i));
  }
  return formatted("(({})>0)", sum);
}

// A factor of 1 makes numbers of what is true or false, however many there are.
static std::string complete_rows(const Form& form, const std::vector<NeededAnswer>& needed,
                                 const FormPlaces& places, FormLists& lists, Language language) {
  std::string product = "1";
  std::set<std::size_t> with_needs;
  for (const NeededAnswer& one : needed) {
    product += "*" + has_answer(form, one, places, lists, language);
    with_needs.insert(one.rows.begin(), one.rows.end());
  }
  if (with_needs.size() < form.rows.size()) product += "*" + has_any(form, places);
  return formatted("SUMPRODUCT({})", product);
}

// Behind how many rows are answered: of how many.
static constexpr Format<std::size_t, Text, Counted> kOfAll{" / {0} {1}", " of {2}"};

xlsx::Cell counter_of(const Plan& plan, FiscalYear year, const Form& form,
                      const std::vector<NeededAnswer>& needed, const FormPlaces& places,
                      FormLists& lists) {
  Language language = plan.header.language.value;
  Text unit = unit_of(plan.header);
  std::size_t all = form.rows.size();
  std::string before(kBeforeCount.in(language));
  std::string behind = kOfAll.in(language, all, unit, {all, unit.en});
  std::string count = complete_rows(form, needed, places, lists, language);
  return {.text = before + std::to_string(answered_rows(plan, year, form)) + behind,
          .formula =
              formatted("={}&{}&{}", quoted_in_formula(before), count, quoted_in_formula(behind)),
          .look = {.bold = true}};
}

}  // namespace fujiplan
