#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_order_mark.h"
#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/parallel.h"
#include "commands/command.h"
#include "files/rewritten_file.h"
#include "files/system/hold_signals.h"
#include "files/temporary_files.h"
#include "render/escape.h"
#include "reports/output.h"
#include "reports/shown/root.h"
#include "reports/template_store.h"
#include "run/output_target.h"
#include "union/united.h"

namespace fujiplan {
namespace {

// Files of the output folder, each of which is made piece by piece. None takes its place before all
// are whole.
class UnionFiles {
 public:
  UnionFiles(Context& context, std::string folder) : context_(context), folder_(std::move(folder)) {
    context_.env.files.make_folder(folder_);
    others_wait_ = context_.env.files.tidy(folder_);
  }

  RewrittenFile& file(std::string_view name) {
    auto known = by_name_.find(name);
    if (known != by_name_.end()) return *known->second;
    std::string path = folder_ + "/" + std::string(name);
    require_free_target(context_, folder_, path);
    RewrittenFile& made = files_.emplace_back(context_.env.files, path);
    by_name_.emplace(name, &made);
    return made;
  }

  // How many files there are, and how many of them were not as they are now.
  std::pair<std::size_t, std::size_t> put_in_place() {
    std::vector<RewrittenFile*> finished;
    for (RewrittenFile& file : files_) {
      file.finish();
      finished.push_back(&file);
    }
    return {files_.size(), fujiplan::put_in_place(context_.env.files, finished)};
  }

 private:
  Context& context_;
  std::string folder_;
  FolderLock others_wait_;
  std::deque<RewrittenFile> files_;
  std::map<std::string, RewrittenFile*, std::less<>> by_name_;
};

// What describes the tables, from the same templates as in the open data of one plan.
constexpr std::string_view kDescriptions[] = {"dictionary.csv", "datapackage.json", "load.sql",
                                              "load.py"};
constexpr std::string_view kCodesFile = "codes.csv";

void append_header(RewrittenFile& file, const OpenDataFile& of, Language language) {
  std::string line(kUtf8Mark);
  for (const DataColumn& column : of.columns) {
    if (&column != &of.columns.front()) line += ',';
    append_csv(line, header_of(column, language));
  }
  file.append(line += '\n');
}

void append_header_of_codes(RewrittenFile& file, Language language) {
  constexpr Text kHeader{"全国地方公共団体コード,計画コード,コード表,コード,名称\n",
                         "Municipality code,Plan code,Code table,Code,Meaning\n"};
  file.append(std::string(kUtf8Mark).append(kHeader.in(language)));
}

void append_city(UnionFiles& files, United& united, City& city) {
  const Language language = city.plan->header.language.value;
  const bool is_first = united.is_empty();
  for (const OpenDataFile* added : united.take_in(city)) {
    append_header(files.file(added->table->file.in(language)), *added, language);
  }
  for (const CityTable& table : city.tables) {
    files.file(table.file.table->file.in(language)).append(table.lines);
  }
  if (is_first) append_header_of_codes(files.file(kCodesFile), language);
  files.file(kCodesFile).append(city.codes);
}

void append_descriptions(UnionFiles& files, const Report& report) {
  const TemplateStore built_in({}, report.words.language);
  const Datum data = shown_report(report);
  for (std::string_view name : kDescriptions) {
    std::string path = std::string(kOpenDataTemplates) + std::string(name);
    OutputRow row = row_of_template(path, *built_in.find(path));
    TemplateRules rules = rules_of(row, report.words);
    Mustache mustache(std::move(row.source), std::move(rules), partials_in(built_in));
    RewrittenFile& file = files.file(name);
    mustache.render(data, [&](std::string_view piece) { file.append(piece); });
  }
}

void tell_without_code(const Context& context, const United& united) {
  constexpr Format<std::size_t, std::string, Counted> kTold{
      "計画コードのない計画{0}件を `P` とした（最初の計画: {1}）。ほかの計画と区別するには、plan.yaml に "
      "`code: f4` のように書く",
      "{2} without a code, called `P` ({1} first); write one in plan.yaml, as in `code: f4`"};
  const std::vector<std::string>& folders = united.without_code();
  if (folders.empty()) return;
  context.env.err << "fujiplan: "
                  << kTold.in(context.language, folders.size(), harmless(folders.front()),
                              {folders.size(), "plan"})
                  << "\n";
}

// A table that an earlier union has left, of plans that are not in this one.
void tell_left_tables(const Context& context, const Report& report, const std::string& folder) {
  constexpr Format<std::string> kLeft{
      "`{}` は、前に集めたときの表で、今回集めた計画にはない。残したので、不要なら削除する",
      "`{}` is a table of an earlier union, which these plans do not have; it was left there, delete "
      "it if it is not needed"};
  for (const DataTable& table : open_data_tables()) {
    const std::string path = folder + "/" + std::string(table.file.in(report.words.language));
    auto made = std::ranges::find(report.data_files, &table, &OpenDataFile::table);
    if (made != report.data_files.end() || context.env.files.kind(path) == FileKind::None) continue;
    context.env.err << "fujiplan: " << kLeft.in(context.language, harmless(path)) << "\n";
  }
}

}  // namespace

ExitCode run_union(Context& context) {
  const Options& options = context.options;
  require_output_folder(options);
  if (options.names.empty()) {
    throw UsageError({"集める計画のフォルダの指定がない", "no folders of plans to unite"});
  }
  if (!options.plan.empty()) {
    throw UsageError({"`union` では --plan を使わず、計画のフォルダを並べる",
                      "`union` takes no --plan; name the folders of the plans"});
  }
  std::string folder = options.output;
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();

  HoldSignals until_all_are_written;
  United united;
  UnionFiles files(context, folder);
  ExitCode result = ExitCode::Success;
  // As many plans are in memory as there are threads that read them.
  const std::size_t together = thread_count(context.env);
  for (std::size_t first = 0; first < options.names.size(); first += together) {
    until_all_are_written.stop_if_one_waits();
    std::vector<City> cities(std::min(together, options.names.size() - first));
    in_parallel(cities.size(), static_cast<unsigned>(together),
                [&](std::size_t i) { cities[i] = open_city(context, options.names[first + i]); });
    for (City& city : cities) {
      result = std::max(result, exit_code_for(*city.plan));
      context.env.err << city.told;
      append_city(files, united, city);
    }
  }
  const Report report = united.report(folder);
  append_descriptions(files, report);
  auto [made, written] = files.put_in_place();
  tell_without_code(context, united);
  tell_left_tables(context, report, folder);
  constexpr Format<std::size_t, std::size_t, std::size_t, Counted, Counted> kDone{
      "{0}件の計画のオープンデータを集め、{1}件のファイルを書き出した。変更なし{2}件",
      "{3} united: {4} written, {2} unchanged"};
  context.env.err << "fujiplan: "
                  << kDone.in(context.language, united.plans(), written, made - written,
                              {united.plans(), "plan"}, {written, "file"})
                  << "\n";
  return result;
}

}  // namespace fujiplan
