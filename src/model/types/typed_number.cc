#include "model/types/typed_number.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/money/amount_types.h"
#include "model/rating/rubric.h"
#include "notation/amount.h"
#include "notation/decimal.h"
#include "notation/money.h"
#include "notation/spare_zeros.h"
#include "notation/unit_names.h"

namespace fujiplan {

static constexpr Format<Message, std::string> kNoNumber{"{0}の `{1}` は整数ではない",
                                                        "{0}: `{1}` is not a whole number"};
static constexpr Format<Message, std::string> kOutsideRange{"{0}の `{1}` は範囲外",
                                                            "{0}: `{1}` is out of range"};
static constexpr Format<std::int64_t, std::int64_t> kFromTo{"{}から{}までの整数を書く",
                                                            "write a whole number from {} to {}"};
static constexpr Format<std::int64_t> kAtLeast{"{}以上の整数を書く",
                                               "write a whole number of at least {}"};
static constexpr Format<std::string> kNoPoint{
    "桁区切りか小数点かが分からないので、`.` を付けずに書く（例: {0}、{0}000）",
    "the point may part thousands: write it without one, as in {0} or {0}000"};
static constexpr Format<std::string, std::string> kNoUnit{"`{0}` を付けずに書く（例: {1}）",
                                                          "write it without `{0}`, as in {1}"};
static std::string_view without_sign_of_yen(std::string_view typed) {
  for (std::string_view yen : {"¥", "￥", "\\"}) {  // the last is what CP932 has for ¥
    if (typed.starts_with(yen)) typed.remove_prefix(yen.size());
  }
  return typed;
}
// In points or yen, which nobody needs to write.
static std::string without_usual_unit(std::string_view typed) {
  std::string text = to_half_width(without_sign_of_yen(typed));
  for (std::string_view unit : {"点", "円", "points", "yen"}) {
    if (text.ends_with(unit)) text.erase(text.size() - unit.size());
  }
  return std::string(trim(text));
}

// In yen as such, not in thousands of them.
static bool is_in_yen(const MoneyTerms& money) {
  return money.unit.is_yen && money.unit.zeros == 0;
}

static bool is_in_range(const SurveyItem& item, std::string_view number) {
  auto value = parse_whole_number(number);
  return value && *value >= item.least && *value <= item.most;
}

// What to write in place of what is no number, where that can be told: `12,000件` is 12000,
// `12.000` is 12 or 12000. The answer is refused all the same: whoever typed it decides.
static std::optional<Message> better_number(const SurveyItem& item, std::string_view typed) {
  std::string text = to_half_width(trim(typed));
  std::size_t end = std::min(text.find_first_not_of("0123456789,"), text.size());
  auto number = plain_whole_number(std::string_view(text).substr(0, end));
  if (!number || !is_in_range(item, *number)) return std::nullopt;
  std::string_view rest = trim(std::string_view(text).substr(end));
  if (rest.starts_with('.')) {
    bool zeros = rest.size() > 1 && rest.find_first_not_of('0', 1) == rest.npos;
    return zeros ? std::optional(kNoPoint(*number)) : std::nullopt;
  }
  // What a word behind an amount of pounds or thousands of yen means, nobody can tell.
  if (item.money != nullptr && !is_in_yen(*item.money)) return std::nullopt;
  constexpr std::size_t kLongestUnit = 4;  // characters; more is a text
  auto may_be_of_unit = [](char c) {
    bool ascii = static_cast<unsigned char>(c) < 0x80;
    return ascii ? is_letter_or_digit(c) && !is_digit(c) : true;
  };
  bool unit = !rest.empty() && count_code_points(rest) <= kLongestUnit &&
              std::ranges::all_of(rest, may_be_of_unit) &&
              std::ranges::none_of(amounts_in("1" + std::string(rest)), &WrittenAmount::has_unit);
  return unit ? std::optional(kNoUnit(std::string(rest), *number)) : std::nullopt;
}

// What people write beside a number, or in its place, and where it belongs.
static std::optional<Message> place_of_words(const SurveyItem& item, std::string_view typed) {
  constexpr Format<std::string, Text, Text> kElsewhere{
      "数だけを書く。「{1}」は、{2}（`{0}`）に書く",
      "write the number alone; `{1}` belongs to another answer, “{2}” (`{0}`)"};
  std::string plain = plain_choice(typed), key = key_of(item);
  for (Text met : {kNotMet, kMet}) {
    bool is_it = plain == plain_choice(met.ja) || plain == plain_choice(met.en);
    if (is_it) return kElsewhere(key + ".met", met, {"達成状況", "met"});
  }
  for (std::string_view word : {"暫定", "速報", "見込"}) {
    if (plain.find(word) != plain.npos) {
      return kElsewhere(key + ".provisional", kProvisional, kProvisional);
    }
  }
  return std::nullopt;
}

// A decimal, with the unit of its target or without.
TypedAnswer typed_decimal(const SurveyItem& item, std::string_view typed) {
  std::string_view unit = item.target->unit.value;
  if (auto plain = plain_decimal(typed, unit)) return {*plain, {}, {}};
  constexpr Format<Message, std::string> kNoDecimal{"{0}の `{1}` は数ではない",
                                                    "{0}: `{1}` is not a number"};
  constexpr Format<> kWriteDecimal{"数だけを書く（例: 36.2）", "write a number, as in 36.2"};
  constexpr Format<std::string_view> kInUnit{"{}を単位とする数だけを書く（例: 36.2）",
                                             "write the number alone, in {}, as in 36.2"};
  auto elsewhere = place_of_words(item, typed);
  return {"", kNoDecimal(label_of(item), std::string(typed)),
          elsewhere ? *elsewhere : (unit.empty() ? kWriteDecimal() : kInUnit(unit))};
}

// The number of the level whose words were typed, as in `計画より進んでいる` or `4
// 計画より進んでいる`; of other words what all levels mean, and of other numbers their range.
static std::string level_to_write(const Criterion& criterion, std::string_view typed,
                                  const Message& range, Language language) {
  constexpr Format<std::string, std::string_view> kMeans{"「{0}」は `{1}` と書く",
                                                         "for “{0}” write `{1}`"};
  constexpr Format<std::string> kLevels{"選べる値: {}", "choose from: {}"};
  constexpr Format<std::string_view, std::string_view> kLevel{"{}「{}」", "{} ({})"};
  constexpr std::string_view kPoint = "点";
  const std::string wanted = plain_choice(typed);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& level = criterion.answer(i);
    std::string_view name = level.name.value;
    std::string_view words = wanted;
    if (words.starts_with(name)) words.remove_prefix(name.size());
    if (words.starts_with(kPoint)) words.remove_prefix(kPoint.size());
    words = trim(words);
    std::string_view meaning = level.meaning.value;
    if (words == plain_choice(meaning)) return kMeans.in(language, std::string(typed), name);
    all.push_back(meaning == name ? std::string(name) : kLevel.in(language, name, meaning));
  }
  bool is_number = std::ranges::any_of(wanted, is_digit);
  return is_number ? range.in(language) : kLevels.in(language, listed(all, language));
}

