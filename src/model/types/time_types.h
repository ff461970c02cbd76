#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "model/project.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"
#include "model/types/word_types.h"

// The types of fields that go by time: years, and the maps whose keys are years or parts of years.
namespace fujiplan {

template <>
struct FieldType<Year> : UsualType<Year> {
  static void read(yaml::Value value, Year& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "年度 / year: `R4`"; }
  static Json json(const Year& value) { return to_string(value.value); }
  static std::string in_file(const Year& value) { return value ? to_string(value.value) : ""; }
  static std::string shown(const Year& value, Language language) {  // 令和4年度
    return value ? spoken(value.value, language) : std::string();
  }
};

// What 終了 says in a schedule, by the parts that the plan's years have: "この半期の前に終わる".
std::string meaning_of_end(std::span<const PartWord> parts, Language language);

// The value of a schedule's key: a phase, or 終了.
template <>
struct FieldType<PhaseStart> : UsualType<PhaseStart> {
  static void read(yaml::Value value, PhaseStart& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language language);
  static Json json(const PhaseStart& start) {
    return start.phase ? name_of(*start.phase) : kEndOfProject;
  }
  static std::string shown(const PhaseStart& start, Language language);
};

// A map by time. `items` is its member with an item for each time, `when` the item's time, `what`
// its value: a member, or the item itself (std::identity).
template <typename Map, auto items, auto when, auto what>
struct ByTimeType : UsualType<Map> {
  static constexpr Compared kCompared = Compared::ByTime;
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;
  using Item = std::remove_cvref_t<decltype((std::declval<Map&>().*items)[0])>;
  using Time = std::remove_cvref_t<decltype((std::declval<Item&>().*when).value)>;
  using Inner = std::remove_cvref_t<decltype(std::invoke(what, std::declval<Item&>()))>;
  static constexpr auto kItems = items;
  static Time time_of(const Item& item) { return (item.*when).value; }
  static const Inner& value_of(const Item& item) { return std::invoke(what, item); }

  static void read(yaml::Value value, Map& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view key);
  static Json schema(const Limits& limits, Language language);
  static Json json(const Map& map) {
    Json object = Json::object();
    for (const Item& item : map.*items) {
      object[to_string(time_of(item))] = FieldType<Inner>::json(value_of(item));
    }
    return object;
  }
  static std::string shown(const Map& map, Language language) {  // R4上 導入準備、R5上 運用・実施
    std::vector<std::string> parts;
    for (const Item& item : map.*items) {
      parts.push_back(spoken(time_of(item), language) + " " +
                      FieldType<Inner>::shown(value_of(item), language));
    }
    return listed(parts, language);
  }
};

template <>
struct FieldType<Schedule>
    : ByTimeType<Schedule, &Schedule::starts, &PhaseStart::from, std::identity{}> {
  static constexpr Compared kCompared = Compared::ByPhase;
  static std::string in_docs(const Limits&) { return "年度と期: 段階 / part of a year: phase"; }
};

template <>
struct FieldType<Assignees>
    : ByTimeType<Assignees, &Assignees::starts, &AssigneeStart::from, &AssigneeStart::names> {
  static std::string in_docs(const Limits&) { return "年度と期: リスト / part of a year: list"; }
};

template <>
struct FieldType<Activities>
    : ByTimeType<Activities, &Activities::years, &YearText::year, &YearText::text> {
  static std::string in_docs(const Limits&) { return "年度: 文章 / year: text"; }
  static std::string shown(const Activities& value, Language language);
};

template <>
struct FieldType<Survey>
    : ByTimeType<Survey, &Survey::entries, &SurveyEntry::year, std::identity{}> {
  static std::string in_docs(const Limits&) { return "年度: 回答 / year: entry"; }
  // The years that were answered.
  static std::string shown(const Survey& value, Language language);
};

}  // namespace fujiplan
