#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/locations.h"

// Wording that several forms of the findings share.
namespace fujiplan {

inline constexpr Text kHelpLabel{"対処", "help"};
inline constexpr Text kNoteLabel{"参照", "note"};

// `plan/1-1/1-1-1.yaml:3:8`, with the path as it is.
std::string place_of(std::string_view path, Location at);

// How many findings of each kind.
struct SeverityCounts {
  std::size_t errors = 0, warnings = 0, notes = 0;

  void add(Severity severity);
  void add(const SeverityCounts& others);
};

// `エラー2件、警告1件`, `2 errors, 1 warning`; notes only where there are some.
std::string how_many(const SeverityCounts& counts, Language language);

// ` [修正可]`, ` [fixable, unsafe]`: behind the message of a finding that can be mended. Empty: it
// cannot, or nobody has asked (Diagnostic::mend).
std::string fix_mark(const Diagnostic& finding, Language language);

// The remedy; of a question, whom to ask it. Empty: there is none.
std::string help_of(const Diagnostic& finding, Language language);

// `message [fixable]; help`, for readers that show one line.
std::string message_with_help(const Diagnostic& finding, Language language);

// `place: error[code]: message`, then a text for the help and for each note. Each is a line for
// people once it is harmless (base/harmless.h).
std::vector<std::string> finding_in_full(const Sources& sources, Locations& locations,
                                         const Diagnostic& finding, Language language);

// A path as a service relates it to its repository: without `./` in front.
std::string_view path_in_repository(std::string_view path);

}  // namespace fujiplan