static TypedAnswer read_digits(const SurveyItem& item, std::string_view typed,
                               const std::string& digits) {
  Message range =
      item.most == kLargestWhole ? kAtLeast(item.least) : kFromTo(item.least, item.most);
  const std::string number_alone = without_spare_zeros(digits, 0);
  bool negative = number_alone.starts_with('-');
  auto plain = plain_whole_number(std::string_view(number_alone).substr(negative ? 1 : 0));
  if (!plain) {
    std::optional<Message> better = better_number(item, typed);
    if (!better && item.is_score()) {
      better = {level_to_write(*item.criterion, typed, range, Language::Japanese),
                level_to_write(*item.criterion, typed, range, Language::English)};
    }
    Message remedy = better.value_or(range);
    return {"", kNoNumber(label_of(item), std::string(typed)), remedy};
  }
  auto number = negative ? std::nullopt : parse_whole_number(*plain);  // none: beyond 64 bits, too
  if (!number || *number < item.least || *number > item.most) {
    bool too_large = !negative && (!number || *number > item.most);
    return {"", kOutsideRange(label_of(item), std::string(typed)),
            too_large ? kFromTo(item.least, item.most) : range};
  }
  return {*plain, {}, {}};
}

TypedAnswer typed_number(const SurveyItem& item, std::string_view typed) {
  return read_digits(item, typed, without_usual_unit(typed));
}

// --- amounts

