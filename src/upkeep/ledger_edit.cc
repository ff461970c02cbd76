#include "upkeep/ledger_edit.h"

#include <algorithm>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"
#include "model/prose.h"
#include "model/types/ambiguous.h"
#include "model/types/record_types.h"
#include "yaml/append_items.h"
#include "yaml/edit.h"

namespace fujiplan {

static constexpr const char* kKey = "findings";

// In the order of the fields of the record whose file it is, or of an entry.
template <typename Record>
static std::optional<std::size_t> rank_in(std::span<const std::string>, std::string_view key) {
  auto fields = fields_of(RecordOf<Record>{});
  std::size_t row = row_of(fields, key, 0);
  return row < fields.size() ? std::optional(row) : std::nullopt;
}

static bool reads_otherwise(std::string_view text) {
  return other_reading(text).has_value();
}
static yaml::NewScalar scalar_of(const std::string& text) {
  return {text, reads_otherwise(text)};
}

static LedgerEdit spliced(std::string_view text, yaml::Edit edit) {
  if (edit.blocked) return {std::string(text), edit.blocked};
  return {yaml::spliced(text, std::move(edit.splices)), std::nullopt};
}

LedgerEdit add_finding(const yaml::Document& document, std::string_view text, LedgerPlace place,
                       FiscalYear year, const std::string& by, const std::string& said) {
  yaml::NewRecord record{
      {"year", {to_string(year), false, true}}, {"by", scalar_of(by)}, {"text", scalar_of(said)}};
  const yaml::Layout layout{place == LedgerPlace::Plan ? rank_in<PlanHeader> : rank_in<Project>,
                            nullptr, nullptr};
  return spliced(text, yaml::append_items(document, text, kKey, {record}, layout));
}

std::vector<yaml::Value> ledger_items(const yaml::Document& document) {
  const yaml::Value root = document.root();
  std::vector<yaml::Value> items;
  if (!root.is(yaml::Kind::Mapping)) return items;
  const yaml::Entries entries = root.entries();
  auto found = std::ranges::find(entries, kKey, [](const yaml::Entry& e) { return e.key.text(); });
  if (found == entries.end() || !(*found).value.is(yaml::Kind::Sequence)) return items;
  for (yaml::Value item : (*found).value) items.push_back(item);
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
