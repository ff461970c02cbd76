#include "doc_tables.h"

#include <algorithm>
#include <stdexcept>
#include <type_traits>
#include <vector>

#include "base/text.h"
#include "commands/command.h"
#include "lists/listing.h"
#include "model/plan_header.h"
#include "model/presence.h"
#include "model/project.h"
#include "model/rating/grade.h"
#include "model/read_record.h"
#include "model/types/field_types.h"
#include "reports/data/open_data_cells.h"
#include "shown_tables.h"

namespace fujiplan::testing {
namespace {

using Row = std::vector<std::string>;

// Cells are Markdown; only a pipe would end one.
std::string table_line(const Row& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) {
    line += ' ';
    for (char c : cell) line += c == '|' ? "\\|" : std::string(1, c);
    line += " |";
  }
  return line + "\n";
}

std::string table(const Row& header, const std::vector<Row>& rows) {
  std::string out = table_line(header) + table_line(Row(header.size(), "---"));
  for (const Row& row : rows) out += table_line(row);
  return out;
}

std::string code(std::string_view text) {
  return "`" + std::string(text) + "`";
}

// By the standard classes.
template <typename Record>
std::string needed_words(const Field<Record>& field) {
  if (field.required == Required::Always) return "○";
  if (field.required == Required::OneOf) return "いずれか1つ / one of them";
  std::string out;
  if constexpr (std::is_same_v<Record, Project>) {
    for (const ClassWord& word : standard_vocabulary().classes) {
      if (!is_required(field, {{&word}, {}, true}, standard_vocabulary())) continue;
      out += (out.empty() ? "" : ", ") + std::string(word.name.value);
    }
  }
  return out;
}

template <typename Record>
void add_fields(std::vector<Row>& rows, const std::string& prefix);

// With the standard marks that ask for it.
template <typename Record>
std::string in_full(const Field<Record>& field, Language language) {
  if constexpr (std::is_same_v<Record, Project>) {
    return meaning_in(field, standard_vocabulary(), language);
  } else {
    return std::string(field.meaning.in(language));
  }
}

// What changes over the years has the keys of one value.
template <typename T>
struct OneValue {
  using Type = T;
};
template <typename T>
struct OneValue<Dated<T>> {
  using Type = T;
};

// A record or list of records inside a record has its keys below it. Criteria have a
// table of their own.
template <typename T>
void add_inner(std::vector<Row>& rows, const std::string& key) {
  if constexpr (std::is_same_v<T, Criteria>) {
    return;
  } else if constexpr (std::is_same_v<T, PlanGroups>) {
    // Groups hold groups: said once.
    if (!key.ends_with("measures")) add_fields<PlanGroup>(rows, key + "[].");
  } else if constexpr (RecordList<T>) {
    add_fields<ItemOf<T>>(rows, key + "[].");
  } else if constexpr (WordList<T>) {
    add_fields<typename T::Word>(rows, key + ".*.");
  } else if constexpr (TabledRecord<T>) {
    add_fields<T>(rows, key + ".");
  }
}

template <typename Record>
void add_fields(std::vector<Row>& rows, const std::string& prefix) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if constexpr (TakesOtherKeys<Record>) {  // which do not compile without what is said of them
      constexpr OtherKeys kOther = other_keys(RecordOf<Record>{});
      if (field.key == kOther.before) {
        rows.push_back({code(prefix + std::string(kOther.example)) + ", …", kOther.type({}), "", "",
                        std::string(kOther.meaning.ja), std::string(kOther.meaning.en)});
      }
    }
    if (field.key == kKeysOfMarks) {
      for (const MarkWord& mark : standard_vocabulary().marks) {
        rows.push_back({code(mark.name.value), FieldType<Flag>::in_docs({}), "○", "",
                        explained(mark, Language::Japanese), explained(mark, Language::English)});
      }
      continue;
    }
    if (field.key == kKeysOfOwnFields) continue;  // docs/format.md tells of them in words
    std::string key = prefix + std::string(field.key);
    std::visit(
        [&]<typename T>(T Record::*) {
          rows.push_back({code(key), FieldType<T>::in_docs(field.limits(nullptr)),
                          needed_words(field), field.visibility == Visibility::Internal ? "○" : "",
                          in_full(field, Language::Japanese), in_full(field, Language::English)});
          add_inner<typename OneValue<T>::Type>(rows, key);
        },
        field.slot);
  }
}

