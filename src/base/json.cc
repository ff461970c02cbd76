#include "base/json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

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

std::optional<std::int64_t> Json::number() const {
  const auto* number = std::get_if<std::int64_t>(&value_);
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

std::optional<bool> Json::truth() const {
  const bool* truth = std::get_if<bool>(&value_);
  return truth != nullptr ? std::optional(*truth) : std::nullopt;
}

std::span<const Json> Json::elements() const {
  const auto* elements = std::get_if<Array>(&value_);
  return elements != nullptr ? std::span<const Json>(*elements) : std::span<const Json>();
}

bool Json::operator==(const Json& other) const {
  return value_ == other.value_;
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
  // `indent`: spaces; -1: all in one line.
  std::string text_of(const Json& json, int indent) const {
    Nlohmann value = std::visit(*this, json.value_);
    return value.dump(indent, ' ', false, Nlohmann::error_handler_t::replace);
  }
};

std::string dump(const Json& json) {
  return harmless_json(JsonWriter().text_of(json, 2)) + "\n";
}

std::string dump_line(const Json& json) {
  return harmless_json(JsonWriter().text_of(json, -1));
}

// Takes what the library reads, piece by piece: a tree of its own would be made twice, and its
// depth could not be held.
struct JsonReader {
  Json root;
  std::vector<Json*> open;  // the arrays and objects around, the innermost last
  std::string name;         // of the next member

  bool put(Json value) {
    place() = std::move(value);
    return true;
  }
  bool enter(Json container) {
    if (open.size() >= kDeepestJson) return false;
    Json& at = place();
    at = std::move(container);
    open.push_back(&at);  // stays where it is until it is left: nothing is added beside it
    return true;
  }
  bool leave() {
    open.pop_back();
    return true;
  }

  bool null() { return put(nullptr); }
  bool boolean(bool truth) { return put(truth); }
  bool number_integer(std::int64_t number) { return put(number); }
  bool number_unsigned(std::uint64_t number) {
    return std::in_range<std::int64_t>(number) ? put(static_cast<std::int64_t>(number)) : null();
  }
  bool number_float(double, const std::string&) { return null(); }
  bool string(std::string& text) { return put(std::move(text)); }
  static bool binary(nlohmann::json::binary_t&) { return false; }  // is in no text
  bool start_object(std::size_t) { return enter(Json::object()); }
  bool end_object() { return leave(); }
  bool start_array(std::size_t) { return enter(Json::array()); }
  bool end_array() { return leave(); }
  bool key(std::string& key) {
    name = std::move(key);
    return true;
  }
  static bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    return false;
  }

 private:
  Json& place() {
    if (open.empty()) return root;
    Json& around = *open.back();
    return around.is_object() ? around[name] : around.emplace_back();
  }
};

// The library takes half of a pair for no JSON; editors send it where a text is cut there.
static std::string with_whole_pairs(std::string_view text) {
  constexpr std::size_t kEscape = 6;  // bytes of \uD800
  auto unit_at = [&](std::size_t at) {
    unsigned unit = 0;
    if (text.size() - at < kEscape || !text.substr(at).starts_with("\\u")) return unit;
    auto end = text.data() + at + kEscape;
    auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
    return stop == end ? unit : 0;
  };
  auto is_high = [](unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; };
  auto is_low = [](unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; };
  std::string whole(text);
  for (std::size_t at = 0; (at = text.find('\\', at)) != text.npos;) {
    char32_t unit = unit_at(at);
    if (is_high(unit) && at + kEscape <= text.size() && is_low(unit_at(at + kEscape))) {
      at += 2 * kEscape;
    } else if (is_high(unit) || is_low(unit)) {
      whole.replace(at, kEscape, "\\uFFFD");
      at += kEscape;
    } else {
      at += 2;  // an escape, perhaps of a backslash
    }
  }
  return whole;
}

std::optional<Json> parse_json(std::string_view text) {
  JsonReader reader;
  if (!nlohmann::json::sax_parse(with_whole_pairs(text), &reader)) return std::nullopt;
  return std::move(reader.root);
}

}  // namespace fujiplan
