#include "survey/files/form_stamp.h"

#include <algorithm>

#include "base/fnv1a.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "run/emit_table.h"
#include "survey/columns/form_columns.h"
#include "survey/form_version.h"

namespace fujiplan {

// --- from the form

std::string_view owner_of(const PlanHeader& header) {
  std::string_view code = header.municipality.code.value;
  return code.empty() ? name_of_owner(header) : code;
}

// As much of it as a property holds.
static std::string fitted(std::string_view text) {
  std::size_t units = 0, end = 0;
  while (end < text.size()) {
    std::size_t next = cluster_end(text, end);
    for (std::size_t at = end; at < next;) {
      CodePoint character = decode_at(text, at);
      units += character.value > 0xFFFF ? 2 : 1;
      at += character.size;
    }
    if (units > kLongestProperty) return std::string(text.substr(0, end));
    end = next;
  }
  return std::string(text);
}

FormStamp stamp_of(const PlanHeader& header, FiscalYear year, const Form& form) {
  FormStamp stamp{.year = to_string(year),
                  .owner = fitted(owner_of(header)),
                  .plan = fitted(header.title.value),
                  .from = to_string(header.period.from.value),
                  .for_whom = fitted(form.department),
                  .guide = {},
                  .rows = {}};
  auto version = std::ranges::find(form.columns, ColumnRole::Version, &FormColumn::role);
  for (const FormRow& row : form.rows) {
    stamp.rows.emplace_back(to_string(row.project->id.value),
                            row.cells[static_cast<std::size_t>(version - form.columns.begin())]);
  }
  return stamp;
}

bool is_of_plan(const FormStamp& stamp, const PlanHeader& header) {
  return stamp.owner == fitted(owner_of(header)) &&
         (stamp.plan == fitted(header.title.value) ||
          stamp.from == to_string(header.period.from.value));
}

// --- as properties

namespace {

struct StampedText {
  std::string_view name;
  std::string FormStamp::*text;
};

}  // namespace

static constexpr StampedText kStampedTexts[] = {
    {kMarkOfForms, &FormStamp::year},       {"fujiplan owner", &FormStamp::owner},
    {"fujiplan plan", &FormStamp::plan},    {"fujiplan from", &FormStamp::from},
    {"fujiplan for", &FormStamp::for_whom}, {"fujiplan guide", &FormStamp::guide}};

// How many rows there are, and `1-1-2=R5:a7k2f,1-1-3=R5:-` in as many properties as it takes:
// `fujiplan rows 1`.
static constexpr std::string_view kCountOfRows = "fujiplan rows", kRows = "fujiplan rows ";

Properties to_properties(const FormStamp& stamp) {
  Properties properties;
  for (const StampedText& text : kStampedTexts)
    properties.emplace_back(text.name, stamp.*text.text);
  properties.emplace_back(kCountOfRows, std::to_string(stamp.rows.size()));
  std::string rows;
  for (const auto& [id, version] : stamp.rows) {
    rows += formatted("{}{}={}", rows.empty() ? "" : ",", id, version);
  }
  for (std::size_t at = 0, part = 1; at < rows.size(); at += kLongestProperty, ++part) {
    properties.emplace_back(formatted("{}{}", kRows, part), rows.substr(at, kLongestProperty));
  }
  return properties;
}

static const std::string* property_named(const Properties& properties, std::string_view name) {
  auto found = std::ranges::find(properties, name, &Properties::value_type::first);
  return found != properties.end() ? &found->second : nullptr;
}

// False: a part is missing.
static bool read_rows(const Properties& properties, Properties& rows) {
  std::string text;
  for (std::size_t part = 1;; ++part) {
    const std::string* more = property_named(properties, formatted("{}{}", kRows, part));
    if (more == nullptr) break;
    text += *more;
  }
  for (std::string_view row : split(text, ',')) {
    std::size_t sign = row.find('=');
    if (sign == row.npos || !parse_form_version(row.substr(sign + 1))) break;
    rows.emplace_back(row.substr(0, sign), row.substr(sign + 1));
  }
  const std::string* count = property_named(properties, kCountOfRows);
  return count != nullptr && *count == std::to_string(rows.size());
}

std::optional<FormStamp> parse_form_stamp(const Properties& properties) {
  FormStamp stamp;
  for (const StampedText& text : kStampedTexts) {
    if (const std::string* value = property_named(properties, text.name)) stamp.*text.text = *value;
  }
  bool whole = !stamp.year.empty() && !stamp.plan.empty() && read_rows(properties, stamp.rows);
  return whole ? std::optional(std::move(stamp)) : std::nullopt;
}

// --- sheets for reading

std::string mark_of_guide(std::span<const std::vector<std::string>> rows) {
  constexpr std::size_t kDigits = 8;
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    for (const std::string& cell : row) {
      for (std::string_view line : lines_of(cell)) {
        line = trim(line);
        if (!line.empty()) text.append(line) += '\0';
      }
    }
  }
  return short_hash(text, kDigits);
}

}  // namespace fujiplan
