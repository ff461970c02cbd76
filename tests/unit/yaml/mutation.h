#pragma once

#include <span>
#include <string>
#include <string_view>

#include "unit/support.h"

// Texts that are nearly plan files: for tests that need very many of them.
namespace fujiplan::testing {

// A document of random shape: every kind of scalar and collection that the subset reader knows,
// with comments, blank lines and odd spacing.
std::string random_document(Random& random);

// Lines of a real file, from one of its keys at the margin on: all of them when they are at most
// about `longest` bytes.
std::string excerpt(const std::string& text, std::size_t longest, Random& random);

// One change of a text, of the kind that its name says. The text is never empty.
struct Mutation {
  std::string_view name;
  void (*apply)(std::string& text, Random& random);
};
std::span<const Mutation> mutations();

}  // namespace fujiplan::testing
