#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/splice.h"

namespace fujiplan {

// What `validate` finds in a file with such a text, apart from how it fits to others.
using Judge = std::function<std::vector<Diagnostic>(const SourceFile&)>;

// May a file that reads as the first come to read as the second?
using MayBecome = std::function<bool(const SourceFile& before, const SourceFile& after)>;

// Fixes that a file has left undone, in findings.
struct LeftFixes {
  std::size_t worse = 0;   // they would bring findings that were not there
  std::size_t barred = 0;  // it may not become so
};

struct MendedText {
  std::string text;
  std::size_t mends = 0;  // findings that were fixed; the order of a map is one
  LeftFixes left = {};
};

// Mends what can be fixed in a file, again and again until nothing changes. `findings`: what is
// found in it now. `most`: Unsafe for what is likely, too. Of fixes that would change the same
// bytes, the first is made and the others are looked at again. A fix that would bring a finding
// that was not there is not made; but where a file had errors, much in it was not looked at, and
// that may come to light. Nor is one that `may_become` forbids; without it all may be.
MendedText mended_text(const SourceFile& source, std::size_t number,
                       std::span<const Diagnostic> findings, Fix most, const Judge& judge,
                       const MayBecome& may_become = {});

// Where the new bytes are in the text that the splices of the file make (yaml::spliced), in its
// order: at one byte what is inserted stands in front of what is replaced.
std::vector<Span> new_places(std::size_t file, std::vector<yaml::Splice> splices);

// Are there more findings of any code than before? `whole`: the file had no errors before, so that
// all of it was looked at; else only errors at one of the `changed` places count.
bool is_worse(std::span<const Diagnostic> before, std::span<const Diagnostic> after,
              std::span<const Span> changed);

}  // namespace fujiplan
