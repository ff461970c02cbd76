#include "survey/edit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/join.h"
#include "base/number.h"
#include "model/own/types.h"
#include "model/project.h"
#include "model/prose.h"
#include "model/typed_answer.h"
#include "model/types/ambiguous.h"
#include "survey/amount_changes.h"
#include "yaml/edit.h"

namespace fujiplan {

static constexpr std::string_view kSurveyKey = "survey";
static constexpr std::string_view kNumberKey = "value", kMetKey = "met";  // of a value

// How deep a path is: `survey`, a year, a key of the entry, a key inside it.
enum Depth : std::size_t { kInFile, kInSurvey, kInEntry, kInRecord };

// The order of the record tables; years in the order of time.
static std::optional<std::size_t> rank(std::span<const SurveyItem> items,
                                       std::span<const std::string> above, std::string_view key) {
  if (above.size() == kInFile) {
    auto fields = fields_of(RecordOf<Project>{});
    auto field = std::ranges::find(fields, key, &Field<Project>::key);
    if (field == fields.end()) return std::nullopt;  // a mark, an own field: the survey is last
    return static_cast<std::size_t>(field - fields.begin());
  }
  if (above.size() == kInSurvey) {
    auto year = parse_fiscal_year(key);
    return year ? std::optional(static_cast<std::size_t>(year->western)) : std::nullopt;
  }
  const auto inside = above.subspan(kInEntry);
  const std::size_t depth = inside.size();
  if (depth > 1 && key == kNumberKey) return 0;  // of a value, before what more is said of it
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool same_record = items[i].path.size() > depth &&
                       std::ranges::equal(inside, std::span(items[i].path).first(depth));
    if (same_record && items[i].path[depth] == key) return i;
  }
  return std::nullopt;
}

// `schedule: {上: 導入準備}`; survey and its entries are blocks, and so are reviews, for their
// texts.
static bool on_one_line(std::span<const std::string> path) {
  constexpr std::size_t kInReview = kInRecord + 2;  // `reviews`, the reviewer, a key of the review
  bool in_reviews = path.size() > kInEntry && path[kInEntry] == "reviews";
  return path.size() >= (in_reviews ? kInReview : kInRecord);
}

static bool needs_quotes(std::string_view text) {
  return other_reading(text).has_value() || kMonthOrDayShape.fits(text);
}

// Years stand above.
static bool key_needs_quotes(std::span<const std::string> above, std::string_view key) {
  return above.size() >= kInEntry && needs_quotes(key);
}

// `keys`: from the entry of the year down.
std::vector<std::string> path_of(std::span<const std::string_view> keys, FiscalYear year) {
  std::vector<std::string> path = {std::string(kSurveyKey), to_string(year)};
  path.insert(path.end(), keys.begin(), keys.end());
  return path;
}

std::optional<yaml::Value> answer_at(const yaml::Document& document, FiscalYear year,
                                     std::span<const std::string_view> keys) {
  yaml::Value value = document.root();
  for (const std::string& key : path_of(keys, year)) {
    if (!value.is(yaml::Kind::Mapping)) return std::nullopt;
    auto entries = value.entries();
    auto entry = std::ranges::find(entries, key, [](const auto& e) { return e.key.text(); });
    if (entry == entries.end()) return std::nullopt;
    value = (*entry).value;
  }
  return value;
}

// A block that ends in a line end (`|`) keeps it: its first line need not change.
static std::string as_block_before(const yaml::Value& before, const std::string& text) {
  bool ends_line = before.style() == yaml::Style::Block && before.text().ends_with('\n');
  return ends_line ? text + "\n" : text;
}

// Of a list its items: 「B2-1、B2-3」, as own_in_file() says it.
static std::string text_of(yaml::Value value) {
  if (!value.is(yaml::Kind::Sequence)) return std::string(value.text());
  std::vector<std::string_view> items;
  for (yaml::Value item : value) items.push_back(item.text());
  return join(items, "、");
}

std::optional<yaml::Value> answer_at(const yaml::Document& document, FiscalYear year,
                                     const SurveyItem& item) {
  auto value = answer_at(document, year, item.path);
  if (!value || !item.is_number_of_target() || !value->is(yaml::Kind::Mapping)) return value;
  std::vector<std::string_view> keys = item.path;
  keys.push_back(kNumberKey);
  return answer_at(document, year, keys);
}

// --- values that say more than their number

namespace {

// A changed answer for a target, as the file writes it; empty: it goes.
using ValueChange = std::pair<const SurveyItem*, std::string>;
using ValueChanges = std::vector<ValueChange>;

}  // namespace

// Decimals stand in quotes.
static yaml::NewValue new_part(const SurveyItem& item, const std::string& text) {
  bool bare = item.is_number_of_target() ? text.find('.') == text.npos : !item.in_file.empty();
  return {text, bare, false};
}

static std::string_view key_in_map(const SurveyItem& item) {
  return item.is_number_of_target() ? kNumberKey : item.path.back();
}

