#include "survey/form_version.h"

#include "base/fnv1a.h"
#include "base/number.h"
#include "base/text.h"
#include "files/encoding.h"
#include "survey/columns/asked.h"
#include "survey/form_answer.h"

namespace fujiplan {

static constexpr char kNothing = '-';
static constexpr char kNames = 'x', kWords = 'y', kMarkForReading = 'z';
static constexpr std::size_t kMarkSize = 4;
static constexpr char kOfOwnCriterion = 'v';

static std::string mark_of_text(const std::string& text) {
  return short_hash(text, kMarkSize);
}

std::string mark_of(ProjectId id, FiscalYear year, const SurveyItem& item,
                    std::string_view answer) {
  return mark_of_text(to_string(id) + '\n' + to_string(year) + '\n' + key_of(item) + '\n' +
                      comparable_answer(item, answer));
}

ChangedBy who_changed(ProjectId id, FiscalYear year, const SurveyItem& item, std::string_view typed,
                      std::string_view now, std::string_view mark) {
  bool same = typed.empty() || now.empty()
                  ? typed.empty() && now.empty()
                  : comparable_answer(item, typed) == comparable_answer(item, now);
  if (same) return ChangedBy::Nobody;
  auto was = [&](std::string_view text) {
    return mark == (text.empty() ? "" : mark_of(id, year, item, text));
  };
  if (was(now)) return ChangedBy::Department;
  return was(typed) && !typed.empty() ? ChangedBy::Plan : ChangedBy::Both;
}

std::string mark_for_reading(ProjectId id, FiscalYear year, std::span<const std::string> cells) {
  std::string text = to_string(id) + '\n' + to_string(year);
  for (const std::string& cell : cells) text += '\0' + comparable_cell(cell);
  return mark_of_text(text);
}

// --- scores

std::string mark_of_name(const SurveyItem& score, std::string_view key) {
  return mark_of_text(key_of(score) + '\n' + std::string(key));
}

// From the worst to the best. Of numbers that everybody reads alike, only what they mean.
std::string mark_of_words(const SurveyItem& score) {
  const Criterion& criterion = *score.criterion;
  auto numbers = numbers_of(criterion);
  bool bare = numbers && numbers->best_is_most;
  std::string text = key_of(score);
  for (std::size_t i = criterion.answers(); i-- > 0;) {
    const Level& answer = criterion.answer(i);
    if (!bare) text += '\n' + comparable_cell(answer.name.value);
    text += '\n' + comparable_cell(answer.meaning.value);
  }
  return mark_of_text(text);
}

std::string comparable_cell(std::string_view cell) {
  std::string out;
  for (std::string_view line : lines_of(trim(cell))) {
    line = trim(line);
    if (!line.empty()) out += (out.empty() ? "" : "\n") + std::string(line);
  }
  if (auto number = plain_whole_number(out)) return *number;  // 1,200,000 of 1200000
  return with_cp932_twins(to_nfc(out));
}

FormVersion version_of(const Project& project, FiscalYear year, std::span<const SurveyItem> items,
                       const Reviewer* reviewer) {
  FormVersion version{year};
  const SurveyEntry* entry = answers_of(project, year);
  if (entry == nullptr) return version;
  for (const SurveyItem& item : items) {
    if (!is_asked_in(item, reviewer) || !has_item(project, item)) continue;
    std::string answer = item.text(*entry);
    if (!answer.empty()) version.marks[item.mark] = mark_of(project.id.value, year, item, answer);
  }
  return version;
}

std::string mark_in(const FormVersion::Marks& marks, const SurveyItem& item) {
  auto mark = marks.find(item.mark);
  return mark != marks.end() ? mark->second : std::string();
}

// --- as text

static const std::string kNoMark(kMarkSize,
                                 kBase32.front());  // of a criterion that is not asked for

// The marks of the criteria that have always been there, each at its place; empty: none of them is.
static std::string marks_of_old_criteria(const FormVersion::Marks& marks) {
  std::string all;
  bool any = false;
  for (const MarkedCriterion& criterion : kMarkedCriteria) {
    auto mark = marks.find(std::string(1, criterion.mark));
    any = any || mark != marks.end();
    all += mark != marks.end() ? mark->second : kNoMark;
  }
  return any ? all : std::string();
}

std::string to_string(const FormVersion& version) {
  std::string marks;
  auto add = [&](char letter, const std::string& mark) {
    if (mark.empty()) return;
    if (!marks.empty()) marks += '.';
    marks += letter + mark;
  };
  for (const auto& [item, mark] : version.marks) add(item.front(), item.substr(1) + mark);
  for (const auto& [item, name] : version.names) {
    if (item.front() != kMarkOfCriterion) continue;
    auto words = version.words.find(item);
    add(kOfOwnCriterion,
        item.substr(1) + name + (words != version.words.end() ? words->second : kNoMark));
  }
  add(kNames, marks_of_old_criteria(version.names));
  add(kWords, marks_of_old_criteria(version.words));
  add(kMarkForReading, version.for_reading);
  return to_string(version.year) + ":" + (marks.empty() ? std::string(1, kNothing) : marks);
}

// False where there is one already.
static bool put(FormVersion::Marks& marks, std::string item, std::string_view mark) {
  return mark == kNoMark || marks.emplace(std::move(item), mark).second;
}

static bool put_old_criteria(FormVersion::Marks& marks, std::string_view digits) {
  bool fits = digits.size() % kMarkSize == 0;
  for (const MarkedCriterion& criterion : kMarkedCriteria) {
    if (digits.size() < kMarkSize) break;
    fits = fits && put(marks, {criterion.mark}, digits.substr(0, kMarkSize));
    digits.remove_prefix(kMarkSize);
  }
  return fits;
}

// False: it is no mark of a form, or there are two for one thing.
static bool take_mark(FormVersion& version, std::string_view mark) {
  if (mark.size() < 2 || mark.find_first_not_of(kBase32, 1) != mark.npos) return false;
  char letter = mark.front();
  std::string_view digits = mark.substr(1);
  if (letter == kNames) return put_old_criteria(version.names, digits);
  if (letter == kWords) return put_old_criteria(version.words, digits);
  if (letter == kMarkForReading) {
    bool fits = version.for_reading.empty() && digits.size() == kMarkSize;
    version.for_reading = digits;
    return fits;
  }
  bool own = letter == kMarkOfCriterion || letter == kOfOwnCriterion;
  std::string_view of = own ? digits.substr(0, kDigitsOfCriterion) : std::string_view();
  std::string item = std::string(1, own ? kMarkOfCriterion : letter) + std::string(of);
  digits.remove_prefix(of.size());
  if (letter == kOfOwnCriterion) {
    return digits.size() == 2 * kMarkSize &&
           put(version.names, item, digits.substr(0, kMarkSize)) &&
           put(version.words, item, digits.substr(kMarkSize));
  }
  return digits.size() == kMarkSize && (own || is_answer_mark(letter)) &&
         version.marks.emplace(item, digits).second;
}

std::optional<FormVersion> parse_form_version(std::string_view text) {
  std::string narrow = to_lower_ascii(to_half_width(trim(text)));
  auto colon = narrow.find(':');
  if (colon == narrow.npos) return std::nullopt;
  auto year = parse_typed_fiscal_year(std::string_view(narrow).substr(0, colon), {});
  if (!year) return std::nullopt;
  FormVersion version{*year};
  std::string_view marks = std::string_view(narrow).substr(colon + 1);
  if (marks == std::string_view(&kNothing, 1)) return version;
  for (std::string_view mark : split(marks, '.')) {
    if (!take_mark(version, mark)) return std::nullopt;
  }
  return version;
}

}  // namespace fujiplan
