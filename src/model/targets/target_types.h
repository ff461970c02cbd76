#pragma once

#include <string>
#include <string_view>

#include "model/targets/target.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"
#include "model/types/time_types.h"

// The types of fields that hold targets and what was reached of them.
namespace fujiplan {

template <>
struct FieldType<Figure> : UsualType<Figure> {
  static void read(yaml::Value value, Figure& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "数 / number: `35`, `\"36.2\"`"; }
  static Json json(const Figure& value);
  static std::string shown(const Figure& value, Language);
};

template <>
struct FieldType<YearNumbers>
    : ByTimeType<YearNumbers, &YearNumbers::years, &YearNumber::year, &YearNumber::number> {
  static std::string in_docs(const Limits&) { return "年度: 数 / year: number"; }
};
template <>
struct FieldType<YearLines>
    : ByTimeType<YearLines, &YearLines::years, &YearLine::year, &YearLine::text> {
  static std::string in_docs(const Limits&) { return "年度: 1行の文字 / year: one line"; }
};

// The keys of its table, and years.
template <>
struct FieldType<Target> : UsualType<Target> {
  static constexpr Compared kCompared = Compared::ByField;
  static void read(yaml::Value map, Target& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view key);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "組 / map"; }
  static Json json(const Target& target);
  static std::string shown(const Target& target, Language language);
};

// Takes the keys that are years.
bool read_other_key(const yaml::Entry& entry, Target& out, const KeyPlace& place, Sink& sink);

// What documentation says of keys that no row of a table has: `example` is one of them, `before`
// the row behind them in the order of a file. Each record that has such keys says it.
struct OtherKeys {
  std::string_view example;
  std::string (*type)(const Limits&);
  Text meaning;
  std::string_view before;
};
constexpr OtherKeys other_keys(RecordOf<Target>) {
  return {
      "R4",
      FieldType<Figure>::in_docs,
      {"年度をキーに、その年度の目標値（例: `R4: 35`）。小数は引用符で囲む。年度か `words` が必要",
       "a year, with the number to reach in it, such as `R4: 35`; decimals stand in quotes. "
       "There is one year at least, or `words`"},
      "original"};
}

template <>
struct FieldType<Targets> : UsualType<Targets> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;
  static void read(yaml::Value list, Targets& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const Targets& targets);
  static std::string shown(const Targets& targets, Language language);
};

template <>
struct FieldType<AsOf> : UsualType<AsOf> {
  static void read(yaml::Value value, AsOf& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) {
    return "年月又は年月日 / month or day: `\"2025-03\"`";
  }
  static Json json(const AsOf& value) { return value.value; }
  static std::string shown(const AsOf& value, Language language);
};

// A number alone, or a map of its table.
template <>
struct FieldType<ReachedValue> : UsualType<ReachedValue> {
  static void read(yaml::Value value, ReachedValue& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view key);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "数又は組 / number or map"; }
  static Json json(const ReachedValue& value);
  static std::string shown(const ReachedValue& value, Language language);
};

// Its keys are those of the project's targets, which are known when all of the file has been read:
// a check judges them.
template <>
struct FieldType<Values> : UsualType<Values> {
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;  // in the table of targets
  static void read(yaml::Value map, Values& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view) { return true; }
  static Json schema(const Limits&, Language language);
  static std::string in_docs(const Limits&) {
    return "目標のキー: 数又は組 / target: number or map";
  }
  static Json json(const Values& values);
  static std::string shown(const Values& values, Language language);
};

}  // namespace fujiplan
