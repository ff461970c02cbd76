#pragma once

#include <optional>
#include <vector>

#include "base/format.h"
#include "render/table_workbook.h"
#include "reports/output.h"
#include "run/context.h"

// Outputs on their way to the disk or to stdout. They are made piece by piece, as a report of a
// large plan would fill the memory, and several at a time: each has its own template, and the data
// do not change.
namespace fujiplan {

struct Output {
  OutputRow row;
  Mustache mustache;
  std::vector<OutputFile> files;
  bool is_one_file = false;  // whatever the plan has; else `files` may be any number of them
  // What its template makes is a CSV, which goes into a workbook with this sheet; none: it is the
  // file.
  std::optional<SheetName> sheet = std::nullopt;
};

// What a run makes.
struct OutputKind {
  Text noun;                  // where files are counted: `レポート`, `report`
  Format<std::string> left;   // what is said of one that an earlier run has left
  bool is_all = false;        // that there is: those that have nothing to say are not told
  bool has_pictures = false;  // beside all of them, or no longer: what is left of these is told
  bool is_partial = false;    // without what has errors, whose files only seem to be left
};

// Does -o name a folder? Where it is the only file, -o may be its name.
bool goes_into_folder(const Context& context, const std::vector<Output>& outputs);

inline std::string with_slash(const std::string& folder) {  // at its end
  return folder.ends_with('/') ? folder : folder + "/";
}

// Of the only file.
void print_output(Context& context, Output& output, const Datum& data);

// A file of an earlier run that is not made any more. It stays as it is: what is public is taken
// away by people, and an empty page would only look like a mistake.
struct Leftover {
  std::string path;
  bool is_picture = false;
};
using Leftovers = std::vector<Leftover>;

// Names them on stderr; where the run was partial, says only how many there are, as nobody should
// delete the page of a project that is to be corrected.
void tell_leftovers(const Context& context, const Leftovers& left, const OutputKind& kind);

// With --pictures, both of the following make the pictures that Markdown shows, too, as files that
// are checked, and put in place, together with the reports.

// Names the files that differ from what is there. `left`: those whose templates make nothing now,
// and pictures of none, are added; they do not count as files to be remade.
ExitCode check_outputs(const Context& context, std::vector<Output>& outputs, const Datum& data,
                       const OutputKind& kind, Leftovers& left);

// Writes only what differs: a second run with nothing changed touches no file. All are made before
// the first takes its place: a mistake in one template leaves every old file as it is. `left`: as
// above.
void write_outputs(Context& context, std::vector<Output>& outputs, const Datum& data,
                   const OutputKind& kind, Leftovers& left);

}  // namespace fujiplan
