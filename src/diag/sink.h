#pragma once

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"

namespace fujiplan {

// Collects findings in any order and gives them back in the one order that people see.
class Sink {
 public:
  // The reference, for adding notes or a better help, is valid until the next emit.
  template <typename... Args>
  Diagnostic& emit(const Diagnosis<Args...>& kind, Span at,
                   const std::type_identity_t<Args>&... args) {
    if (kind.rule.severity == Severity::Error) ++errors_;
    return all_.emplace_back(
        Diagnostic{&kind.rule, at, kind.message(args...), kind.help(args...), {}});
  }

  // Is there an error about bytes that hold these? A second finding there would be a consequence.
  bool has_error_around(Span inner) const {
    return std::ranges::any_of(all_, [&](const Diagnostic& d) {
      return d.rule->severity == Severity::Error && d.at.file == inner.file &&
             d.at.offset <= inner.offset &&
             inner.offset + inner.length <= d.at.offset + d.at.length;
    });
  }

  // How many errors so far: compare before and after a step to see whether it found one.
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return all_.size() - errors_; }

  // By file, place, severity, code, message: a total order, so that two runs print the same.
  std::vector<Diagnostic> take_sorted() {
    std::ranges::stable_sort(all_, {}, [](const Diagnostic& d) {
      return std::tuple(d.at.file, d.at.offset, d.rule->severity, d.rule->code,
                        std::string_view(d.message.ja));
    });
    errors_ = 0;
    return std::exchange(all_, {});
  }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace fujiplan
