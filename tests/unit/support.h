#pragma once

#include <cstddef>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/plan.h"
#include "model/rating/scheme.h"
#include "temporary_folder.h"
#include "unit/one_case_in.h"

// What several unit tests need.
namespace fujiplan::testing {

// The same numbers on every machine and in every run: the standard fixes std::mt19937, but not what
// its distributions make of it.
class Random {
 public:
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool coin() { return below(2) == 0; }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

  // A text of up to `longest` parts, each taken from `parts`.
  template <typename List>
  std::string text(const List& parts, std::size_t longest) {
    std::string out;
    for (std::size_t n = below(longest + 1); n > 0; --n) out += pick(parts);
    return out;
  }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::mt19937 engine_{20220401};
};

// The findings on one line: `not-utf8@3+1 crlf@7+1`, each with offset and length.
std::string summary(Sink& sink);

// A plan of this repository ("plan" or "examples/plan"), which must load without a finding.
const Plan& real_plan();
const Plan& examples_plan();

// Bytes as hexadecimal: a failure must show what cannot be printed.
std::string hex(std::string_view bytes);

// The answers that a plan without declarations asks for.
std::span<const SurveyItem> standard_items();
const SurveyItem* find_item(std::string_view key);  // null when there is none
const SurveyItem& item(std::string_view key);

// Answers for the first criteria of a scheme; an empty one: not answered.
Evaluation answered(const Scheme& scheme, const std::vector<std::string_view>& answers);

}  // namespace fujiplan::testing
