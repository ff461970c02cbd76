#pragma once

#include <cstddef>

namespace fujiplan {

// Takes the place of a member, whatever its type. Only in unevaluated expressions.
struct AnyMember {
  template <typename T>
  operator T() const;
};

// How many members a struct without constructors has: as many as can be listed in its braces.
template <typename Struct, typename... Members>
consteval std::size_t member_count() {
  if constexpr (requires { Struct{Members{}..., AnyMember{}}; }) {
    return member_count<Struct, Members..., AnyMember>();
  } else {
    return sizeof...(Members);
  }
}

}  // namespace fujiplan
