#include "model/types/dated_types.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/join.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/read_record.h"

namespace fujiplan {

std::string from_year(FiscalYear from, Language language) {
  constexpr Format<std::string> kFrom{"{}から", "from {}"};
  return kFrom.in(language,
                  language == Language::Japanese ? to_string(from) : spoken(from, language));
}

std::string step_in_words(FiscalYear from, const std::string& value, Language language) {
  constexpr Format<std::string, std::string> kSince{"{0} {1}", "{1} {0}"};
  return kSince.in(language, from_year(from, language), value);
}

bool has_years(yaml::Value map) {
  for (const yaml::Entry& entry : map.entries()) {
    if (leading_year(entry.key.text()) || parse_typed_fiscal_year(entry.key.text(), {}))
      return true;
  }
  return false;
}

template <>
bool has_steps<Schedule>(yaml::Value map) {
  return std::ranges::any_of(
      map.entries(), [](const yaml::Entry& entry) { return entry.value.is(yaml::Kind::Mapping); });
}

// --- the departments of a plan

// A step that says 終了 has no name.
static void take_ends(DepartmentEntry& department) {
  for (Step<Line>& step : department.history) {
    if (step.value.value == kEndOfDepartment) step.value.present = false;
  }
}

static void report_nameless(const DepartmentEntry& department, const KeyPlace& place, Sink& sink) {
  constexpr Text kName{"部署の名前", "the name of a department"};
  const Line& first = department.history.front().value;
  sink.emit(kWrongForm, first.at, place.key, kEndOfDepartment, kName);
}

// Any other key is a mistyped year, unless it is nearly this one.
bool read_other_key(const yaml::Entry& entry, DepartmentSteps& out, const KeyPlace& place,
                    Sink& sink) {
  const std::string_view key = entry.key.text();
  if (key == kDepartmentSuccessors) {
    KeyPlace inner{key, entry.key.span(), Limits{.words = place.limits.words}};
    FieldType<Names>::read(entry.value, out.successors, inner, sink);
    return true;
  }
  const KnownKeys known{{kDepartmentSuccessors}, {kSuccessorsOfDepartment}};
  if (key != kSuccessorsOfDepartment.ja && !nearest_name(key, known.keys)) return false;
  report_unknown_key(entry.key, known, sink);
  return true;
}

bool FieldType<DepartmentSteps>::takes_key(std::string_view key) {
  return key == kDepartmentSuccessors || ByTimeType::takes_key(key);
}

Json FieldType<DepartmentSteps>::schema(const Limits& limits, Language language) {
  Json schema = ByTimeType::schema(limits, language);
  Json successors = {{"title", kSuccessorsOfDepartment.in(language)},
                     {"description", kMeaningOfDepartmentSuccessors.in(language)}};
  successors.update(FieldType<Names>::schema({}, language));
  schema["properties"][std::string(kDepartmentSuccessors)] = std::move(successors);
  return schema;
}

static void read_entry(yaml::Value item, DepartmentEntry& out, const KeyPlace& place, Sink& sink) {
  bool is_dated = item.is(yaml::Kind::Mapping) && has_years(item);
  if (!is_dated) return FieldType<Line>::read(item, out, place, sink);
  DepartmentSteps steps;
  FieldType<DepartmentSteps>::read(item, steps, place, sink);
  if (steps.steps.empty()) return;
  static_cast<Line&>(out) = steps.steps.back().value;
  out.history.assign(steps.steps.begin(), steps.steps.end());
  out.successors = std::move(steps.successors);
}

static void read_department(yaml::Value item, Departments& out, const KeyPlace& place, Sink& sink) {
  DepartmentEntry department;
  read_entry(item, department, place, sink);
  if (!department.present) return;
  bool is_dated = !department.history.empty();
  take_ends(department);
  if (is_dated && !department.history.front().value) {
    return report_nameless(department, place, sink);
  }
  if (is_dated) static_cast<Line&>(department) = last_name_of(department);
  out.entries.push_back(std::move(department));
}

void FieldType<Departments>::read(yaml::Value value, Departments& out, const KeyPlace& place,
                                  Sink& sink) {
  if (!is_collection(value, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = value.span();
  out.entries.reserve(value.size());
  const KeyPlace of_item{place.key, place.key_at, Limits{.words = place.limits.words}};
  for (yaml::Value item : value) read_department(item, out, of_item, sink);
  std::vector<Line> plain;  // two that come to one name in the course of time are merged
  for (const DepartmentEntry& department : out.entries) {
    if (department.history.empty()) plain.push_back(department);
  }
  report_repeated(plain, place, sink);
  out.value = last_names_of(out);
}

Json FieldType<Departments>::schema(const Limits& limits, Language language) {
  Json schema = FieldType<Names>::schema(limits, language);
  schema["items"] = {
      {"anyOf", Json::array({FieldType<Line>::schema(limits, language),
                             FieldType<DepartmentSteps>::schema(limits, language)})}};
  return schema;
}

static std::string name_or_end(const Line& name, Language language) {
  constexpr Text kEnd{kEndOfDepartment, "abolished"};
  return std::string(name ? name.value : kEnd.in(language));
}

Json FieldType<Departments>::json(const Departments& value) {
  Json array = Json::array();
  for (const DepartmentEntry& department : value.entries) {
    Json steps = Json::object();
    for (const Step<Line>& step : department.history) {
      steps[to_string(step.from.value)] = name_or_end(step.value, Language::Japanese);
    }
    if (department.successors) {
      steps[std::string(kDepartmentSuccessors)] = FieldType<Names>::json(department.successors);
    }
    array.push_back(steps.empty() ? Json(department.value) : steps);
  }
  return array;
}

std::string shown_department(const DepartmentEntry& department, Language language) {
  if (department.history.empty()) return std::string(department.value);
  std::vector<std::string> steps;
  for (const Step<Line>& step : department.history) {
    steps.push_back(step_in_words(step.from.value, name_or_end(step.value, language), language));
  }
  std::string history = listed(steps, language);
  if (!department.successors) return history;
  constexpr Format<std::string, Text, std::string> kTakenOver{"{}（{}: {}）", "{} ({}: {})"};
  return kTakenOver.in(language, history, kSuccessorsOfDepartment,
                       FieldType<Names>::shown(department.successors, language));
}

std::string FieldType<Departments>::shown(const Departments& value, Language language) {
  std::vector<std::string> parts;
  for (const DepartmentEntry& department : value.entries) {
    parts.push_back(shown_department(department, language));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
