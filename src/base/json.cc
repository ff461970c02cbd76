#include "base/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/harmless.h"

namespace fujiplan {

Json::Json(const std::vector<std::string>& texts) : value_(Array(texts.begin(), texts.end())) {}

Json::Json(std::initializer_list<Member> members) : value_(Object(members)) {}

Json Json::object() {
  return Json(std::initializer_list<Member>());
}

Json Json::array(std::initializer_list<Json> elements) {
  Json json;
  json.value_ = Array(elements);
  return json;
}

Json& Json::operator[](std::string_view key) {
  if (is_null()) value_ = Object();
  auto& members = std::get<Object>(value_);
  auto found = std::ranges::find(members, key, &Member::key);
  return found != members.end() ? found->value : members.emplace_back(key, Json()).value;
}

const Json* Json::find(std::string_view key) const {
  const auto* members = std::get_if<Object>(&value_);
  if (members == nullptr) return nullptr;
  auto found = std::ranges::find(*members, key, &Member::key);
  return found != members->end() ? &found->value : nullptr;
}

void Json::update(Json object) {
  for (Member& member : std::get<Object>(object.value_)) {
    (*this)[member.key] = std::move(member.value);
  }
}

void Json::push_back(Json element) {
  emplace_back(std::move(element));
}

Json& Json::emplace_back(Json element) {
  if (is_null()) value_ = Array();
  return std::get<Array>(value_).emplace_back(std::move(element));
}

std::size_t Json::size() const {
  if (const auto* elements = std::get_if<Array>(&value_)) return elements->size();
  if (const auto* members = std::get_if<Object>(&value_)) return members->size();
  return 0;
}

// As values of the library, which knows how JSON is written.
struct JsonWriter {
  using Nlohmann = nlohmann::ordered_json;

  Nlohmann operator()(const Json::Array& elements) const {
    Nlohmann array = Nlohmann::array();
    for (const Json& element : elements) array.push_back(std::visit(*this, element.value_));
    return array;
  }
  Nlohmann operator()(const Json::Object& members) const {
    Nlohmann::object_t object;
    object.reserve(members.size());
    // Not by operator[], which would look for each key again: here they differ.
    for (const Json::Member& member : members) {
      object.emplace_back(member.key, std::visit(*this, member.value.value_));
    }
    return object;
  }
  Nlohmann operator()(const auto& plain) const { return plain; }
  std::string text_of(const Json& json) const {
    Nlohmann value = std::visit(*this, json.value_);
    return value.dump(2, ' ', false, Nlohmann::error_handler_t::replace);
  }
};

std::string dump(const Json& json) {
  return harmless_json(JsonWriter().text_of(json)) + "\n";
}

}  // namespace fujiplan
