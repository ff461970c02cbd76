#pragma once

#include <string>

#include "model/corrections/correction.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"

// The type of the field that holds corrections.
namespace fujiplan {

template <>
struct FieldType<Corrections> : UsualType<Corrections> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;
  static void read(yaml::Value list, Corrections& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const Corrections& corrections);
  static std::string shown(const Corrections& corrections, Language language);
};

}  // namespace fujiplan
