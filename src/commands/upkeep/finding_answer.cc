#include <optional>
#include <vector>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/number.h"
#include "base/text.h"
#include "commands/answers/typed_document.h"
#include "commands/answers/typed_text.h"
#include "commands/command.h"
#include "commands/upkeep/ledger_file.h"
#include "model/prose.h"
#include "model/types/field_types.h"
#include "model/types/shown_value.h"
#include "run/typed_names.h"
#include "upkeep/changed_values.h"

namespace fujiplan {

// As `finding list` counts them.
static std::size_t typed_number(const std::string& typed, const LedgerFile& file) {
  auto number = parse_whole_number(to_half_width(typed));
  std::size_t count = file.ledger.value.size();
  if (number && *number >= 1 && static_cast<std::size_t>(*number) <= count) {
    return static_cast<std::size_t>(*number);
  }
  constexpr Format<std::string, std::string, Counted> kNone{
      "`{1}` に指摘 `{0}` はない（指摘は{2}件）。番号は `fujiplan finding list` にある",
      "`{1}` has no finding `{0}` ({2}); see the numbers with `fujiplan finding list`"};
  throw UsageError(kNone(typed, file.title, {count, "finding"}));
}

static std::optional<LedgerStatus> typed_status(const Options& options) {
  if (options.statuses.empty()) return std::nullopt;
  if (options.statuses.size() > 1) {
    throw UsageError({"対応状況は1つだけを指定する", "an answer has one status only"});
  }
  const std::string& typed = options.statuses.front();
  for (const auto& row : kRowsOf<LedgerStatus>) {
    if (is_called(typed, row.name, {row.name, row.code})) return row.value;
  }
  throw unknown_value({"対応状況", "status"}, typed, FieldType<Choice<LedgerStatus>>::spellings());
}

// An answer may come when the period of the plan is over.
static std::optional<FiscalYear> typed_year(const Options& options, const Plan& plan) {
  if (options.year.empty()) return std::nullopt;
  auto year = parse_typed_fiscal_year(options.year, plan.header.period.from.value.style);
  if (year) return year;
  throw UsageError({formatted("`{}` は年度ではない。`R7` のように書く", options.year),
                    formatted("`{}` is no fiscal year; write it like `R7`", options.year)});
}

static std::string label_of_key(std::string_view key, Language language) {
  for (const Field<LedgerEntry>& field : fields_of(RecordOf<LedgerEntry>{})) {
    if (field.key == key) return std::string(field.label.in(language));
  }
  return {};
}

// What the answer makes differ, for the receipt.
static std::vector<ChangedValue> changes_by(const LedgerAnswer& answer,
                                            std::optional<LedgerStatus> status,
                                            const LedgerEntry& entry, Language language) {
  std::vector<ChangedValue> changes;
  auto add = [&](std::string_view key, const std::string& before, const std::string& after) {
    if (after.empty() || before == after) return;
    changes.push_back({label_of_key(key, language), harmless(before), harmless(after)});
  };
  add("response", on_one_line(entry.response.value), on_one_line(answer.response));
  add("status", shown_value(entry.status, language),
      status ? std::string(label_of(*status, language)) : std::string());
  add("answered", shown_value(entry.answered, language),
      answer.answered ? spoken(*answer.answered, language) : std::string());
  return changes;
}

ExitCode run_finding_answer(Context& context) {
  constexpr Text kUsage{
      "事業番号（計画の全体なら `plan`）と、`fujiplan finding list` が示す指摘の番号を指定する。例: "
      "`fujiplan finding answer 1-1-2 1 --response 把握した。 --status 対応済 --year R7`",
      "give an id, or `plan` for the whole plan, and the number that `fujiplan finding list` shows: "
      "`fujiplan finding answer 1-1-2 1 --response \"We count them now.\" --status done --year "
      "R7`"};
  constexpr Text kNothing{"回答を `--response 把握した。` のように指定する",
                          "give the answer, as in `--response \"We count them now.\"`"};
  const Options& options = context.options;
  constexpr std::size_t kWords = 2;
  if (options.names.size() != kWords) {
    throw UsageError({std::string(kUsage.ja), std::string(kUsage.en)});
  }
  std::optional<LedgerStatus> status = typed_status(options);
  LedgerAnswer answer;
  bool says_more = status || !options.year.empty();  // of an answer that is there already
  if (!options.response.empty() || !says_more) {
    answer.response = typed_text(options.response, {"回答", "response"}, kNothing);
  }

  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  LedgerFile file(context, options.names[0]);
  std::size_t number = typed_number(options.names[1], file);
  std::vector<yaml::Value> items = ledger_items(file.document);
  if (items.size() != file.ledger.value.size()) throw blocked_at(file.plan, file.ledger.at);
  answer.answered = typed_year(options, file.plan);
  if (status) answer.status = label_of(*status, file.plan.header.language.value);

  const LedgerEntry& entry = file.ledger.value[number - 1];
  std::vector<ChangedValue> changes = changes_by(answer, status, entry, context.language);
  constexpr Format<std::size_t, std::string> kNamed{"  指摘{}: {}\n", "  finding {}: {}\n"};
  std::string named =
      kNamed.in(context.language, number,
                harmless(spoken(entry.year.value, context.language) + " " +
                         std::string(entry.by.value) + ": " + on_one_line(entry.text.value)));
  if (changes.empty()) {
    emit_result(context,
                harmless(file.title) + "\n" + named + std::string(context.in_language(kUnchanged)),
                Reader::Person);
    return ExitCode::Success;
  }
  LedgerEdit edit = answer_finding(file.document, file.source().text, items[number - 1], answer);
  return write_ledger(context, file, edit, named + changed_values(changes, context.language));
}

}  // namespace fujiplan
