#pragma once

#include <string>

#include "model/ledger/ledger.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"

// The type of the field that holds the ledger of findings.
namespace fujiplan {

template <>
struct FieldType<Ledger> : UsualType<Ledger> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;
  static void read(yaml::Value list, Ledger& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const Ledger& ledger);
  static std::string shown(const Ledger& ledger, Language language);
};

}  // namespace fujiplan
