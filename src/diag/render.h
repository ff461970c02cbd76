#pragma once

#include <span>
#include <string>

#include "base/color.h"
#include "base/language.h"
#include "diag/diagnostic.h"
#include "diag/finding_text.h"
#include "diag/source.h"

// One function for each form of the findings. All take the findings in Sink's order.
namespace fujiplan {

// What the count line tells.
struct FindingCounts {
  std::size_t files = 0;
  SeverityCounts found = {};
  std::size_t not_shown = 0;            // of these, because of a limit
  std::size_t in_baseline = 0;          // beside these
  std::size_t fixable = 0, likely = 0;  // of those found: by `--fix`, and more by `--unsafe`
};

// In which colour a finding of this kind is shown.
constexpr Ink ink_of(Severity severity) {
  constexpr Ink kInks[kRowsOf<Severity>.size()] = {Ink::Red, Ink::Yellow, Ink::Green};
  return kInks[static_cast<std::size_t>(severity)];
}

struct TextStyle {
  Language language = Language::Japanese;
  bool color = false;
};

// Message, source line, caret, help and notes of each finding, an empty line between findings.
std::string render_text(const Sources&, std::span<const Diagnostic>, TextStyle);

// `path:line:column: error[code]: message`, a line each; the words `error` and `warning` stay
// English so that editors recognise them.
std::string render_concise(const Sources&, std::span<const Diagnostic>, Language);

// An array of objects with code, severity, message, path, line, column, end_line, end_column
// (columns in code points, the end exclusive), help, fix (whether it is safe, and the edits),
// notes.
std::string render_json(const Sources&, std::span<const Diagnostic>, Language);

// A rule, and its page for people: what `explain` says.
struct RulePage {
  const Rule* rule;
  std::string text, markdown;
};

// SARIF 2.1.0: one run that describes every rule of `pages`; the finding's rules must be among
// them. Columns are code points. Paths are relative URIs below %SRCROOT%, which is the folder where
// the program ran and stays without an address: the same plan gives the same bytes anywhere.
std::string render_sarif(const Sources&, std::span<const Diagnostic>,
                         std::span<const RulePage> pages, Language);

// Workflow commands of GitHub Actions, a line each: `::error title=...,file=...::message`; a note
// is a `::notice`.
std::string render_github(const Sources&, std::span<const Diagnostic>, Language);

// The Code Quality report of GitLab: errors are `major`, warnings `minor`, notes `info`.
std::string render_gitlab(const Sources&, std::span<const Diagnostic>, Language);

// A file that was checked, with all that counts of what was found in it, shown or not.
struct CheckedFile {
  std::size_t file = 0;
  SeverityCounts found = {};
};

// JUnit XML as Jenkins defines it: one test case for each file, passed or not. With errors, or with
// warnings too when `strict`, a file has one <failure> that holds its findings; warnings of a file
// that passes are its <system-out>.
std::string render_junit(const Sources&, std::span<const Diagnostic>,
                         std::span<const CheckedFile> files, bool strict, Language);

// The line that sums up a run.
std::string render_counts(const FindingCounts&, Language);

}  // namespace fujiplan
