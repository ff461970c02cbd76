#include "upkeep/ledger_edit.h"

#include <algorithm>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"
#include "model/prose.h"
#include "model/types/ambiguous.h"
#include "upkeep/file_layout.h"
#include "yaml/append_items.h"
#include "yaml/edit.h"
#include "yaml/find_entry.h"

namespace fujiplan {

static constexpr const char* kKey = "findings";

// In the order of the fields of the record whose file it is, or of an entry.
template <typename Record>
static std::optional<std::size_t> rank_in(std::span<const std::string>, std::string_view key) {
  return place_of_field<Record>(key);
}

static bool reads_otherwise(std::string_view text) {
  return other_reading(text).has_value();
}

static LedgerEdit spliced(std::string_view text, yaml::Edit edit) {
  if (edit.blocked) return {std::string(text), edit.blocked};
  return {yaml::spliced(text, std::move(edit.splices)), std::nullopt};
}

LedgerEdit add_finding(const yaml::Document& document, std::string_view text, LedgerPlace place,
                       FiscalYear year, const std::string& by, const std::string& said) {
  yaml::NewRecord record{{"year", {to_string(year), false, true}},
                         {"by", text_scalar(by)},
                         {"text", text_scalar(said)}};
  const yaml::Layout layout{place == LedgerPlace::Plan ? rank_in<PlanHeader> : rank_in<Project>,
                            nullptr, nullptr};
  return spliced(text, yaml::append_items(document, text, kKey, {record}, layout));
}

std::vector<yaml::Value> ledger_items(const yaml::Document& document) {
  std::vector<yaml::Value> items;
  auto found = yaml::find_entry(document, kKey);
  if (!found || !found->value.is(yaml::Kind::Sequence)) return items;
  for (yaml::Value item : found->value) items.push_back(item);
  return items;
}

LedgerEdit answer_finding(const yaml::Document& document, std::string_view text, yaml::Value item,
                          const LedgerAnswer& answer) {
  // In braces a text has one line.
  bool in_braces = item.is(yaml::Kind::Mapping) && item.style() == yaml::Style::Flow;
  std::vector<yaml::Change> changes;
  auto set = [&](std::string key, std::string value, bool number = false) {
    if (value.empty()) return;
    changes.push_back({{std::move(key)}, yaml::NewValue{std::move(value), number, false}});
  };
  set("response", in_braces ? on_one_line(answer.response) : answer.response);
  set("status", answer.status);
  if (answer.answered) set("answered", to_string(*answer.answered), true);
  const yaml::Layout layout{rank_in<LedgerEntry>, [](std::span<const std::string>) { return true; },
                            reads_otherwise};
  return spliced(text, yaml::edit_item(document, text, item, std::move(changes), layout));
}

}  // namespace fujiplan
