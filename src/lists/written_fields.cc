#include "lists/written_fields.h"

#include <variant>

namespace fujiplan {

template <typename Record>
static std::vector<bool> nothing_written() {
  return std::vector<bool>(fields_of(RecordOf<Record>{}).size());
}

template <typename Record>
static void add_written(const Record& record, std::vector<bool>& written) {
  std::size_t row = 0;
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (!written[row]) {
      written[row] = std::visit([&](auto member) { return (record.*member).present; }, field.slot);
    }
    ++row;
  }
}

WrittenFields written_fields(std::span<const Project* const> projects) {
  WrittenFields written{nothing_written<Project>(), nothing_written<SurveyEntry>()};
  for (const Project* project : projects) {
    add_written(*project, written.of_projects);
    for (const SurveyEntry& entry : project->survey.entries) {
      add_written(entry, written.of_answers);
    }
  }
  return written;
}

}  // namespace fujiplan
