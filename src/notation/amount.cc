#include "notation/amount.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "notation/amount_signs.h"
#include "notation/stated_unit.h"

namespace fujiplan {

std::optional<std::int64_t> with_zeros(std::int64_t number, int zeros) {
  for (; zeros > 0; --zeros) {
    if (number > kLargestAmount / 10) return std::nullopt;
    number *= 10;
  }
  return number;
}

namespace {

// A number before its units. `value` is negative when it is too large for an amount.
struct Number {
  std::size_t begin = 0, end = 0;
  std::int64_t value = 0;
  std::size_t digits = 0;
  bool has_commas = false;
  std::int64_t decimals = 0;  // 25 of 1.25
  int places = 0;             // how many there are; negative: too many to be read
  bool has_point() const { return places != 0; }
};

// A number that waits for its unit. (With std::optional, GCC 12 warns of a value that is not
// there.)
struct Pending {
  bool is_there = false;
  std::int64_t value = 0;
  std::int64_t value_or(std::int64_t other) const { return is_there ? value : other; }
};

// An amount as it is read from a place of the letters.
struct Reading {
  std::size_t end = 0;
  std::int64_t yen = 0;  // negative: no amount
  bool has_unit = false;
};

// A sum in yen that stays "too large" once it is.
struct Sum {
  std::int64_t value = 0;
  void add(std::int64_t more) {
    bool fits = value >= 0 && more >= 0 && more <= kLargestAmount - value;
    value = fits ? value + more : -1;
  }
  void grow(int zeros) {
    if (value >= 0) value = with_zeros(value, zeros).value_or(-1);
  }
};

class Reader {
 public:
  explicit Reader(const std::string& letters) : letters_(letters) {}

  char at(std::size_t i) const { return i < letters_.size() ? letters_[i] : '\0'; }
  bool digit_at(std::size_t i) const { return is_digit(at(i)) || is_kanji_digit(at(i)); }
  bool small_unit_at(std::size_t i) const {
    int zeros = zeros_of(at(i));
    return zeros > 0 && zeros < kMyriadZeros && at(i) != kThousandWord;
  }

  Number number(std::size_t begin) const {
    Number found{.begin = begin, .end = begin};
    bool kanji = is_kanji_digit(at(begin));
    std::size_t group = 0;  // digits since the last comma
    Sum sum;
    for (std::size_t& i = found.end;;) {
      if (is_digit_of(kanji, i)) {
        sum.grow(1);
        sum.add(value_at(i));
        ++group, ++found.digits, ++i;
      } else if (parts_thousands(kanji, i, group)) {
        found.has_commas = true;
        group = 0, ++i;
      } else {
        break;
      }
    }
    found.value = sum.value;
    read_decimals(kanji, found);
    return found;
  }

  // Several numbers with one blank between them, of which all but the first have three digits: they
  // may be one number.
  std::vector<Number> groups(std::size_t begin) const {
    std::vector<Number> found{number(begin)};
    if (is_kanji_digit(at(begin)) || !is_group(found[0], 1)) return found;
    while (at(found.back().end) == kBlank && is_digit(at(found.back().end + 1))) {
      Number next = number(found.back().end + 1);
      if (!is_group(next, kGroup)) break;
      found.push_back(next);
      if (next.has_point()) break;
    }
    return found;
  }

  // The units behind a number, with the numbers between them. `gap` becomes the first blank behind
  // which a number was taken for a part of this amount, if there is one.
  Reading amount(const Number& first, std::optional<Reading>& before_gap) const {
    if (first.has_point()) return decimal_amount(first);
    return grown(first.end, {true, first.value}, before_gap);
  }
  // 千五百万: without a number before the first unit.
  Reading amount_without_digits(std::size_t begin, std::optional<Reading>& before_gap) const {
    return grown(begin, {}, before_gap);
  }

  std::size_t past_gap(std::size_t i) const {
    while (at(i) == kBlank || at(i) == kEmphasis) ++i;
    return i;
  }

  static constexpr std::size_t kGroup = 3;

 private:
  static constexpr int kMyriadZeros = 4, kNoUnitYet = 100;

  bool is_digit_of(bool kanji, std::size_t i) const {
    return kanji ? is_kanji_digit(at(i)) : is_digit(at(i));
  }
  std::int64_t value_at(std::size_t i) const {
    return at(i) - (is_digit(at(i)) ? '0' : static_cast<char>(kKanjiZero));
  }

