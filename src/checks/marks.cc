#include "checks/marks.h"

#include <algorithm>
#include <iterator>

#include "base/formatted.h"
#include "model/codes.h"

namespace fujiplan {

// What the standard mark asks for has codes of its own.
struct DxWithout {
  std::string_view key;
  const Diagnosis<std::string_view, std::string_view>* diagnosis;
};
static constexpr DxWithout kDxWithout[] = {{"indicator", &kDxWithoutIndicator},
                                           {"schedule", &kDxWithoutSchedule}};

static void report_need(const MarkWord& mark, const Field<Project>& field, const Vocabulary& words,
                        Span at, Sink& sink) {
  auto own = std::ranges::find(kDxWithout, field.key, &DxWithout::key);
  if (mark.name.value == kDxMark && own != std::end(kDxWithout)) {
    sink.emit(*own->diagnosis, at, label_of(mark).ja, label_of(mark).en);
    return;
  }
  sink.emit(kMissingKey, at, field.key, label_of(field, words),
            Message{formatted("{}の事業に必要な ", label_of(mark).ja),
                    formatted("; needed by every {} project", label_of(mark).en)});
}

// What the class asks for as well is a missing key already.
void check_marks(const Basis& basis, const Project& project, Sink& sink) {
  auto fields = fields_of(RecordOf<Project>{});
  for (const MarkFlag& stated : project.marks.stated) {
    if (!stated.flag.value) continue;
    for (const Line& need : stated.mark->needs.value) {
      auto row = std::ranges::find(fields, need.value, &Field<Project>::key);
      if (row == fields.end() || !has_part(basis.words, row->part)) continue;
      auto index = static_cast<std::size_t>(row - fields.begin());
      if (!project.keys.there[index])
        report_need(*stated.mark, *row, basis.words, stated.flag.at, sink);
    }
  }
}

}  // namespace fujiplan
