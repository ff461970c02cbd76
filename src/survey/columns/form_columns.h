#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"
#include "model/survey_items.h"
#include "survey/form_words.h"

// The columns of a form, and the names by which they are found again.
namespace fujiplan {

enum class ColumnRole : unsigned char {
  Version,
  Id,         // `No.1-1-2`, see form_id.h
  Name,       // for reading, but import notices when it belongs to another project
  Reference,  // for reading: the plan, and the answers of the year before
  Answer,
  End,  // the id again, at the end of the row: a row that was cut off has none
};

constexpr bool is_for_reading(ColumnRole role) {
  return role == ColumnRole::Name || role == ColumnRole::Reference;
}

struct FormColumn {
  ColumnRole role = ColumnRole::Reference;
  std::vector<std::string> names;    // what a header may call it, without year; see key_of_name
  std::string header;                // with year, choices, unit, direction of the scale
  const SurveyItem* item = nullptr;  // of an answer, of this year or the last; of a target
  bool last_year = false;            // an answer of the year before
  std::function<std::string(const Project&, FiscalYear)> text = {};  // what the form shows
  bool free_text = true;  // may be anything; else it is an id, a number or one of few words
  // Only in forms with a project of which it holds; null: in all.
  std::function<bool(const Project&, FiscalYear)> stands = {};

  bool is_of_target() const { return item != nullptr && item->is_value(); }
};

// The columns of a year's form in their order. `last_year`: with the answers of the year before,
// each beside the answer it belongs to. Fields and criteria have the names of plan.yaml; those that
// forms had before are taken, too.
// With words of a reviewer, of the form in which that judges: the answers of the year are for
// reading.
// `items`: those of the plan; they must outlive the columns. `language`: of the form.
std::vector<FormColumn> form_columns(const Vocabulary& words, std::span<const SurveyItem> items,
                                     FiscalYear year, bool last_year, Language language);

// A name of a column as headers are compared: header_key, with what a target is called.
std::string key_of_name(const FormColumn& column, std::string_view name);

// Finds the column that a header names, with its year, 前年度の or neither.
class ColumnFinder {
 public:
  // `columns`, in that language, must outlive it.
  ColumnFinder(const std::vector<FormColumn>& columns, FiscalYear year, Language language);

  enum class Says : unsigned char {
    NoYear,
    ThisYear,   // that of the form
    LastYear,   // the one before it, or 前年度
    OtherYear,  // and the form has such an answer
  };
  struct Found {
    const FormColumn* column = nullptr;  // null: it is no column of a form of this year
    std::string name;                    // key_of_name, without the year
    Says says = Says::NoYear;            // before the name
  };
  Found find(std::string_view header) const;

 private:
  using Names = std::unordered_map<std::string, const FormColumn*>;  // by key_of_name
  FiscalYear year_;
  Language language_;
  Names this_year_, last_year_;
};

// Headers, as header_key, of answers that the forms of other plans have, or those of projects where
// these are of groups.
std::set<std::string> keys_not_asked(const Vocabulary& words, std::span<const SurveyItem> items,
                                     Language language);

// The columns of forms of a year in one language, with those of the year before, as they come back.
struct FormHeads {
  FormHeads(const Vocabulary& words, std::span<const SurveyItem> items, FiscalYear year,
            Language language)
      : columns(form_columns(words, items, year, true, language)),
        finder(columns, year, language),
        not_asked(keys_not_asked(words, items, language)),
        level(words.level != 0 ? label_of_level(words.levels, words.level) : Text{}) {}
  FormHeads(const FormHeads&) = delete;  // the finder points into the columns
  FormHeads& operator=(const FormHeads&) = delete;
  std::vector<FormColumn> columns;
  ColumnFinder finder;
  std::set<std::string> not_asked;
  Text level;  // of the groups; empty: the forms are of projects
};

}  // namespace fujiplan
