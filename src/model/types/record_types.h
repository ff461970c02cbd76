#pragma once

#include <string>
#include <variant>

#include "base/join.h"
#include "model/marks.h"
#include "model/types/field_type.h"

// Records with a table, and lists of them, as types of fields: what holds for them follows from
// their rows. How they are read is in read_record.h, JSON Schema in record_schema.h.
namespace fujiplan {

// The row of a key; the table's size when there is none. Files mostly keep the order of the table,
// so the search begins at the row where it is expected.
template <typename Record>
std::size_t row_of(std::span<const Field<Record>> fields, std::string_view key,
                   std::size_t expected) {
  for (std::size_t row = expected; row < fields.size(); ++row) {
    if (fields[row].key == key) return row;
  }
  for (std::size_t row = 0; row < expected; ++row) {
    if (fields[row].key == key) return row;
  }
  return fields.size();
}

// In read_record.h and record_schema.h. They are no members because clang 14 takes no member of a
// constrained specialization that is defined outside of it.
template <TabledRecord Record>
void read_fields(yaml::Value map, Record& out, const KeyPlace& place, Sink& sink);
template <RecordList List>
void read_items(yaml::Value list, List& out, const KeyPlace& place, Sink& sink);
template <TabledRecord Record>
Json schema_of_fields(const Limits& limits, Language language, bool may_be_empty);
template <RecordList List>
Json schema_of_items(const Limits& limits, Language language);

template <TabledRecord Record>
struct FieldType<Record> : UsualType<Record> {
  static constexpr Compared kCompared = Compared::ByField;
  static void read(yaml::Value map, Record& out, const KeyPlace& place, Sink& sink) {
    read_fields(map, out, place, sink);
  }
  static bool takes_key(std::string_view key) {
    auto fields = fields_of(RecordOf<Record>{});
    return row_of(fields, key, 0) < fields.size();
  }
  static Json schema(const Limits& limits, Language language) {
    return schema_of_fields<Record>(limits, language, false);
  }
  static std::string in_docs(const Limits&) { return "組 / map"; }

  // The keys of the files; what is absent is left out.
  static Json json(const Record& record) {
    Json object = Json::object();
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      std::visit(
          [&]<typename T>(T Record::*member) {
            if constexpr (requires { FieldType<T>::put_json(object, record.*member); }) {
              FieldType<T>::put_json(object, record.*member);  // has keys of its own
            } else if ((record.*member).present) {
              object[field.key] = FieldType<T>::json(record.*member);
            }
          },
          field.slot);
    }
    return object;
  }

  static std::string shown(const Record& record, Language language) {  // 上期 導入準備、下期 …
    std::vector<std::string> parts;
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      std::string text = std::visit(
          [&]<typename T>(T Record::*member) {
            return (record.*member).present ? FieldType<T>::shown(record.*member, language)
                                            : std::string();
          },
          field.slot);
      if (!text.empty()) parts.push_back(std::string(field.label.in(language)) + " " + text);
    }
    return listed(parts, language);
  }
};

template <RecordList List>
struct FieldType<List> : UsualType<List> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static void read(yaml::Value list, List& out, const KeyPlace& place, Sink& sink) {
    read_items(list, out, place, sink);
  }
  static Json schema(const Limits& limits, Language language) {
    return schema_of_items<List>(limits, language);
  }
  static std::string in_docs(const Limits&) { return "リスト / list"; }

  static Json json(const List& list) {
    Json array = Json::array();
    for (const auto& record : list.value) array.push_back(FieldType<ItemOf<List>>::json(record));
    return array;
  }
  static std::string shown(const List& list, Language language) {
    std::vector<std::string> parts;
    for (const auto& record : list.value) {
      parts.push_back(FieldType<ItemOf<List>>::shown(record, language));
    }
    return listed(parts, language);
  }
};

}  // namespace fujiplan
