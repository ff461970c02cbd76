#include <algorithm>
#include <span>

#include "base/text.h"
#include "reports/data/kept_cell.h"
#include "reports/data/open_data_keys.h"
#include "reports/shown/types.h"

// The tables of opendata/, as their templates see them.
namespace fujiplan {
namespace {

// The rows of a table, while its section is being rendered.
struct RowsRef {
  const Report* report;
  const OpenDataFile* file;
  std::span<const DataRow> rows;
  std::span<KeptCell> kept;  // of each column
};
struct RowRef {
  const RowsRef* in;
  const DataRow* row;
};
struct DataCellRef {
  const RowRef* of;
  std::size_t column;
};

// What stands before a cell: nothing before the first, else a comma. So one template writes every
// table.
bool is_first(const DataCellRef& cell) {
  return cell.column == 0;
}

constexpr Member kDataCellMembers[] = {
    member<DataCellRef,
           [](const DataCellRef& cell, Scratch& s) {
             const RowsRef& in = *cell.of->in;
             const DataColumn& column = in.file->columns[cell.column];
             return in.kept[cell.column].text(column, in.report->plan, *cell.of->row, s);
           }>("value", {"値", "the value"}),
    member<DataCellRef, is_first>("first", {"行の最初か", "the first of its row?"}),
};
constexpr ObjectType kDataCellType{kDataCellMembers};

constexpr Member kRowMembers[] = {
    member<RowRef,
           [](const RowRef& row, Scratch&) {
             return list_by<RowRef, [](const RowRef& owner, std::size_t i, Scratch& s) {
               return One<kDataCellType>{s.make(DataCellRef{&owner, i})};
             }>(row, row.in->file->columns.size());
           }>("cells", {"値、列の順", "the values in the order of the columns"}),
};
constexpr ObjectType kRowType{kRowMembers};

std::size_t count_of(const DataFileRef& ref) {
  DataRows rows;
  ref.file->table->add_rows(ref.report->plan, ref.report->year, rows);
  return rows.count();
}

const RowsRef& rows_of(const DataFileRef& ref, Scratch& scratch) {
  std::span<DataRow> room = scratch.make_room<DataRow>(count_of(ref));
  DataRows rows(room);
  ref.file->table->add_rows(ref.report->plan, ref.report->year, rows);
  std::span<KeptCell> kept = scratch.make_room<KeptCell>(ref.file->columns.size());
  return *scratch.make(RowsRef{ref.report, ref.file, room, kept});
}

struct ColumnRef {
  const OpenDataFile* file;
  std::size_t column;
};
const DataColumn& of(const ColumnRef& ref) {
  return ref.file->columns[ref.column];
}

constexpr Member kColumnMembers[] = {
    member<ColumnRef,
           [](const ColumnRef& ref, Scratch& s) { return s.text(header_of(of(ref), s.language)); }>(
        "header", {"見出し（計画の言語）", "header, in the language of the plan"}),
    member<ColumnRef, [](const ColumnRef& ref, Scratch&) { return of(ref).name; }>(
        "name", {"ASCIIの名前", "ASCII name"}),
    member<ColumnRef, [](const ColumnRef& ref,
                         Scratch& s) { return row_of(of(ref).type).meaning.in(s.language); }>(
        "type", {"型", "type"}),
    member<ColumnRef, [](const ColumnRef& ref, Scratch&) { return row_of(of(ref).type).code; }>(
        "schema_type", {"Table Schemaの型", "type of Table Schema"}),
    member<ColumnRef, [](const ColumnRef& ref, Scratch&) { return sql_type_of(of(ref).type); }>(
        "sql_type", {"SQLの型", "type in SQL"}),
    member<ColumnRef, [](const ColumnRef& ref,
                         Scratch& s) { return text_or_none(of(ref).unit.in(s.language)); }>(
        "unit", {"単位", "unit"}),
    member<ColumnRef, [](const ColumnRef& ref,
                         Scratch& s) { return text_or_none(of(ref).codes.in(s.language)); }>(
        "codes", {"コード表", "code table"}),
    member<ColumnRef,
           [](const ColumnRef& ref, Scratch& s) -> std::optional<std::string_view> {
             constexpr Text kGuarded{"記号で始まる値は先頭に ' が付く",
                                     "' stands before a value that begins with a sign"};
             bool words = of(ref).type == DataType::Words;
             return words ? std::optional(kGuarded.in(s.language)) : std::nullopt;
           }>("note", {"値の書き方の注意", "how its values are written"}),
    member<ColumnRef, [](const ColumnRef& ref, Scratch&) { return ref.column == 0; }>(
        "first", {"最初の列か", "the first column?"}),
};
constexpr ObjectType kColumnType{kColumnMembers};

// A column of a key, which is a part of several.
struct KeyColumnRef {
  const OpenDataFile* file;
  std::size_t column;
  bool first;  // of its key
};
constexpr Member kKeyColumnMembers[] = {
    member<KeyColumnRef,
           [](const KeyColumnRef& ref, Scratch& s) {
             return s.text(header_of(ref.file->columns[ref.column], s.language));
           }>("header", {"見出し（計画の言語）", "header, in the language of the plan"}),
    member<KeyColumnRef,
           [](const KeyColumnRef& ref, Scratch&) { return ref.file->columns[ref.column].name; }>(
        "name", {"ASCIIの名前", "ASCII name"}),
    member<KeyColumnRef, [](const KeyColumnRef& ref, Scratch&) { return ref.first; }>(
        "first", {"キーの最初の列か", "the first of its key?"}),
};

Many<kKeyColumnType> key_of_columns(const OpenDataFile& file,
                                    const std::vector<std::size_t>& columns, Scratch& scratch) {
  std::vector<KeyColumnRef> refs;
  for (std::size_t column : columns) refs.push_back({&file, column, refs.empty()});
  return list_of<kKeyColumnType>(scratch.make_all(std::span<const KeyColumnRef>(refs)));
}

Many<kKeyColumnType> primary_key_of(const DataFileRef& ref, Scratch& scratch) {
  const OpenDataFile& file = *ref.file;
  return key_of_columns(
      file, primary_key(*file.table, file.columns, ref.report->has_municipalities), scratch);
}

struct ForeignKeyRef {
  DataFileRef of;
  std::size_t place;  // among those of the file
};
std::vector<ForeignKey> foreign_keys_of(const DataFileRef& ref) {
  return foreign_keys(*ref.file->table, ref.file->columns, ref.report->has_municipalities);
}
constexpr Member kForeignKeyMembers[] = {
    member<ForeignKeyRef,
           [](const ForeignKeyRef& ref, Scratch& s) {
             return key_of_columns(*ref.of.file, foreign_keys_of(ref.of)[ref.place].columns, s);
           }>("columns", {"列", "its columns"}),
    member<ForeignKeyRef,
           [](const ForeignKeyRef& ref, Scratch& s) {
             return primary_key_of({ref.of.report, &ref.of.report->data_files.front()}, s);
           }>("reference",
              {"参照する projects.csv の列", "the columns of projects.csv they lead to"}),
    member<ForeignKeyRef, [](const ForeignKeyRef& ref, Scratch&) { return ref.place == 0; }>(
        "first", {"最初のキーか", "the first of its file?"}),
};

constexpr Member kFileMembers[] = {
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch& s) { return ref.file->table->file.in(s.language); }>(
        "file", {"ファイル名", "file name"}),
    member<DataFileRef, [](const DataFileRef& ref, Scratch&) { return ref.file->table->name; }>(
        "ascii_name", {"英字の名前: data.名前 で1つの表を選ぶ", "ASCII name, as in data.NAME"}),
    member<DataFileRef, [](const DataFileRef& ref,
                           Scratch&) { return ref.file == &ref.report->data_files.front(); }>(
        "first", {"最初の表か", "the first table?"}),
    member<DataFileRef, [](const DataFileRef& ref,
                           Scratch&) { return title_of(*ref.file->table, ref.report->plan); }>(
        "title", {"表の題", "title"}),
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch& s) { return number_text(count_of(ref), s); }>(
        "count", {"行の数", "how many rows"}),
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch&) {
             return list_by<DataFileRef, [](const DataFileRef& owner, std::size_t i, Scratch& s) {
               return One<kColumnType>{s.make(ColumnRef{owner.file, i})};
             }>(ref, ref.file->columns.size());
           }>("columns", {"列", "columns"}),
    member<DataFileRef, primary_key_of>("primary_key",
                                        {"行を見分ける列", "the columns that tell its rows apart"}),
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch&) {
             return list_by<DataFileRef, [](const DataFileRef& owner, std::size_t i, Scratch& s) {
               return One<kForeignKeyType>{s.make(ForeignKeyRef{owner, i})};
             }>(ref, foreign_keys_of(ref).size());
           }>("foreign_keys",
              {"projects.csv を参照するキー", "its keys that lead to projects.csv"}),
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch&) { return !foreign_keys_of(ref).empty(); }>(
        "has_foreign_keys", {"それがあるか", "is there any?"}),
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch& scratch) {
             const RowsRef& all = rows_of(ref, scratch);
             return list_by<RowsRef, [](const RowsRef& owner, std::size_t i, Scratch& s) {
               return One<kRowType>{s.make(RowRef{&owner, &owner.rows[i]})};
             }>(all, all.rows.size());
           }>("rows", {"行", "rows"}),
};

