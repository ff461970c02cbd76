#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/types/plain_types.h"
#include "model/types/time_types.h"
#include "model/types/word_types.h"
#include "model/years/dated.h"
#include "model/years/departments.h"

// The types of fields whose values may change over the years, and of the departments of a plan.
namespace fujiplan {

template <typename T>
struct FieldType<Steps<T>>
    : ByTimeType<Steps<T>, &Steps<T>::steps, &Step<T>::from, &Step<T>::value> {
  static std::string in_docs(const Limits&) { return "年度: 値 / year: value"; }
};

// R8から; from FY2026
std::string from_year(FiscalYear from, Language language);

// R4から 収納課、R8から 税務課
std::string step_in_words(FiscalYear from, const std::string& value, Language language);

// Has a map a year among its keys, be it mistyped? Other maps are no values at all.
bool has_years(yaml::Value map);

// Are there steps in a map, or is it a value itself?
template <typename T>
bool has_steps(yaml::Value map) {
  return has_years(map);
}
// Of a schedule that changed, {R4: {R4上: 導入準備}, R6: ...}: a schedule has keys with years, too.
template <>
bool has_steps<Schedule>(yaml::Value map);

// One value, or a map of those that hold from a year on.
template <typename T>
struct FieldType<Dated<T>> : FieldType<T> {
  static constexpr Compared kCompared = Compared::AsShown;

  static void read(yaml::Value value, Dated<T>& out, const KeyPlace& place, Sink& sink) {
    bool is_dated = value.is(yaml::Kind::Mapping) && has_steps<T>(value);
    if (!is_dated) return FieldType<T>::read(value, out, place, sink);
    Steps<T> steps;
    FieldType<Steps<T>>::read(value, steps, place, sink);
    if (!steps.present || steps.steps.empty()) return;
    static_cast<T&>(out) = steps.steps.back().value;
    out.history.assign(steps.steps.begin(), steps.steps.end());
  }
  static bool takes_key(std::string_view key) {
    return FieldType<Steps<T>>::takes_key(key) || FieldType<T>::takes_key(key);
  }
  static Json schema(const Limits& limits, Language language) {
    return {{"anyOf", Json::array({FieldType<T>::schema(limits, language),
                                   FieldType<Steps<T>>::schema(limits, language)})}};
  }
  static Json json(const Dated<T>& value) {
    if (value.history.empty()) return FieldType<T>::json(value);
    Json object = Json::object();
    for (const Step<T>& step : value.history) {
      object[to_string(step.from.value)] = FieldType<T>::json(step.value);
    }
    return object;
  }
  static std::string shown(const Dated<T>& value, Language language) {
    if (value.history.empty()) return FieldType<T>::shown(value, language);
    std::vector<std::string> steps;
    for (const Step<T>& step : value.history) {
      steps.push_back(
          step_in_words(step.from.value, FieldType<T>::shown(step.value, language), language));
    }
    return listed(steps, language);
  }
  static std::string in_words(const Dated<T>& value, Language language) {
    return value.history.empty() ? FieldType<T>::in_words(value, language) : shown(value, language);
  }
  static std::vector<std::string> lines(const Dated<T>& value, Language language) {
    if (value.history.empty()) return FieldType<T>::lines(value, language);
    return {shown(value, language)};
  }
};

// The map of a department: its names by years, and `successors` beside them.
struct DepartmentSteps : Steps<Line> {
  Names successors;
};
bool read_other_key(const yaml::Entry& entry, DepartmentSteps& out, const KeyPlace& place,
                    Sink& sink);

template <>
struct FieldType<DepartmentSteps>
    : ByTimeType<DepartmentSteps, &DepartmentSteps::steps, &Step<Line>::from, &Step<Line>::value> {
  static bool takes_key(std::string_view key);
  static Json schema(const Limits& limits, Language language);
};

// What `successors` of a department are called, and mean.
inline constexpr Text kSuccessorsOfDepartment{"引継ぎ先", "successors"};
inline constexpr Text kMeaningOfDepartmentSuccessors{
    "廃止した部署の事務を引き継いだ部署。廃止した年度の名前で書く（任意）",
    "the departments that took over, by their names in the year of its end (optional)"};

// An entry of `departments` in plan.yaml: a name, {R4: 情報システム課, R7: 税務課}, or
// {R4: こども未来課, R7: 終了, successors: [こども支援課]}.
std::string shown_department(const DepartmentEntry& department, Language language);

template <>
struct FieldType<Departments> : FieldType<Names> {
  static void read(yaml::Value value, Departments& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static Json json(const Departments& value);
  static std::string shown(const Departments& value, Language language);
  static std::string in_words(const Departments& value, Language language) {
    return shown(value, language);
  }
};

}  // namespace fujiplan
