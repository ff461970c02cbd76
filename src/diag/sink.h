#pragma once

#include <span>
#include <type_traits>
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
    return add(Diagnostic{&kind.rule, at, kind.message(args...), kind.help(args...), {}, {}});
  }

  // Where errors of one file stand: what a later check sees there may only follow from them.
  std::vector<Span> errors_in(std::size_t file) const;

  // Takes over the findings of another sink.
  void append(Sink&& other);

  // Tells whose answers the findings are about: `year_of` knows it of a place.
  template <typename YearOf>
  void tell_years(YearOf year_of) {
    for (Diagnostic& finding : all_) finding.year = year_of(finding.at);
  }

  bool empty() const { return all_.empty(); }
  std::span<const Diagnostic> all() const { return all_; }  // in the order in which they came

  // How many errors so far: compare before and after a step to see whether it found one.
  std::size_t errors() const { return errors_; }

  // By file, place, severity, code, message, length: findings that differ have one order, so that
  // two runs print the same.
  std::vector<Diagnostic> take_sorted();

 private:
  Diagnostic& add(Diagnostic finding);

  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace fujiplan
