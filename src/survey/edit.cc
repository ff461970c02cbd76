#include "survey/edit.h"

#include <algorithm>

#include "base/join.h"
#include "base/number.h"
#include "model/own/types.h"
#include "model/project.h"
#include "model/typed_answer.h"
#include "model/types/ambiguous.h"
#include "yaml/edit.h"

namespace fujiplan {

static constexpr std::string_view kSurveyKey = "survey";

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
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::size_t depth = above.size() - kInEntry;
    bool same_record = depth == 0 || items[i].path[0] == above[kInEntry];
    if (same_record && items[i].path.size() > depth && items[i].path[depth] == key) return i;
  }
  return std::nullopt;
}

// `schedule: {上: 導入準備}`; survey and its entries are blocks.
static bool on_one_line(std::span<const std::string> path) {
  return path.size() == kInRecord;
}

static bool needs_quotes(std::string_view text) {
  return other_reading(text).has_value();
}

// `keys`: from the entry of the year down.
static std::vector<std::string> path_of(std::span<const std::string_view> keys, FiscalYear year) {
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

SurveyEdit edit_survey(const yaml::Document& document, std::string_view text, FiscalYear year,
                       std::span<const SurveyItem> items, std::span<const AnswerChange> changes) {
  SurveyEdit result;
  std::vector<yaml::Change> wanted;
  for (const AnswerChange& change : changes) {
    const SurveyItem& item = *change.item;
    auto value = answer_at(document, year, item.path);
    std::string before = value ? text_of(*value) : std::string();
    // `5`, also where another answer is a word.
    bool whole =
        item.kind == AnswerKind::Number || (item.is_score() && is_whole_number(change.text));
    bool quoted_number = whole && value && value->style() == yaml::Style::Quoted;
    bool number = whole || (item.is_value() && change.text.find('.') == change.text.npos);
    bool same = is_same_answer(item, before, change.text) && !quoted_number;
    if (change.text.empty() ? !value.has_value() : same) continue;
    wanted.push_back({path_of(item.path, year), std::nullopt});
    if (!change.text.empty()) {
      std::string after = value ? as_block_before(*value, change.text) : change.text;
      if (item.own != nullptr) {
        auto [own_text, bare] = own_scalar(*item.own, after);
        after = own_text, number = bare;
      }
      wanted.back().value = yaml::NewValue{after, number, item.block};
    }
    result.changed.push_back({&item, before, change.text});
  }
  const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                              return rank(items, above, key);
                            },
                            on_one_line, needs_quotes};
  yaml::Edit edit = yaml::edit(document, text, wanted, layout);
  result.blocked = edit.blocked;
  if (edit.blocked) result.changed.clear();
  result.text = edit.blocked ? std::string(text) : yaml::spliced(text, edit.splices);
  return result;
}

}  // namespace fujiplan