template <typename Record>
std::string field_table() {
  std::vector<Row> rows;
  add_fields<Record>(rows, "");
  Row header = {"キー / key",      "書き方 / type", "必須 / required",
                "内部 / internal", "意味",          "meaning"};
  for (std::size_t column : {3U, 2U}) {  // a column that says nothing is left out
    bool says_nothing =
        std::ranges::all_of(rows, [&](const Row& row) { return row[column].empty(); });
    if (!says_nothing) continue;
    auto drop = [&](Row& row) { row.erase(row.begin() + static_cast<std::ptrdiff_t>(column)); };
    drop(header);
    std::ranges::for_each(rows, drop);
  }
  return table(header, rows);
}

template <typename Word>
std::string word_table() {
  std::vector<Row> rows;
  for (const Word& word : standard_vocabulary().all<Word>()) {
    rows.push_back(
        {code(word.name.value), code(label_of(word).en), std::string(word.meaning.value)});
  }
  return table({"値 / value", "英語の表示 / in English", "意味 / meaning"}, rows);
}

template <DescribedEnum E>
std::string choice_table() {
  std::vector<Row> rows;
  for (const auto& row : kRowsOf<E>) {
    rows.push_back(
        {code(row.name), code(row.code), std::string(row.meaning.ja), std::string(row.meaning.en)});
  }
  return table({"値 / value", "英語の表示 / in English", "意味", "meaning"}, rows);
}

std::string column_table() {
  std::vector<Row> rows;
  for (const ListColumn& column : list_columns(standard_header())) {
    rows.push_back({code(column.key), std::string(column.label.ja), std::string(column.label.en)});
  }
  return table({"列 / column", "見出し", "header"}, rows);
}

std::string command_table() {
  std::vector<Row> rows;
  for (const CommandRow& command : all_commands()) {
    constexpr std::string_view kOptions = " [OPTION ...]";
    std::string usage = usage_of(command);
    if (auto at = usage.find(kOptions); at != usage.npos) usage.erase(at, kOptions.size());
    rows.push_back({code(usage), std::string(command.summary.ja), std::string(command.summary.en)});
  }
  return table({"コマンド / command", "内容", "what it does"}, rows);
}

Row option_cells(const OptionRow& option) {
  std::string name(option.name);
  if (auto comma = name.find(','); comma != name.npos) name.insert(comma + 1, " ");
  if (!option.argument.empty()) name += " " + std::string(option.argument);
  return {code(name), std::string(option.help.ja), std::string(option.help.en)};
}

bool takes(const CommandRow& command, std::string_view option) {
  return std::ranges::find(command.options, option) != command.options.end();
}
bool picks_projects(const CommandRow& command) {
  return takes(command, "--phase");
}
// Do all commands that pick projects have this option?
bool is_shared(std::string_view option) {
  return std::ranges::all_of(all_commands(), [&](const CommandRow& command) {
    return !picks_projects(command) || takes(command, option);
  });
}

std::string option_table(std::string_view name) {
  std::vector<Row> rows;
  if (name == "global") {
    for (const OptionRow& option : global_options()) rows.push_back(option_cells(option));
  }
  for (const CommandRow& command : all_commands()) {
    bool stands_for_all = name == "projects" && picks_projects(command) && rows.empty();
    if (!stands_for_all && command.name != name) continue;
    if (command.options.empty())
      return "全てのコマンドに共通のオプションだけです。 / *Only the options common to all commands.*\n";
    std::vector<OptionRow> options = options_of(command);
    for (std::size_t i = 0; i < options.size(); ++i) {
      const OptionRow& usual = option_row(command.options[i]);
      bool shared = picks_projects(command) && is_shared(command.options[i]) &&
                    options[i].help.ja == usual.help.ja;
      if (shared == stands_for_all) rows.push_back(option_cells(options[i]));
    }
  }
  if (rows.empty())
    return "共通のオプションだけです。 / *Only the options of all commands that pick projects.*\n";
  return table({"オプション / option", "内容", "what it does"}, rows);
}

