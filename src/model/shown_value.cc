#include "model/shown_value.h"

#include "base/join.h"
#include "base/text.h"
#include "model/prose.h"

namespace fujiplan {

std::string shown_value(const Line& value, Language) {
  return std::string(value.value);
}
std::string shown_value(const Prose& value, Language) {
  return on_one_line(value.value);
}
std::string shown_value(const Flag& value, Language) {
  return value.value ? "○" : "";
}

std::string shown_value(const Whole& value, Language) {
  return value ? std::to_string(value.value) : std::string();
}

std::string shown_value(const Year& value, Language language) {
  return value ? spoken(value.value, language) : std::string();
}

std::string shown_value(const Names& value, Language language) {
  std::vector<std::string> parts;
  for (const Line& name : value.value) parts.emplace_back(name.value);
  return listed(parts, language);
}

std::string shown_value(const Spanned<ProjectId>& value, Language) {
  return to_string(value.value);
}

std::string shown_phase(std::optional<Phase> phase, Language language) {
  if (phase) return std::string(label_of(*phase, language));
  return std::string(language == Language::Japanese ? kEndOfProject : "end");
}

std::string shown_value(const Schedule& value, Language language) {
  std::vector<std::string> parts;
  for (const PhaseStart& start : value.starts) {
    parts.push_back(spoken(start.from.value, language) + " " + shown_phase(start.phase, language));
  }
  return listed(parts, language);
}

std::string shown_value(const Assignees& value, Language language) {
  std::vector<std::string> parts;
  for (const AssigneeStart& start : value.starts) {
    parts.push_back(spoken(start.from.value, language) + " " + shown_value(start.names, language));
  }
  return listed(parts, language);
}

std::string shown_value(const Activities& value, Language language) {
  std::string out;
  for (const YearText& year : value.years) {
    if (!out.empty()) out += " ";
    out += spoken(year.year.value, language) + ": " + shown_value(year.text, language);
  }
  return out;
}

std::string shown_value(const Survey& value, Language language) {
  std::vector<std::string> parts;
  for (const SurveyEntry& entry : value.entries) {
    if (!is_answered(entry)) continue;
    FiscalYear year = entry.year.value;
    parts.push_back(language == Language::Japanese ? to_string(year) : spoken(year, language));
  }
  return listed(parts, language);
}

template <typename Record, typename Value>
static std::string labelled(const Record& record, Language language, Value value) {
  std::vector<std::string> parts;
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    std::string text = std::visit([&](auto member) { return value(record.*member); }, field.slot);
    if (!text.empty()) parts.push_back(std::string(field.label.in(language)) + " " + text);
  }
  return listed(parts, language);
}

std::string shown_value(const WorkedPhases& value, Language language) {
  return labelled(value, language, [&](const auto& phase) { return shown_value(phase, language); });
}

}  // namespace fujiplan
