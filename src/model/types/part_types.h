#pragma once

#include <string>
#include <string_view>

#include "model/survey.h"
#include "model/types/plain_types.h"
#include "model/types/word_types.h"

// The types of fields that go by the parts of a year: their declaration, and what is answered for
// each of them.
namespace fujiplan {

// `[Q1, Q2, Q3, Q4]`, or a map where more is said of them; `[]` for none.
template <>
struct FieldType<DeclaredWords<PartWord>> : UsualType<DeclaredWords<PartWord>> {
  using List = DeclaredWords<PartWord>;
  static constexpr Compared kCompared = Compared::ByRecord;
  static void read(yaml::Value value, List& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "リスト、又は 期: 組 / list, or part: map"; }
  static Json json(const List& list);
  static std::string shown(const List& list, Language language);
};

// `{上: 導入準備, 下: 運用・実施}`: its keys are the parts of the year; the phase alone in a plan
// that does not divide its years.
template <>
struct FieldType<WorkedPhases> : UsualType<WorkedPhases> {
  static void read(yaml::Value value, WorkedPhases& out, const KeyPlace& place, Sink& sink);
  // What parts there are is known where they are read. Nothing else stands below the key.
  static bool takes_key(std::string_view) { return true; }
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "期: 段階 / part: phase"; }
  static Json json(const WorkedPhases& worked);
  static std::string shown(const WorkedPhases& worked, Language language);
};

}  // namespace fujiplan
