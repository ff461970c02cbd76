#pragma once

#include <string>

#include "model/tree.h"
#include "model/types/record_types.h"

// The type of field that holds the tree of the plan: groups in groups.
namespace fujiplan {

template <>
struct FieldType<PlanGroups> : UsualType<PlanGroups> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static void read(yaml::Value list, PlanGroups& out, const KeyPlace& place, Sink& sink) {
    read_items(list, out, place, sink);
  }
  static Json schema(const Limits& limits, Language language);  // four levels deep
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const PlanGroups& groups);
  static std::string shown(const PlanGroups& groups, Language language);
};

}  // namespace fujiplan
