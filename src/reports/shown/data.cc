#include <algorithm>
#include <span>

#include "reports/shown/types.h"

// The tables of opendata/, as their templates see them.
namespace fujiplan {
namespace {

struct DataCellRef {
  const Report* report;
  const DataColumn* column;
  const DataRow* row;
  bool first;  // of its row
};

// What stands before a cell: nothing before the first, else a comma. So one template writes every
// table.
bool is_first(const DataCellRef& cell, Scratch&) {
  return cell.first;
}

constexpr Member kDataCellMembers[] = {
    member<DataCellRef,
           [](const DataCellRef& cell, Scratch& s) {
             return s.text(cell_of(*cell.column, cell.report->plan, *cell.row));
           }>("value", {"値", "the value"}),
    member<DataCellRef, is_first>("first", {"行の最初か", "the first of its row?"}),
};
constexpr ObjectType kDataCellType{kDataCellMembers};

struct RowRef {
  const Report* report;
  const OpenDataFile* file;
  const DataRow* row;
};
constexpr Member kRowMembers[] = {
    member<RowRef,
           [](const RowRef& row, Scratch&) {
             return list_by<RowRef, [](const RowRef& owner, std::size_t i, Scratch& s) {
               const DataColumn& column = owner.file->columns[i];
               return One<kDataCellType>{
                   s.make(DataCellRef{owner.report, &column, owner.row, i == 0})};
             }>(row, row.file->columns.size());
           }>("cells", {"値、列の順", "the values in the order of the columns"}),
};
constexpr ObjectType kRowType{kRowMembers};

// The rows of a table, while its section is being rendered.
struct RowsRef {
  const Report* report;
  const OpenDataFile* file;
  std::span<const DataRow> rows;
};

std::size_t count_of(const DataFileRef& ref) {
  DataRows rows;
  ref.file->table->add_rows(ref.report->plan, ref.report->year, rows);
  return rows.count();
}

const RowsRef& rows_of(const DataFileRef& ref, Scratch& scratch) {
  std::span<DataRow> room = scratch.make_room<DataRow>(count_of(ref));
  DataRows rows(room);
  ref.file->table->add_rows(ref.report->plan, ref.report->year, rows);
  return *scratch.make(RowsRef{ref.report, ref.file, room});
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
    member<DataFileRef,
           [](const DataFileRef& ref, Scratch& scratch) {
             const RowsRef& all = rows_of(ref, scratch);
             return list_by<RowsRef, [](const RowsRef& owner, std::size_t i, Scratch& s) {
               return One<kRowType>{s.make(RowRef{owner.report, owner.file, &owner.rows[i]})};
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
const ObjectType kDataFileType{kFileMembers};
const ObjectType kDataCodeType{kCodeMembers};

}  // namespace fujiplan
