#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/formatted.h"
#include "base/language.h"
#include "base/text.h"

// A sentence in both languages is data, and its operands are checked by the compiler in both:
//
//   constexpr Format<std::string, Counted> kRead{"{}: {}件", "{}: {}"};
//   kRead.in(language, path, {count, "project"});
namespace fujiplan {

// A number of things: the number alone in Japanese, whose formats have the counter; "2 projects".
struct Counted {
  std::size_t count = 0;
  std::string_view noun;
};

// How an operand looks in one language: a Text or Message shows that language, others as they are.
template <typename T>
decltype(auto) shown(const T& operand, [[maybe_unused]] Language language) {
  if constexpr (std::is_same_v<T, Text> || std::is_same_v<T, Message>) {
    return std::string_view(operand.in(language));
  } else if constexpr (std::is_same_v<T, Counted>) {
    return language == Language::Japanese ? std::to_string(operand.count)
                                          : counted(operand.count, operand.noun);
  } else {
    return (operand);
  }
}

template <typename T>
using Shown = std::remove_cvref_t<decltype(shown(std::declval<const T&>(), Language::Japanese))>;

// An operand may come from anywhere, and stands in the sentence as it is: whoever shows a sentence
// to people makes it harmless (base/harmless.h); a machine form escapes it in its own way.
template <typename... Args>
struct Format {
  fmt::format_string<const Shown<Args>&...> ja = "", en = "";

  std::string in(Language language, const Args&... args) const {
    return formatted(fmt::runtime(language == Language::Japanese ? ja : en),
                     shown(args, language)...);
  }
  Message operator()(const Args&... args) const {
    return {in(Language::Japanese, args...), in(Language::English, args...)};
  }
};

}  // namespace fujiplan
