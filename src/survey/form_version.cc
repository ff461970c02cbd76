#include "survey/form_version.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/fnv1a.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "files/encoding.h"
#include "model/criterion_names.h"
#include "survey/form_answer.h"

namespace fujiplan {

static constexpr char kNothing = '-';
static constexpr char kNames = 'x', kWords = 'y', kMarkForReading = 'z';
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

std::vector<const SurveyItem*> scores_among(std::span<const SurveyItem> items) {
  std::vector<const SurveyItem*> scores;
  for (const SurveyItem& item : items) {
    if (item.is_score()) scores.push_back(&item);
  }
  put_in_order(scores, [](const SurveyItem* item) { return kAnswerMarks.find(item->mark); });
  return scores;
}

std::span<const SurveyItem* const> score_items() {
  static const std::vector<const SurveyItem*> kScores = scores_among(survey_items());
  return kScores;
}

std::string mark_of_name(const SurveyItem& score, std::string_view key) {
  return mark_of_text(key_of(score) + '\n' + std::string(key));
}

std::string mark_of_words(const SurveyItem& score, const Criteria& criteria) {
  std::string text = key_of(score);
  for (std::int64_t points = score.least; points <= score.most; ++points) {
    text += '\n' + comparable_cell(words_of_score(criteria, score.path.back(), points));
  }
  return mark_of_text(text);
}

// Of every score that was ever asked for, in the order in which they came.
static std::string marks_ever(const MarkedItems& items) {
  std::string marks(items.retired_scores);
  for (const SurveyItem* score : scores_among(items.asked)) marks += score->mark;
  put_in_order(marks, [](char mark) { return kAnswerMarks.find(mark); });
  return marks;
}

std::string marks_of_scores(const std::function<std::string(const SurveyItem& score)>& mark_of,
                            const MarkedItems& items) {
  std::string marks;
  for (char mark : marks_ever(items)) {
    auto score = std::ranges::find(items.asked, mark, &SurveyItem::mark);
    marks += score != items.asked.end() ? mark_of(*score) : std::string(kMarkSize, kDigits[0]);
  }
  return marks;
}

std::string_view mark_at(std::string_view marks, const SurveyItem& score,
                         const MarkedItems& items) {
  std::size_t begin = marks_ever(items).find(score.mark) * kMarkSize;
  return begin < marks.size() ? marks.substr(begin, kMarkSize) : std::string_view();
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

FormVersion version_of(const Project& project, FiscalYear year, std::span<const SurveyItem> items) {
  FormVersion version{year};
  const SurveyEntry* entry = answers_of(project, year);
  if (entry == nullptr) return version;
  for (const SurveyItem& item : items) {
    std::string answer = item.text(*entry);
    if (!answer.empty()) version.marks[item.mark] = mark_of(project.id.value, year, item, answer);
  }
  return version;
}

std::string mark_in(const FormVersion& version, const SurveyItem& item) {
  auto mark = version.marks.find(item.mark);
  return mark != version.marks.end() ? mark->second : std::string();
}

// The texts that stand behind letters of their own.
template <typename Version>
static auto texts_of(Version& version) {
  struct Lettered {
    char letter;
    bool one;  // mark; else one for each score
    decltype(&version.names) text;
  };
  return std::array{Lettered{kNames, false, &version.names},
                    Lettered{kWords, false, &version.words},
                    Lettered{kMarkForReading, true, &version.for_reading}};
}

std::string to_string(const FormVersion& version) {
  std::string marks;
  auto add = [&](char letter, const std::string& mark) {
    if (mark.empty()) return;
    if (!marks.empty()) marks += '.';
    marks += letter + mark;
  };
  for (const auto& [item, mark] : version.marks) add(item, mark);
  for (const auto& row : texts_of(version)) add(row.letter, *row.text);
  return to_string(version.year) + ":" + (marks.empty() ? std::string(1, kNothing) : marks);
}

// False: it is no mark of a form, or there are two for one thing.
static bool take_mark(FormVersion& version, std::string_view mark, const MarkedItems& items) {
  if (mark.size() < 2 || mark.find_first_not_of(kDigits, 1) != mark.npos) return false;
  std::string_view digits = mark.substr(1);
  auto put = [&](std::string& to, bool one) {
    bool fits = to.empty() && (one ? digits.size() == kMarkSize : digits.size() % kMarkSize == 0);
    to = digits;
    return fits;
  };
  for (const auto& row : texts_of(version)) {
    if (row.letter == mark[0]) return put(*row.text, row.one);
  }
  bool asked = std::ranges::find(items.asked, mark[0], &SurveyItem::mark) != items.asked.end();
  bool retired = items.retired.find(mark[0]) != items.retired.npos ||
                 items.retired_scores.find(mark[0]) != items.retired_scores.npos;
  return (asked || retired) && put(version.marks[mark[0]], true);
}

std::optional<FormVersion> parse_form_version(std::string_view text, const MarkedItems& items) {
  std::string narrow = to_lower_ascii(to_half_width(trim(text)));
  auto colon = narrow.find(':');
  if (colon == narrow.npos) return std::nullopt;
  auto year = parse_typed_fiscal_year(std::string_view(narrow).substr(0, colon), {});
  if (!year) return std::nullopt;
  FormVersion version{*year};
  std::string_view marks = std::string_view(narrow).substr(colon + 1);
  if (marks == std::string_view(&kNothing, 1)) return version;
  for (std::string_view mark : split(marks, '.')) {
    if (!take_mark(version, mark, items)) return std::nullopt;
  }
  for (char gone : items.retired) version.marks.erase(gone);
  for (char gone : items.retired_scores) version.marks.erase(gone);
  return version;
}

}  // namespace fujiplan
