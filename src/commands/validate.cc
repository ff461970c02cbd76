#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "checks/check.h"
#include "commands/command.h"
#include "commands/formats.h"
#include "diag/render.h"

namespace fujiplan {

// The sources that a word names: a project by its id, a file, or all files of a folder.
static std::set<std::size_t> sources_named(const Context& context, const Plan& plan,
                                           const std::string& word) {
  std::set<std::size_t> named;
  auto full = [&](const std::string& path) {  // two ways to write a path become one
    return (std::filesystem::path(context.env.directory) / path).lexically_normal().string();
  };
  std::string path = full(word);
  if (!path.ends_with('/')) path += '/';
  auto id = parse_project_id(to_half_width(word));
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    const std::string& source = plan.sources[i].path;
    bool by_id = id && id_of_path(source) == id;
    // The file itself, or a folder that it is in.
    if (by_id || (full(source) + "/").starts_with(path)) named.insert(i);
  }
  if (!named.empty()) return named;
  std::vector<std::string> known;
  for (const SourceFile& source : plan.sources) {
    known.push_back(source.path);
    if (auto of_path = id_of_path(source.path)) known.push_back(to_string(*of_path));
  }
  std::vector<std::string_view> views(known.begin(), known.end());
  throw unknown_value({"計画のファイルや事業", "file or project of the plan"}, word, views);
}

// Which sources the findings are wanted of; all when nothing is named.
static std::set<std::size_t> chosen_sources(const Context& context, const Plan& plan) {
  std::set<std::size_t> chosen;
  for (const std::string& word : context.options.names)
    chosen.merge(sources_named(context, plan, word));
  if (context.options.names.empty()) {
    for (std::size_t i = 0; i < plan.sources.size(); ++i) chosen.insert(i);
  }
  return chosen;
}

static std::string rendered(const Context& context, const Plan& plan, FindingsFormat format,
                            std::span<const Diagnostic> findings, FindingCounts counts) {
  switch (format) {
    case FindingsFormat::Json:
      return render_json(plan.sources, findings, context.language);
    case FindingsFormat::Concise:
      return render_concise(plan.sources, findings, context.language) +
             render_counts(counts, context.language);
    default:
      return render_text(plan.sources, findings, {context.language, use_color(context)}) +
             render_counts(counts, context.language);
  }
}

ExitCode run_validate(Context& context) {
  FindingsFormat format = chosen_format(context.options, FindingsFormat::Text);
  Sink sink;
  Plan plan = open_plan(context, sink);
  run_checks(plan, sink);

  std::set<std::size_t> chosen = chosen_sources(context, plan);
  std::vector<Diagnostic> findings = sink.take_sorted();
  std::erase_if(findings,
                [&](const Diagnostic& finding) { return !chosen.contains(finding.at.file); });
  auto is_error = [](const Diagnostic& finding) {
    return finding.rule->severity == Severity::Error;
  };
  FindingCounts counts{chosen.size(),
                       static_cast<std::size_t>(std::ranges::count_if(findings, is_error)), 0};
  counts.warnings = findings.size() - counts.errors;

  emit_result(context, rendered(context, plan, format, findings, counts));
  bool failed = counts.errors > 0 || (context.options.strict && counts.warnings > 0);
  return failed ? ExitCode::Findings : ExitCode::Success;
}

}  // namespace fujiplan