// £ of `£ million`, and what stands behind the number; a name without a sign stands behind it.
// False: it is not there.
static bool remove_unit(std::string& text, std::string_view name) {
  constexpr std::string_view kDigit = "0";
  for (Language language : {Language::Japanese, Language::English}) {
    MoneyUnit unit{std::string(name), std::string(name)};
    std::string around = to_half_width(with_unit_of_money(std::string(kDigit), unit, language));
    std::string_view all = around;
    std::size_t at = all.find(kDigit);
    std::string_view before = all.substr(0, at), behind = trim(all.substr(at + kDigit.size()));
    if (!to_lower_ascii(text).ends_with(to_lower_ascii(behind))) continue;
    text.erase(text.size() - behind.size());
    if (text.starts_with(before)) text.erase(0, before.size());
    text = std::string(trim(text));
    return !(before.empty() && behind.empty());
  }
  return false;
}

// The number of what people type: with the unit of the plan or without, but not with another.
static std::string amount_alone(const MoneyTerms& money, std::string_view typed) {
  std::string text = to_half_width(trim(typed));
  for (std::string_view unit : {money.unit.ja, money.unit.en}) {
    for (const std::string& name : names_of_unit(unit)) {
      if (!remove_unit(text, name)) continue;
      return is_in_yen(money) ? std::string(without_sign_of_yen(text)) : text;
    }
  }
  return is_in_yen(money) ? without_usual_unit(typed) : text;
}

// `5940千円` in a plan in yen is 5940000, `5,940,000円` in one in thousands of yen 5940.
static std::optional<Message> in_unit_of_plan(const MoneyTerms& money, std::string_view typed) {
  constexpr Format<std::string, Text> kInUnit{"{1}単位に直す（例: {0}）",
                                              "write it in {1}, as in {0}"};
  std::string text = to_half_width(trim(typed));
  std::vector<std::string> names = names_of_unit(money.unit.ja);
  if (names.size() > 1) {  // 円(税込): whatever the unit is, the brackets belong to it
    std::string_view behind = trim(std::string_view(names[0]).substr(names[1].size()));
    if (text.ends_with(behind)) text.erase(text.size() - behind.size());
  }
  auto yen = money.unit.is_yen ? whole_amount(text) : std::nullopt;
  if (!yen) return std::nullopt;
  auto one = with_zeros(1, money.unit.zeros);
  auto units = with_zeros(*yen, static_cast<int>(money.decimals));
  if (!one || !units) return std::nullopt;
  // Where the unit has no such part, the office decides how to round.
  constexpr Format<Text> kRound{"{0}単位に直す（端数の扱いを決めて書く）",
                                "write it in {0}, rounded as your office rounds"};
  if (*units % *one != 0) return kRound(name_of(money.unit));
  return kInUnit(amount_in_file(*units / *one, money), name_of(money.unit));
}

// With decimals, `12.5` and `12.50` are the same amount.
static TypedAnswer typed_decimal_amount(const SurveyItem& item, std::string_view typed,
                                        const std::string& number) {
  constexpr Format<Message, std::string> kNoAmount{"{}の `{}` は金額ではない",
                                                   "{}: `{}` is not an amount"};
  constexpr Format<Message, std::string, Counted> kTooFine{"{}の `{}` は小数{}桁までの額ではない",
                                                           "{}: `{}` has more than {}"};
  constexpr Format<Text, Counted> kWriteAmount{"{}を単位とする0以上の数を、小数{}桁までで書く",
                                               "write a number of 0 or more in {}, with up to {}"};
  const MoneyTerms& money = *item.money;
  const Counted decimals{money.decimals, "decimal"};
  auto plain = plain_decimal(number, "");
  auto units = plain ? parse_money(without_spare_zeros(*plain, money.decimals), money.decimals)
                     : std::nullopt;
  if (units) return {amount_in_file(*units, money), {}, {}};
  const Message name = label_of(item);
  const std::string shown(typed);
  TypedAnswer refused{"", kNoAmount(name, shown), kWriteAmount(name_of(money.unit), decimals)};
  if (plain) {
    bool negative = plain->starts_with('-');
    refused.problem = negative ? kOutsideRange(name, shown) : kTooFine(name, shown, decimals);
  } else if (auto meant = in_unit_of_plan(money, typed)) {
    refused.remedy = *meant;
  }
  return refused;
}

TypedAnswer typed_amount(const SurveyItem& item, std::string_view typed) {
  const MoneyTerms& money = *item.money;
  std::string number = amount_alone(money, typed);
  if (money.decimals > 0) return typed_decimal_amount(item, typed, number);
  TypedAnswer answer = read_digits(item, typed, number);
  auto meant =
      answer.ok() || parse_whole_number(number) ? std::nullopt : in_unit_of_plan(money, typed);
  if (meant) answer.remedy = *meant;
  return answer;
}

}  // namespace fujiplan
