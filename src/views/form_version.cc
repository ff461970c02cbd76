#include "views/form_version.h"

#include <cstdint>

#include "base/encoding.h"
#include "base/fnv1a.h"
#include "base/number.h"
#include "base/spreadsheet_text.h"
#include "base/text.h"
#include "views/form_answer.h"

namespace fujiplan {

static constexpr char kNothing = '-';
static constexpr char kForReading = 'z';
static constexpr std::size_t kMarkSize = 4;
// Crockford's base 32: no letter that looks like a digit.
static constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";

// Nobody gains by forging a mark.
static std::string mark_of_text(const std::string& text) {
  std::uint64_t hash = fnv1a(text);
  std::string mark;
  hash ^= hash >> 20 ^ hash >> 40;  // folded, as FNV's last bytes do not reach all of its bits
  for (std::size_t i = 0; i < kMarkSize; ++i) mark += kDigits[hash >> (5 * i) & 31];
  return mark;
}

std::string mark_of(ProjectId id, FiscalYear year, const SurveyItem& item,
                    std::string_view answer) {
  return mark_of_text(to_string(id) + '\n' + to_string(year) + '\n' + key_of(item) + '\n' +
                      comparable_answer(item, answer));
}

std::string mark_for_reading(ProjectId id, FiscalYear year, std::span<const std::string> cells) {
  std::string text = to_string(id) + '\n' + to_string(year);
  for (const std::string& cell : cells) text += '\0' + comparable_cell(cell);
  return mark_of_text(text);
}

std::string comparable_cell(std::string_view cell) {
  std::string out;
  for (std::string_view line : lines_of(trim(unguarded_text(cell)))) {
    line = trim(line);
    if (!line.empty()) out += (out.empty() ? "" : "\n") + std::string(line);
  }
  if (auto number = plain_whole_number(out)) return *number;  // 1,200,000 of 1200000
  return with_cp932_twins(to_nfc(out));
}

FormVersion version_of(const Project& project, FiscalYear year) {
  FormVersion version{year, std::vector<std::string>(survey_items().size()), {}};
  const SurveyEntry* entry = answers_of(project, year);
  if (entry == nullptr) return version;
  for (std::size_t i = 0; i < version.marks.size(); ++i) {
    const SurveyItem& item = survey_items()[i];
    std::string answer = item.text(*entry);
    if (!answer.empty()) version.marks[i] = mark_of(project.id.value, year, item, answer);
  }
  return version;
}

std::string to_string(const FormVersion& version) {
  std::string marks;
  for (std::size_t i = 0; i < version.marks.size(); ++i) {
    if (version.marks[i].empty()) continue;
    if (!marks.empty()) marks += '.';
    marks += static_cast<char>('a' + i);
    marks += version.marks[i];
  }
  if (!version.for_reading.empty()) {
    if (!marks.empty()) marks += '.';
    marks += kForReading + version.for_reading;
  }
  return to_string(version.year) + ":" + (marks.empty() ? std::string(1, kNothing) : marks);
}

std::optional<FormVersion> parse_form_version(std::string_view text) {
  std::string narrow = to_lower_ascii(to_half_width(trim(text)));
  auto colon = narrow.find(':');
  if (colon == narrow.npos) return std::nullopt;
  auto year = parse_typed_fiscal_year(std::string_view(narrow).substr(0, colon));
  if (!year) return std::nullopt;
  FormVersion version{*year, std::vector<std::string>(survey_items().size()), {}};
  std::string_view marks = std::string_view(narrow).substr(colon + 1);
  if (marks == std::string_view(&kNothing, 1)) return version;
  for (std::string_view mark : split(marks, '.')) {
    if (mark.size() != 1 + kMarkSize || mark.find_first_not_of(kDigits, 1) != mark.npos) {
      return std::nullopt;
    }
    if (mark[0] == kForReading && version.for_reading.empty()) {
      version.for_reading = mark.substr(1);
      continue;
    }
    auto item = static_cast<std::size_t>(static_cast<unsigned char>(mark[0] - 'a'));
    if (item >= version.marks.size() || !version.marks[item].empty()) return std::nullopt;
    version.marks[item] = mark.substr(1);
  }
  return version;
}

}  // namespace fujiplan
