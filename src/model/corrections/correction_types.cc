#include "model/corrections/correction_types.h"

#include <vector>

#include "base/join.h"
#include "model/corrections/correctable.h"
#include "model/read_record.h"
#include "model/types/record_schema.h"
#include "model/types/time_types.h"

namespace fujiplan {

void FieldType<Corrections>::read(yaml::Value list, Corrections& out, const KeyPlace& place,
                                  Sink& sink) {
  read_items(list, out, place, sink);
}

Json FieldType<Corrections>::schema(const Limits& limits, Language language) {
  return schema_of_items<Corrections>(limits, language);
}

Json FieldType<Corrections>::json(const Corrections& corrections) {
  Json array = Json::array();
  for (const Correction& correction : corrections.value) {
    array.push_back(FieldType<Correction>::json(correction));
  }
  return array;
}

std::string FieldType<Corrections>::shown(const Corrections& corrections, Language language) {
  std::vector<std::string> all;
  for (const Correction& correction : corrections.value) {
    all.push_back(correction_in_words(correction, nullptr, language));
  }
  return listed(all, language);
}

}  // namespace fujiplan
