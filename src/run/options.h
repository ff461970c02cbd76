#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.h"
#include "model/field.h"

namespace fujiplan {

// What was typed, as text: each command makes of it what it needs, and says what is wrong with it.
struct Options {
  bool help = false, version = false;  // asked for in place of anything else

  // Before or behind any command.
  std::string plan, at, language, color;
  bool follow_links = false;

  std::vector<std::string> names;  // what stands without a dash: ids, files, codes

  // Which projects.
  bool dx = false, no_dx = false;
  std::vector<std::string> classes, policies, measures, departments, statuses, grades, phases;
  std::string year;
  std::string level;  // groups in place of projects

  // How to print.
  std::string format, output;
  std::vector<std::string> columns;
  std::string sort;

  bool strict = false, update_baseline = false;  // validate
  std::string baseline, base, max_findings;
  bool fix = false, unsafe = false, diff = false;
  bool all = false;                     // explain, report
  std::string by;                       // grade
  bool standard = false;                // schema
  bool why = false, all_years = false;  // grade

  std::string encoding, reviewer;         // survey export
  bool partial = false, dry_run = false;  // survey import, correct, new ...
  std::string reason, date;               // correct, end, reschedule
  std::string like, ci;                   // init
  std::string name, from, id;             // new; from: end, department, init
  std::string period;                     // init
  std::vector<std::string> into;          // end
  std::string to;                         // department end
  std::vector<std::string> marks;
  std::string text, response;  // finding add, finding answer
  bool open = false;           // finding list

  // report
  std::string templates, template_file, audience;
  bool list = false, show = false, context = false, check = false, pictures = false;

  bool exit_code = false;  // diff
};

using OptionSlot =
    std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*>;

// One row per option. Parsing, --help, the nearest name and docs/commands.md follow from it.
struct OptionRow {
  std::string_view name;      // "--year", or "-o,--output"
  std::string_view argument;  // shown in help; empty for a flag
  OptionSlot slot;
  Text help;
  PlanPart part = PlanPart::All;  // what it asks for; of Marks, the mark `dx`
};

// What is asked in place of running a command; `--version` only where no command is named.
inline constexpr OptionRow kHelpOption{
    "-h,--help", "", &Options::help, {"この説明を表示する", "show this help"}};
inline constexpr OptionRow kVersionOption{
    "--version", "", &Options::version, {"版を表示する", "show the version"}};

std::span<const OptionRow> global_options();
std::span<const OptionRow> command_options();

// The row of a long name ("--year"); it must exist.
const OptionRow& option_row(std::string_view name);

bool has_spelling(const OptionRow& row, std::string_view typed);  // "-o" and "--output"
bool is_flag(const OptionRow& row);                               // takes no value
bool is_list(const OptionRow& row);                               // takes several, joined by commas
std::string_view long_name(const OptionRow& row);                 // "--output"

}  // namespace fujiplan
