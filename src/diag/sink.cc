#include "diag/sink.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/put_in_order.h"

namespace fujiplan {

Diagnostic& Sink::add(Diagnostic finding) {
  if (finding.rule->severity == Severity::Error) ++errors_;
  return all_.emplace_back(std::move(finding));
}

std::vector<Span> Sink::errors_in(std::size_t file) const {
  std::vector<Span> spans;
  for (const Diagnostic& d : all_) {
    if (d.at.file == file && d.rule->severity == Severity::Error) spans.push_back(d.at);
  }
  return spans;
}

void Sink::append(Sink&& other) {
  errors_ += std::exchange(other.errors_, 0);
  std::ranges::move(std::exchange(other.all_, {}), std::back_inserter(all_));
}

std::vector<Diagnostic> Sink::take_sorted() {
  put_in_order(all_, [](const Diagnostic& d) {
    return std::tuple(d.at.file, d.at.offset, d.rule->severity, d.rule->code,
                      std::string_view(d.message.ja), d.at.length);
  });
  errors_ = 0;
  return std::exchange(all_, {});
}

}  // namespace fujiplan
