#include "model/ledger/ledger_types.h"

#include "base/join.h"
#include "model/read_record.h"
#include "model/types/record_schema.h"
#include "model/types/time_types.h"

namespace fujiplan {

void FieldType<Ledger>::read(yaml::Value list, Ledger& out, const KeyPlace& place, Sink& sink) {
  read_items(list, out, place, sink);
}

Json FieldType<Ledger>::schema(const Limits& limits, Language language) {
  return schema_of_items<Ledger>(limits, language);
}

Json FieldType<Ledger>::json(const Ledger& ledger) {
  Json array = Json::array();
  for (const LedgerEntry& entry : ledger.value) {
    array.push_back(FieldType<LedgerEntry>::json(entry));
  }
  return array;
}

std::string FieldType<Ledger>::shown(const Ledger& ledger, Language language) {
  return listed(entries_in_words(ledger, language), language);
}

}  // namespace fujiplan
