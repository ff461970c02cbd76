#pragma once

#include <string>
#include <variant>

#include "base/json.h"
#include "model/field.h"
#include "model/project.h"

// Records as JSON by their tables: the keys of the files, absent values left out.
namespace fujiplan {

Json to_json(const Line& value);
Json to_json(const Prose& value);
Json to_json(const Flag& value);
Json to_json(const Whole& value);
Json to_json(const Year& value);
Json to_json(const Names& value);
Json to_json(const Spanned<ProjectId>& value);
Json to_json(const Schedule& value);
Json to_json(const Assignees& value);
Json to_json(const Activities& value);
Json to_json(const Survey& value);

template <DescribedEnum E>
Json to_json(const Choice<E>& value) {
  return name_of(value.value);
}

template <RecordList List>
Json to_json(const List& list);

template <TabledRecord Record>
Json to_json(const Record& record) {
  Json object = Json::object();
  for (const auto& field : fields_of(RecordOf<Record>{})) {
    std::visit(
        [&](auto member) {
          if ((record.*member).present) object[field.key] = to_json(record.*member);
        },
        field.slot);
  }
  return object;
}

template <RecordList List>
Json to_json(const List& list) {
  Json array = Json::array();
  for (const auto& record : list.value) array.push_back(to_json(record));
  return array;
}

}  // namespace fujiplan
