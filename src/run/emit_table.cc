#include "run/emit_table.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "base/formatted.h"
#include "xlsx/read.h"
#include "xlsx/write.h"

namespace fujiplan {

SheetName sheet_name(const PlanHeader& header, Text name, std::string_view year,
                     Language language) {
  std::string heading(year);
  if (!heading.empty()) heading += ' ';
  heading += name.in(language);
  return {std::string(name.in(language)), std::move(heading), std::string(header.title.value)};
}

static bool is_form(std::string_view bytes) {
  if (!xlsx::is_workbook_file(bytes)) return false;
  const xlsx::ReadBook book = xlsx::read_book(bytes);
  auto is_mark = [](const auto& property) { return property.first == kMarkOfForms; };
  if (std::ranges::any_of(book.properties, is_mark)) return true;
  return std::ranges::any_of(book.sheets, [](const xlsx::ReadSheet& sheet) {
    return std::ranges::any_of(sheet.rows, [](const auto& cells) {
      return std::ranges::find(cells, kMarkOfForms) != cells.end();
    });
  });
}

static void spare_forms(const Context& context) {
  const std::string& output = context.options.output;
  if (output.empty()) return;
  ReadResult old = context.env.files.read(output);
  if (!old.ok() || !is_form(old.bytes)) return;
  throw Failure({formatted("`{}` は調査票なので、上書きしない。別の名前にする", output),
                 formatted("`{}` is a form of the survey and is not written over; choose another "
                           "name",
                           output)});
}

void emit_workbook(Context& context, const xlsx::Workbook& workbook) {
  spare_forms(context);
  emit_result(context, xlsx::write(workbook), Reader::Program);
}

void emit_table(Context& context, const PlanHeader& header, TableFormat format,
                const TableOutput& output) {
  if (format == TableFormat::Workbook) {
    SheetName name = sheet_name(header, output.name, output.year, context.language);
    emit_workbook(context, table_workbook(output.table, name, output.counts, context.language));
    return;
  }
  int width = to_terminal(context) ? context.env.width : 0;
  std::string text = render(output.table, format, width);
  if (!output.counts.empty()) text = with_counts(std::move(text), format, output.counts);
  emit_result(context, text, reader_of(format));
}

}  // namespace fujiplan
