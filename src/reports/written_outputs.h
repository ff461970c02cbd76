#pragma once

#include <optional>
#include <vector>

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

// What the files are called where they are counted: `レポート`, `report`. Whether all are made that
// there are: then those that have nothing to say are not told.
struct OutputWord {
  Text noun;
  bool all = false;
};

// Does -o name a folder? Where it is the only file, -o may be its name.
bool goes_into_folder(const Context& context, const std::vector<Output>& outputs);

// Of the only file.
void print_output(Context& context, Output& output, const Datum& data);

// Names the files that differ from what is there.
ExitCode check_outputs(const Context& context, std::vector<Output>& outputs, const Datum& data,
                       const OutputWord& word);

// Writes only what differs: a second run with nothing changed touches no file. All are made before
// the first takes its place: a mistake in one template leaves every old file as it is.
void write_outputs(Context& context, std::vector<Output>& outputs, const Datum& data,
                   const OutputWord& word);

}  // namespace fujiplan
