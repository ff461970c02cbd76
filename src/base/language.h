#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fujiplan {

// The two languages of every message, label and help text.
enum class Language : unsigned char { Japanese, English };

// A text that stands in the program, in both languages. The views must outlive the value: literals.
struct Text {
  std::string_view ja, en;
  constexpr std::string_view in(Language language) const {
    return language == Language::Japanese ? ja : en;
  }
  constexpr bool empty() const { return ja.empty() && en.empty(); }
};

// The same for a text that was put together while running.
struct Message {
  std::string ja, en;
  const std::string& in(Language language) const {
    return language == Language::Japanese ? ja : en;
  }
  bool empty() const { return ja.empty() && en.empty(); }
};

// "ja" or "en", nothing else.
constexpr std::optional<Language> parse_language(std::string_view code) {
  if (code == "ja") return Language::Japanese;
  if (code == "en") return Language::English;
  return std::nullopt;
}

// The language of a POSIX locale name such as "ja_JP.UTF-8"; none for "C", "POSIX" and "".
constexpr std::optional<Language> language_of_locale(std::string_view locale) {
  if (locale.starts_with("ja")) return Language::Japanese;
  if (locale.empty() || locale == "POSIX" || locale == "C" || locale.starts_with("C.")) {
    return std::nullopt;
  }
  return Language::English;
}

}  // namespace fujiplan
