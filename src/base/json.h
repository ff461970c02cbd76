#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fujiplan {

// A value of JSON (RFC 8259), to be written or as it was read. Members of an object keep the order
// in which they came. Nothing but json.cc sees the library that writes and reads it, whose header
// costs more than all of ours.
class Json {
 public:
  struct Member;

  Json();  // null; the first `[]` or push_back makes an object or array of it
  Json(std::nullptr_t);
  template <std::integral Number>
  Json(Number number) : value_(as_value(number)) {}
  Json(std::string text);
  Json(std::string_view text);
  Json(const char* text);
  Json(const std::vector<std::string>& texts);
  Json(std::initializer_list<Member> members);  // {{"key", value}, ...}; for an array: array()

  static Json object();
  static Json array(std::initializer_list<Json> elements = {});

  // The member of this key, as null when there was none. Of an object only.
  Json& operator[](std::string_view key);
  const Json* find(std::string_view key) const;  // null when there is none, or no object
  void update(Json object);                      // takes over its members

  void push_back(Json element);
  Json& emplace_back(Json element);
  Json& emplace_back();

  std::size_t size() const;  // of an array or object; 0 of anything else
  bool empty() const { return size() == 0; }
  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }

  // What it is, where it is that: else none.
  const std::string* text() const { return std::get_if<std::string>(&value_); }
  std::optional<std::int64_t> number() const;  // a whole one
  std::optional<bool> truth() const;
  std::span<const Json> elements() const;  // of an array
  bool operator==(const Json& other) const;

 private:
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;
  friend struct JsonWriter;
  friend struct JsonReader;

  static bool as_value(bool truth) { return truth; }
  static std::int64_t as_value(auto number) { return static_cast<std::int64_t>(number); }

  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value_;
};

struct Json::Member {
  std::string key;
  Json value;
  Member(std::string_view k, Json v) : key(k), value(std::move(v)) {}
  bool operator==(const Member&) const = default;
};

// Here, because a value can be made only where its members are known (clang 14 holds it to that).
inline Json::Json() = default;
inline Json::Json(std::nullptr_t) {}
inline Json::Json(std::string text) : value_(std::move(text)) {}
inline Json::Json(std::string_view text) : value_(std::string(text)) {}
inline Json::Json(const char* text) : value_(std::string(text)) {}
inline Json& Json::emplace_back() {
  return emplace_back(Json());
}

// Two spaces of indentation and a line end. Bytes that are not UTF-8 (a path may hold some) become
// U+FFFD, what would harm a terminal is escaped (base/harmless.h).
std::string dump(const Json& json);

// The same in one line, without its end.
std::string dump_line(const Json& json);

// Deeper than what any program says to another in earnest.
inline constexpr std::size_t kDeepestJson = 100;

// What stands there. Numbers that are not whole, or too large for std::int64_t, are null: nobody
// here asks for one. Half of a surrogate pair is U+FFFD. None when it is no JSON, or nested deeper
// than kDeepestJson.
std::optional<Json> parse_json(std::string_view text);

}  // namespace fujiplan
