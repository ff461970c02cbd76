#include "run/emit_table.h"

#include "xlsx/write.h"

namespace fujiplan {

SheetName sheet_name(const PlanHeader& header, Text name, std::string_view year,
                     Language language) {
  std::string heading(year);
  if (!heading.empty()) heading += ' ';
  heading += name.in(language);
  return {std::string(name.in(language)), std::move(heading), std::string(header.title.value)};
}

void emit_workbook(Context& context, const xlsx::Workbook& workbook) {
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
  if (!output.counts.empty()) text = with_counts(text, format, output.counts);
  emit_result(context, text, reader_of(format));
}

}  // namespace fujiplan
