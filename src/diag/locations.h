#pragma once

#include <map>

#include "diag/source.h"

namespace fujiplan {

// Locations in many files: keeps a Locator for each file that was asked about.
class Locations {
 public:
  explicit Locations(const Sources& sources) : sources_(sources) {}

  Location at(std::size_t file, std::size_t offset) {
    auto found = locators_.try_emplace(file, sources_[file].text).first;
    return found->second.locate(offset);
  }
  Location of(Span span) { return at(span.file, span.offset); }
  Location end_of(Span span) { return at(span.file, span.offset + span.length); }

 private:
  const Sources& sources_;
  std::map<std::size_t, Locator> locators_;
};

}  // namespace fujiplan
