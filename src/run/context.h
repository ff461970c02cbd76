#pragma once

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/exit_code.h"
#include "base/failure.h"
#include "diag/sink.h"
#include "files/environment.h"
#include "lists/selection.h"
#include "model/plan.h"
#include "model/years/kept.h"
#include "render/table.h"
#include "run/options.h"

namespace fujiplan {

// plan.yaml as it was read to learn the language, kept so that it is not read a second time.
struct HeaderFile {
  std::string folder;
  ReadResult content;
};

// What a command works with: the environment, what was typed, and the language to answer in.
struct Context {
  Environment& env;
  const Options& options;
  Language language;  // until the plan is read: what options, environment or plan.yaml's line say
  std::optional<HeaderFile> header = std::nullopt;

  std::string_view in_language(Text text) const { return text.in(language); }
};

// A mistake in what was typed; printed with a pointer to --help, exit code 2.
class UsageError : public Failure {
 public:
  using Failure::Failure;
};

// There is no plan.yaml, but git has it: a sparse checkout has left it out. The message says what
// to do.
class HeaderNotCheckedOut : public Failure {
 public:
  using Failure::Failure;
};

struct ChosenLanguage {
  Language language;
  Text why;  // "FUJIPLAN_LANG"
};

// `--lang`, else FUJIPLAN_LANG, else the `language:` line of the plan's plan.yaml, else the locale
// (LC_ALL, LC_MESSAGES, LANG), else Japanese. Throws UsageError for a --lang that is neither ja nor
// en. A plan.yaml that had to be read for it is left in `header`.
ChosenLanguage choose_language_and_why(const Environment& env, const Options& options,
                                       std::optional<HeaderFile>& header);
Language choose_language(const Environment& env, const Options& options,
                         std::optional<HeaderFile>& header);

// The folder that --plan names, else FUJIPLAN_PLAN; empty when neither does.
std::string named_plan(const Environment& env, const Options& options);

// `plan` in a folder and in those above it: where the plan is looked for when nobody names it.
std::vector<std::string> folders_upwards(const std::string& from);

// The folder that holds plan.yaml, relative to the current directory: the named one, or `plan` in
// it; else the first folder upwards that holds plan/plan.yaml. Throws Failure when there is none,
// HeaderNotCheckedOut where git has it.
std::string find_plan_folder(const Environment& env, const Options& options);
// The same of the disk, also where `--at` reads the plan elsewhere.
std::string plan_folder_on_disk(const Environment& env, const Options& options);

// plan.yaml of the plan, as bytes. Throws Failure when there is no plan.
HeaderFile open_header(Context& context);

// For a command that changes files of the plan: taken before the plan is opened and held until the
// files are written, so that two runs at once cannot lose what the other has written.
// Throws Failure when another fujiplan holds it.
[[nodiscard]] FolderLock lock_plan(const Context& context);

// The folder that holds plan.yaml: `named`, or `plan` in it. None when it is in neither.
std::optional<std::string> plan_folder_in(const Environment& env, const std::string& named);
// Says that it is in neither: throws Failure, HeaderNotCheckedOut where git has it.
[[noreturn]] void throw_no_plan_in(const Environment& env, const std::string& named);

// The plan as it loads, mistakes and all: what loading found is in the sink. `kept`, here and
// below: what the command asks of projects.
Plan open_plan(Context& context, Sink& sink, Kept kept = Kept::All);

// Throws Failure when plan.yaml has errors. `revision`: at which it has them; empty: on the disk.
void require_whole_header(const Plan& plan, std::string_view revision = "");

// The plan, which was read at a revision, or, without that, on the disk; which projects are left
// out is told on stderr. Throws Failure when plan.yaml has errors.
Plan usable_plan(const Context& context, Plan plan, std::string_view revision);

// The plan for a command that computes: mistakes are not shown, but which projects are left out is,
// on stderr. It is the plan as it is in the year of --year, or the default one (narrow_to_year).
// Throws Failure when plan.yaml itself has errors.
Plan open_plan_to_use(Context& context, Kept kept = Kept::All);
// The same with all its years, to be compared; also those below.
Plan open_plan_with_all_years(Context& context, Kept kept = Kept::All);
Plan open_plan_to_use(Context& context, const FileReader& files, const std::string& folder);
// The same of a plan at a revision.
Plan open_plan_to_use(Context& context, const PlanElsewhere& plan);

// Puts what a command has read where it stays until the program ends: to take a large plan apart
// piece by piece is a twentieth of a command's time.
template <typename T>
T& keep(Context& context, T value) {
  auto kept = std::make_shared<T>(std::move(value));
  context.env.kept.push_back(kept);
  return *kept;
}

// How many threads may read files or make reports: FUJIPLAN_THREADS, else one for each processor.
unsigned thread_count(const Environment& env);

// Findings when projects were left out, else Success.
ExitCode exit_code_for(const Plan& plan);

// --year, or the default year of the plan.
FiscalYear chosen_year(const Options& options, const Plan& plan);
// The same of a year as it is typed elsewhere.
FiscalYear chosen_year(const std::string& typed, const Plan& plan);

// --audience, or `fallback`.
Audience chosen_audience(const Options& options, Audience fallback);

// All of the options that pick projects. Views into `plan` and `options`. A name that only the plan
// `also` has will do as well.
Selection chosen_selection(const Options& options, const Plan& plan, const Plan* also = nullptr);

// `path` is shown as people see it from the current directory.
std::string shown_path(const Environment& env, const std::string& path);

// Throws UsageError for a --color that is none.
void require_known_color(const Options& options);
bool use_color(const Context& context);    // on stdout
bool to_terminal(const Context& context);  // stdout is a terminal and no file was asked for
// Throws UsageError when a workbook would go to a terminal.
void refuse_terminal(const Context& context);

// The format asked for by --format, by the extension of --output, or `fallback`. Throws UsageError
// for an unknown format, and where text would get the name of a workbook or a workbook that of
// text.
template <DescribedEnum Format>
Format chosen_format(const Options& options, Format fallback);
TableFormat chosen_table_format(const Context& context);

// Who reads a result. Foreign characters that could harm a terminal or a log are shown harmlessly
// to a person (base/harmless.h); a program gets every byte as it is, but for a terminal.
enum class Reader : unsigned char { Person, Program };

template <DescribedEnum Format>
Reader reader_of(Format format) {
  constexpr std::string_view kForPeople[] = {"text", "concise", "table", "md", "xlsx"};
  bool found = std::ranges::find(kForPeople, row_of(format).code) != std::end(kForPeople);
  return found ? Reader::Person : Reader::Program;
}

// Writes the result to --output or to stdout. Throws Failure as require_free_target() does.
void emit_result(Context& context, std::string_view text, Reader reader);

// The same for what goes to stdout whatever --output says.
void print(const Context& context, std::string_view text, Reader reader);

// Says which groups a command has left out that was given no `--level`.
void tell_groups(Context& context, const Plan& plan);

// Where the words name groups of a level, it becomes the plan of these (narrow_to_level).
void narrow_to_named_level(Plan& plan, std::span<const std::string> names);

}  // namespace fujiplan

#include "run/chosen_format.h"