  // A comma that parts thousands, not cells of CSV: three digits stand behind it.
  bool parts_thousands(bool kanji, std::size_t i, std::size_t group) const {
    bool comma = at(i) == kComma || (kanji && at(i) == kListComma);
    if (!comma || group == 0 || group > kGroup) return false;
    std::size_t digits = 0;
    while (digits <= kGroup && is_digit_of(kanji, i + 1 + digits)) ++digits;
    return digits == kGroup;
  }

  void read_decimals(bool kanji, Number& found) const {
    bool point = at(found.end) == kPoint || (kanji && at(found.end) == kMiddleDot);
    if (!point || !is_digit_of(kanji, found.end + 1)) return;
    constexpr int kMostPlaces = 12;  // of 兆
    int zeros = 0;                   // that have been read, but not counted yet
    for (++found.end; is_digit_of(kanji, found.end); ++found.end) {
      std::int64_t digit = value_at(found.end);
      if (digit == 0) {
        ++zeros;
        continue;
      }
      if (found.places < 0 || found.places + zeros >= kMostPlaces) {
        found.places = -1;
        continue;
      }
      for (; zeros >= 0; --zeros, ++found.places) found.decimals *= 10;
      zeros = 0;
      found.decimals += digit;
    }
  }

  static bool is_group(const Number& number, std::size_t least_digits) {
    return !number.has_commas && number.digits >= least_digits && number.digits <= kGroup;
  }

  bool yen_behind(std::size_t i) const { return at(past_gap(i)) == kYen; }

  // 1.2億, 1.5千万: a small unit, a large one, or both; the yen must be whole.
  Reading decimal_amount(const Number& number) const {
    int zeros = 0;
    std::size_t end = number.end, unit = past_gap(end);
    if (small_unit_at(unit)) zeros += zeros_of(at(unit)), end = unit + 1, unit = end;
    if (zeros_of(at(unit)) > 0 && !small_unit_at(unit)) zeros += zeros_of(at(unit)), end = unit + 1;
    Reading found{end, -1, end > number.end || yen_behind(end)};
    if (number.value < 0 || number.places < 0 || number.places > zeros) return found;
    Sum sum{number.value};
    sum.grow(zeros);
    sum.add(with_zeros(number.decimals, zeros - number.places).value_or(-1));
    found.yen = sum.value;
    return found;
  }

  Reading grown(std::size_t end, Pending number, std::optional<Reading>& before_gap) const {
    Sum total;  // of the parts before 兆, 億, 万
    Sum part;   // below 万: 2千5百
    int last_large = kNoUnitYet, last_small = kNoUnitYet;
    bool has_unit = false;
    auto so_far = [&] {
      Sum sum = total;
      sum.add(part.value);
      sum.add(number.value_or(0));
      return Reading{end, sum.value, has_unit || yen_behind(end)};
    };
    for (;;) {
      std::size_t next = past_gap(end);
      bool gap = next > end;
      int zeros = zeros_of(at(next));
      if (small_unit_at(next)) {
        if (gap && !number.is_there) break;
        Sum term{number.value_or(1)};
        if (zeros < last_small) {
          term.grow(zeros);
          part.add(term.value);
          last_small = zeros;
        } else if (last_small > 0) {  // 2千5百 千円: the last one is the unit of all before it
          part.add(number.value_or(0));
          part.grow(zeros);
          last_small = 0;
        } else {
          break;
        }
      } else if (zeros > 0) {
        if (zeros >= last_large || (!number.is_there && part.value == 0)) break;
        part.add(number.value_or(0));
        part.grow(zeros);
        total.add(part.value);
        part = {}, last_small = kNoUnitYet, last_large = zeros;
      } else if (digit_at(next) && !number.is_there && has_unit) {
        Number more = this->number(next);
        if (more.has_point()) break;
        if (gap && !before_gap) before_gap = so_far();
        number = {true, more.value};
        end = more.end;
        continue;
      } else {
        break;
      }
      number = {};
      has_unit = true;
      end = next + 1;
    }
    return so_far();
  }

  const std::string& letters_;
};

// --- amounts

class Collector {
 public:
  explicit Collector(std::string_view text) : signs_(amount_signs(text)), reader_(signs_.letters) {}

