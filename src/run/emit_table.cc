#include "run/emit_table.h"

namespace fujiplan {

void emit_table(Context& context, const PlanHeader&, TableFormat format,
                const TableOutput& output) {
  int width = to_terminal(context) ? context.env.width : 0;
  std::string text = render(output.table, format, width);
  if (!output.counts.empty()) text = with_counts(text, format, output.counts);
  emit_result(context, text, reader_of(format));
}

}  // namespace fujiplan
