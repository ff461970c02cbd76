#include "survey/files/form_places.h"

#include <algorithm>

#include "base/formatted.h"

namespace fujiplan {

static std::size_t place_of(const Form& form, ColumnRole role) {
  auto column = std::ranges::find(form.columns, role, &FormColumn::role);
  return static_cast<std::size_t>(column - form.columns.begin());
}

FormPlaces::FormPlaces(const Form& form)
    : headers(form.notes.deadline.empty() && form.notes.contact.empty() ? 2 : 3),
      first(headers + 1),
      last(headers + form.rows.size()),
      id(place_of(form, ColumnRole::Id)),
      name(place_of(form, ColumnRole::Name)) {}

std::string FormPlaces::cell(std::size_t column) const {
  return formatted("${}{}", column_name(column), first + 1);
}

std::string FormPlaces::range(std::size_t column) const {
  std::string name_of_column = column_name(column);
  return formatted("${0}${1}:${0}${2}", name_of_column, first + 1, last + 1);
}

std::string quoted_in_formula(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

}  // namespace fujiplan