std::string table_of_refusals() {
  std::vector<Row> rows;
  for (const CommandRow& command : all_commands()) {
    if (auto why = why_not_at(command.plan_use, command.name))
      rows.push_back({code(command.name), why->ja, why->en});
  }
  return table({"コマンド / command", "理由", "why"}, rows);
}

// What a column of the open data is called there: those that a plan declares by what they are.
std::string data_column(const DataColumn& column) {
  constexpr std::pair<std::string_view, std::string_view> kDeclared[] = {
      {kLevelColumns.name, "階層のコード / codes of levels"},
      {kMarkColumns.name, "印 / marks"},
      {kOwnProjectColumns.name, "独自の項目 / own fields"},
      {kOwnAnswerColumns.name, "独自の項目 / own fields"},
  };
  for (auto [name, what] : kDeclared) {
    if (column.name == name) return std::string(what);
  }
  std::string own = code(column.name);
  return column.name == kProjectIdColumn.name ? code(kProjectKeyColumn.name) + ", " + own : own;
}

std::string open_data_table() {
  std::vector<Row> rows;
  for (const DataTable& table : open_data_tables()) {
    std::string columns, key;
    for (const DataColumn& column : table.columns) {
      columns += (columns.empty() ? "" : ", ") + data_column(column);
    }
    for (std::string_view name : table.key) key += (key.empty() ? "" : ", ") + code(name);
    rows.push_back({code(table.file.ja), std::string(table.title.ja), std::string(table.title.en),
                    std::move(columns), std::move(key)});
  }
  return table({"表 / table", "内容", "content", "列 / columns", "キー / key"}, rows);
}

template <auto make>
std::string ignoring_name(std::string_view) {
  return make();
}

struct Maker {
  std::string_view kind, name;  // no name: any
  std::string (*make)(std::string_view name);
};
constexpr Maker kMakers[] = {
    {"commands", "all", ignoring_name<command_table>},
    {"commands", "not-at", ignoring_name<table_of_refusals>},
    {"columns", "all", ignoring_name<column_table>},
    {"shown", "all", ignoring_name<shown_tables>},
    {"shown", "scopes", ignoring_name<scope_table>},
    {"options", "", option_table},
    {"fields", "plan", ignoring_name<field_table<PlanHeader>>},
    {"fields", "target", ignoring_name<field_table<Target>>},
    {"fields", "reached", ignoring_name<field_table<ReachedValue>>},
    {"fields", "criterion", ignoring_name<field_table<Criterion>>},
    {"fields", "reviewer", ignoring_name<field_table<Reviewer>>},
    {"fields", "review", ignoring_name<field_table<Review>>},
    {"fields", "money", ignoring_name<field_table<Money>>},
    {"fields", "project", ignoring_name<field_table<Project>>},
    {"fields", "survey", ignoring_name<field_table<SurveyEntry>>},
    {"opendata", "tables", ignoring_name<open_data_table>},
    {"choices", "class", ignoring_name<word_table<ClassWord>>},
    {"choices", "phase", ignoring_name<word_table<PhaseWord>>},
    {"choices", "status", ignoring_name<word_table<StatusWord>>},
};

}  // namespace

std::string doc_table(std::string_view kind, std::string_view name) {
  for (const Maker& maker : kMakers) {
    if (maker.kind == kind && (maker.name.empty() || maker.name == name)) return maker.make(name);
  }
  throw std::runtime_error("no table " + std::string(kind) + ":" + std::string(name));
}

}  // namespace fujiplan::testing
