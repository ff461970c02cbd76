#include <algorithm>

#include "base/format.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/upkeep/ledger_file.h"
#include "lists/ledger_rows.h"
#include "model/prose.h"
#include "model/types/field_types.h"
#include "model/types/shown_value.h"
#include "model/types/to_json.h"
#include "model/years/plan_in_year.h"
#include "run/emit_table.h"
#include "run/typed_names.h"

namespace fujiplan {

namespace {

// Whose findings were asked for by name.
struct Named {
  bool whole_plan = false;
  std::vector<ProjectId> ids;
};

}  // namespace

static Named chosen_subjects(const Options& options, const Plan& plan) {
  Named named;
  for (const std::string& words : options.names) {
    for (std::string_view word : split(words, ',')) {
      if (names_whole_plan(word)) {
        named.whole_plan = true;
        continue;
      }
      auto id = typed_id(word, plan);
      auto has_it = [&](const Project& project) { return id && project.id.value == *id; };
      bool known = std::ranges::any_of(plan.projects, has_it) ||
                   std::ranges::any_of(plan.groups, has_it) ||
                   (id && find_left_out(plan, *id) != nullptr);
      if (!known) throw unknown_project(word, plan);
      named.ids.push_back(*id);
    }
  }
  return named;
}

static bool picks_projects(const Options& options) {
  return options.dx || options.no_dx || !options.classes.empty() || !options.policies.empty() ||
         !options.measures.empty() || !options.departments.empty();
}

// What is said of the whole plan belongs to no class, department or measure.
static std::vector<LedgerRow> chosen_rows(const Options& options, const Plan& plan) {
  Named named = chosen_subjects(options, plan);
  Options of_projects = options;
  of_projects.names.clear();
  Selection selection = chosen_selection(of_projects, plan);
  std::vector<LedgerRow> rows = ledger_rows(plan);
  std::erase_if(rows, [&](const LedgerRow& row) {
    bool is_named =
        options.names.empty() ||
        (row.of == nullptr ? named.whole_plan
                           : std::ranges::find(named.ids, row.of->id.value) != named.ids.end());
    bool is_picked = !picks_projects(options) ||
                     (row.of != nullptr && is_selected(plan.header, *row.of, selection));
    bool is_of_year = options.year.empty() || row.entry->year.value == selection.year;
    return !is_named || !is_picked || !is_of_year;
  });
  if (options.open) {
    keep_open(rows);
    put_oldest_first(rows);
  }
  return rows;
}

static Table ledger_table(const Plan& plan, const std::vector<LedgerRow>& rows, bool for_programs,
                          Language language) {
  constexpr Text kOf{"対象", "of"}, kName{"名称", "name"}, kNumber{"番号", "no."};
  auto label = [&](std::string_view key) {
    auto fields = fields_of(RecordOf<LedgerEntry>{});
    auto field = std::ranges::find(fields, key, &Field<LedgerEntry>::key);
    return std::string(field->label.in(language));
  };
  constexpr bool kMayShrink = true;
  Table table{{{std::string(kOf.in(language))},
               {std::string(kName.in(language)), Align::Left, kMayShrink},
               {std::string(kNumber.in(language)), Align::Right},
               {label("year")},
               {label("by"), Align::Left, kMayShrink},
               {label("text"), Align::Left, kMayShrink},
               {label("status")},
               {label("answered")},
               {label("response"), Align::Left, kMayShrink}},
              {}};
  auto year_cell = [&](const Year& year) {
    if (!year) return std::string();
    return for_programs ? to_string(year.value) : spoken(year.value, language);
  };
  for (const LedgerRow& row : rows) {
    const LedgerEntry& entry = *row.entry;
    table.rows.push_back({subject_of(row, language), std::string(name_of_subject(plan, row)),
                          std::to_string(row.number), year_cell(entry.year),
                          std::string(entry.by.value), on_one_line(entry.text.value),
                          std::string(label_of(state_of(entry), language)),
                          year_cell(entry.answered), on_one_line(entry.response.value)});
  }
  return table;
}

// 指摘3件、うち未完了2件（最も古いものは令和5年度）
static std::string counts_of(const std::vector<LedgerRow>& rows, Language language) {
  constexpr Format<Counted, std::size_t> kCounts{"指摘{}件、うち未完了{}件", "{}, {} of them open"};
  constexpr Format<std::string> kOldest{"最も古いものは{}", "the oldest since {}"};
  std::vector<LedgerRow> open = rows;
  keep_open(open);
  put_oldest_first(open);
  std::string out = kCounts.in(language, {rows.size(), "finding"}, open.size());
  if (!open.empty()) {
    std::string oldest = kOldest.in(language, spoken(open.front().entry->year.value, language));
    out += in_brackets(oldest, language);
  }
  return out + "\n";
}

static Json ledger_json(const Plan& plan, const std::vector<LedgerRow>& rows) {
  Json array = Json::array();
  for (const LedgerRow& row : rows) {
    Json& object = array.emplace_back();
    object["of"] = subject_of(row, Language::English);
    object["name"] = name_of_subject(plan, row);
    object["number"] = row.number;
    object.update(FieldType<LedgerEntry>::json(*row.entry));
    object["open"] = is_open(state_of(*row.entry));
  }
  return array;
}

ExitCode run_finding_list(Context& context) {
  TableFormat format = chosen_table_format(context);
  Plan& plan = keep(context, open_plan_to_use(context));
  const FiscalYear year = chosen_year(context.options, plan);
  narrow_groups_to_year(plan, year);
  std::vector<LedgerRow> rows = chosen_rows(context.options, plan);
  if (format == TableFormat::Json) {
    emit_result(context, dump(ledger_json(plan, rows)), Reader::Program);
    return exit_code_for(plan);
  }
  bool for_programs = reader_of(format) == Reader::Program;
  emit_table(context, plan.header, format,
             {ledger_table(plan, rows, for_programs, context.language),
              {"指摘と回答", "Findings"},
              context.options.year.empty() ? "" : spoken(year, context.language),
              counts_of(rows, context.language)});
  return exit_code_for(plan);
}

}  // namespace fujiplan