  std::vector<WrittenAmount> collect() {
    for (std::size_t i = 0; i < signs_.letters.size();) {
      if (reader_.digit_at(i)) {
        i = take_number(i);
      } else if (reader_.small_unit_at(i)) {
        i = take_units(i);
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, const Reading& reading) {
    if (reading.yen < 0) return;
    found_.push_back(
        {signs_.begins[begin], signs_.ends[reading.end - 1], reading.yen, reading.has_unit});
  }

  std::size_t take_number(std::size_t begin) {
    constexpr std::size_t kMostGroups = 6;  // more would be too large
    std::vector<Number> groups = reader_.groups(begin);
    std::size_t next = begin;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      Sum value;
      for (std::size_t j = i; j < std::min(groups.size(), i + kMostGroups); ++j) {
        value.grow(static_cast<int>(Reader::kGroup));
        value.add(groups[j].value);
        bool last = j + 1 == groups.size();
        if (!last) {
          add(groups[i].begin, {groups[j].end, value.value, false});
          continue;
        }
        Number number = groups[j];
        number.value = i == j ? number.value : value.value;
        std::optional<Reading> before_gap;
        Reading whole = reader_.amount(number, before_gap);
        if (before_gap) add(groups[i].begin, *before_gap);
        add(groups[i].begin, whole);
        add_cell_with_unit(groups[i].begin, whole);
        next = before_gap ? before_gap->end : whole.end;
      }
    }
    return std::max(next, groups.back().end);
  }

  // 25,000 | 千円: the unit has a cell of its own.
  void add_cell_with_unit(std::size_t begin, const Reading& number) {
    if (number.has_unit || number.yen < 0) return;
    auto skip = [&](std::size_t i) {
      while (reader_.at(i) == kBlank || reader_.at(i) == kQuote) ++i;
      return i;
    };
    std::size_t i = skip(number.end);
    if (reader_.at(i) != kBar && reader_.at(i) != kComma && reader_.at(i) != kTab) return;
    i = skip(i + 1);
    Sum sum{number.yen};
    std::size_t first = i;
    while (zeros_of(reader_.at(i)) > 0 && i - first < 2) sum.grow(zeros_of(reader_.at(i))), ++i;
    if (i > first && reader_.at(i) == kYen) add(begin, {i, sum.value, true});
  }

  // 千五百万円. Words such as 百万遍 and 数百万円 are no amounts, and （百万円） is a unit.
  std::size_t take_units(std::size_t begin) {
    std::optional<Reading> before_gap;
    Reading whole = reader_.amount_without_digits(begin, before_gap);
    for (const std::optional<Reading>& found : {before_gap, std::optional(whole)}) {
      if (!found) continue;
      std::size_t yen = reader_.past_gap(found->end);
      bool has_number = found->end - begin > kLongestUnit;
      bool amount =
          reader_.at(yen) == kYen && !(begin > 0 && reader_.at(begin - 1) == kSome) &&
          (has_number || !is_stated(signs_.letters, {begin, yen + 1, 0}, StatedIn::TableCell));
      if (amount) add(begin, *found);
    }
    return before_gap ? before_gap->end : whole.end;
  }

  AmountSigns signs_;
  Reader reader_;
  std::vector<WrittenAmount> found_;
};

}  // namespace

std::vector<WrittenAmount> amounts_in(std::string_view line) {
  return Collector(line).collect();
}

std::optional<std::int64_t> whole_amount(std::string_view text) {
  text = trim(text);
  for (std::string_view before : {"約", "金", "￥", "¥", "\\"}) {
    if (text.starts_with(before)) text.remove_prefix(before.size());
  }
  // Behind a word, 百万円 is an amount; alone, it is the unit of a column.
  constexpr std::string_view kWord = "金";
  std::string sentence = std::string(kWord) + std::string(text);
  for (const WrittenAmount& amount : amounts_in(sentence)) {
    std::string_view behind = trim(std::string_view(sentence).substr(amount.end));
    bool whole = amount.begin == kWord.size() &&
                 (behind.empty() || behind == "円" || to_lower_ascii(behind) == "yen");
    if (whole && amount.has_unit) return amount.yen;
  }
  return std::nullopt;
}

std::string shown_amount(std::string_view written) {
  AmountSigns signs = amount_signs(written);
  std::string shown;
  for (std::size_t i = 0; i < signs.letters.size(); ++i) {
    bool blank = signs.letters[i] == kBlank || signs.letters[i] == kTab;
    std::string_view sign = written.substr(signs.begins[i], signs.ends[i] - signs.begins[i]);
    shown += blank ? " " : to_half_width(sign);
  }
  return shown;
}

}  // namespace fujiplan
