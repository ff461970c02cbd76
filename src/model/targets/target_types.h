#pragma once

#include <string>
#include <string_view>

#include "model/targets/target.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"

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

// Its keys are those of the project's targets, which are known when all of the file has been read:
// a check judges them.
template <>
struct FieldType<Values> : UsualType<Values> {
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;  // in the table of targets
  static void read(yaml::Value map, Values& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view) { return true; }
  static Json schema(const Limits&, Language language);
  static std::string in_docs(const Limits&) { return "目標のキー: 数 / target: number"; }
  static Json json(const Values& values);
  static std::string shown(const Values& values, Language language);
};

}  // namespace fujiplan