constexpr Member kCodeMembers[] = {
    member<DataCode, [](const DataCode& code, Scratch&) { return std::string_view(code.table); }>(
        "table", {"コード表", "code table"}),
    member<DataCode, [](const DataCode& code, Scratch&) { return std::string_view(code.code); }>(
        "code", {"コード", "code"}),
    member<DataCode, [](const DataCode& code, Scratch&) { return std::string_view(code.name); }>(
        "name", {"名称", "what it stands for"}),
};

// --- the tables together

// The identifier in small letters is a name for catalogues, which take no capital ones.
std::string identifier_of(const Report& report) {
  const PlanHeader& header = report.plan.header;
  std::string code = code_of_plan(header);
  if (!header.municipality.present) return code;
  return std::string(header.municipality.code.value) + "-" + code;
}

// Where SQL looks for the tables: what would mean something else in a list of folders or in a
// pattern is left out, so that they are found only from their own folder.
std::string folder_in_sql(const Report& report) {
  if (report.data_folder.find_first_of(",*?[\n\r") != std::string::npos) return ".";
  std::string out;
  for (char c : report.data_folder) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out;
}

constexpr Member kDataSetMembers[] = {
    member<Report, [](const Report&, Scratch&) { return kDataProfile; }>(
        "profile", {"表と列の約束の版", "version of what the tables promise to keep"}),
    member<Report, [](const Report& r, Scratch& s) { return s.text(identifier_of(r)); }>(
        "identifier", {"団体と計画のコード: 222101-F4", "codes of owner and plan: 222101-F4"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             std::string of = r.united_plans != 0 ? "union" : identifier_of(r);
             return s.text("fujiplan-" + to_lower_ascii(of));
           }>("name", {"英小文字の名前: fujiplan-222101-f4", "its name: fujiplan-222101-f4"}),
    member<Report, [](const Report& r, Scratch& s) { return s.text(folder_in_sql(r)); }>(
        "folder", {"表のあるフォルダ（SQLの文字列の中身）", "its folder, for a string of SQL"}),
    member<Report, &Report::has_municipalities>(
        "has_municipalities",
        {"全国地方公共団体コードのある計画か。集めた計画では、全てがそうか",
         "has the plan, or every one of those united, a municipality’s code?"}),
    member<Report,
           [](const Report& r, Scratch& s) -> MaybeText {
             if (r.united_plans == 0) return std::nullopt;
             return number_text(r.united_plans, s);
           }>("plans", {"集めた計画の数（union）。1つの計画では空",
                        "how many plans are united; empty of one plan"}),
    member<Report,
           [](const Report& r, Scratch&) -> MaybeText {
             std::string_view newest;
             for (const Update& update : r.plan.header.updates.value) {
               newest = std::max(newest, update.date.value);
             }
             return text_or_none(newest);
           }>("modified", {"データの時点: 2026-11-22。updates がなければ空",
                           "date of the data: 2026-11-22; empty without updates"}),
};

Datum get_table(const Member& member, const void* self, Scratch& scratch) {
  const auto& report = *static_cast<const Report*>(self);
  auto file = std::ranges::find(report.data_files, member.source, &OpenDataFile::table);
  if (file == report.data_files.end()) return Absent{};  // the plan has none of it
  return One<kDataFileType>{scratch.make(DataFileRef{&report, &*file})};
}

std::vector<Member> table_members() {
  std::vector<Member> members;
  members.reserve(open_data_tables().size());
  for (const DataTable& table : open_data_tables()) {
    members.push_back({.name = table.name,
                       .meaning = {table.title.ja, table.file.ja},
                       .shape = One<kDataFileType>::kShape,
                       .get = get_table,
                       .source = &table});
  }
  return members;
}
const std::vector<Member> kTableMembers = table_members();

}  // namespace

const ObjectType kDataType{kTableMembers};
const ObjectType kDataSetType{kDataSetMembers};
const ObjectType kDataFileType{kFileMembers};
const ObjectType kDataCodeType{kCodeMembers};
const ObjectType kKeyColumnType{kKeyColumnMembers};
const ObjectType kForeignKeyType{kForeignKeyMembers};

}  // namespace fujiplan