// `{value: 36, provisional: true}`: a number alone becomes a map. `number`: what there is of it.
static std::string map_of(const ValueChanges& parts, std::string_view number,
                          std::span<const SurveyItem> items) {
  std::string out;
  for (const SurveyItem& item : items) {
    if (!item.is_value() || item.path[1] != parts.front().first->path[1]) continue;
    std::string text(item.is_number_of_target() ? number : std::string_view());
    auto changed = std::ranges::find(parts, &item, &ValueChange::first);
    if (changed != parts.end()) text = changed->second;
    if (text.empty()) continue;
    bool bare = new_part(item, text).number;
    out += (out.empty() ? "{" : ", ") + std::string(key_in_map(item)) + ": " +
           (bare ? text : '"' + text + '"');
  }
  return out + "}";
}

// Nothing is left of a value where its number goes, unless it says whether a target was met.
static bool goes_as_a_whole(const ValueChanges& parts, yaml::Value there) {
  bool has_answer = false;
  for (const yaml::Entry entry : there.entries()) {
    std::string_view key = entry.key.text();
    auto change = std::ranges::find_if(
        parts, [&](const ValueChange& part) { return key_in_map(*part.first) == key; });
    bool stays = change == parts.end() || !change->second.empty();
    has_answer |= stays && (key == kNumberKey || key == kMetKey);
  }
  return !has_answer && std::ranges::none_of(parts, [](const ValueChange& part) {
    return part.first->value_part <= ValuePart::Met && !part.second.empty();
  });
}

static void add_value_changes(const yaml::Document& document, FiscalYear year,
                              const ValueChanges& parts, std::span<const SurveyItem> items,
                              std::vector<yaml::Change>& wanted) {
  const auto& path = parts.front().first->path;
  const std::vector<std::string_view> keys = {path[0], path[1]};
  auto there = answer_at(document, year, keys);
  bool is_map = there && there->is(yaml::Kind::Mapping);
  bool more = std::ranges::any_of(parts, [](const ValueChange& part) {
    return !part.first->is_number_of_target() && !part.second.empty();
  });
  bool whole = !is_map && (there || !more);
  if (whole || (is_map && goes_as_a_whole(parts, *there))) {
    wanted.push_back({path_of(keys, year), std::nullopt});
    if (is_map) return;
    if (there && there->is(yaml::Kind::Sequence)) {  // of another kind: nothing is replaced
      wanted.back().value = yaml::NewValue{parts.front().second, false, false};
    } else if (more) {
      wanted.back().value = yaml::NewValue{map_of(parts, there->text(), items), true, false};
    } else if (!parts.front().second.empty()) {
      wanted.back().value = new_part(*parts.front().first, parts.front().second);
    }
    return;
  }
  for (const auto& [item, text] : parts) {
    wanted.push_back({path_of(keys, year), std::nullopt});
    wanted.back().path.emplace_back(key_in_map(*item));
    if (!text.empty()) wanted.back().value = new_part(*item, text);
  }
}

// Line breaks are no characters: they follow from how texts are written into files.
static bool is_same(const SurveyItem& item, std::string_view a, std::string_view b, SameText same) {
  const bool by_character = item.kind == AnswerKind::Text && same == SameText::AsShown;
  return by_character ? same_on_one_line(a, b) : is_same_answer(item, a, b);
}

SurveyEdit edit_survey(const yaml::Document& document, std::string_view text, FiscalYear year,
                       std::span<const SurveyItem> items, std::span<const AnswerChange> changes,
                       SameText same_text) {
  SurveyEdit result;
  std::vector<AnswerChange> others(changes.begin(), changes.end());
  AmountChanges amounts = take_amount_changes(document, year, items, others);
  result.changed = std::move(amounts.changed);
  std::vector<yaml::Change> wanted = std::move(amounts.wanted);
  std::map<std::string_view, ValueChanges> values;  // by the key of the target
  for (const AnswerChange& change : others) {
    const SurveyItem& item = *change.item;
    auto value = answer_at(document, year, item);
    std::string before = value ? from_file(item, text_of(*value)) : std::string();
    // `5`, also where another answer is a word.
    bool whole =
        item.kind == AnswerKind::Number ||
        ((item.is_score() || item.kind == AnswerKind::Amount) && is_whole_number(change.text));
    // `"12"` beside `"12.5"` is as good.
    bool may_be_quoted = item.money != nullptr && item.money->decimals > 0;
    bool quoted_number = whole && !may_be_quoted && value && value->style() == yaml::Style::Quoted;
    bool same = is_same(item, before, change.text, same_text) && !quoted_number;
    if (change.text.empty() ? !value.has_value() : same) continue;
    result.changed.push_back({&item, before, change.text});
    if (item.is_value()) {
      values[item.path[1]].emplace_back(&item, for_file(item, change.text));
      continue;
    }
    wanted.push_back({path_of(item.path, year), std::nullopt});
    if (change.text.empty()) continue;
    std::string after = value ? as_block_before(*value, change.text) : change.text;
    bool number = whole;
    if (item.own != nullptr) {
      auto [own_text, bare] = own_scalar(*item.own, after);
      after = own_text, number = bare;
    }
    wanted.back().value = yaml::NewValue{after, number, item.block};
  }
  for (auto& [key, parts] : values) add_value_changes(document, year, parts, items, wanted);
  const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                              return rank(items, above, key);
                            },
                            on_one_line, needs_quotes, key_needs_quotes};
  yaml::Edit edit = yaml::edit(document, text, wanted, layout);
  result.blocked = edit.blocked;
  if (edit.blocked) result.changed.clear();
  result.text = edit.blocked ? std::string(text) : yaml::spliced(text, edit.splices);
  return result;
}

}  // namespace fujiplan
