#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/text.h"
#include "checks/validate_plan.h"
#include "commands/command.h"
#include "commands/formats.h"
#include "diag/render.h"
#include "model/plan.h"

namespace fujiplan {

// Adds the sources that a word names: a project by its id, a file, or all files of a folder.
static void choose(const Context& context, const Sources& sources, const std::string& word,
                   std::vector<bool>& chosen) {
  auto full = [&](const std::string& path) {  // two ways to write a path become one
    return (std::filesystem::path(context.env.directory) / path).lexically_normal().string();
  };
  std::string path = full(word);
  if (!path.ends_with('/')) path += '/';
  auto id = parse_project_id(to_half_width(word));
  bool any = false;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::string& source = sources[i].path;
    bool by_id = id && id_of_path(source) == id;
    // The file itself, or a folder that it is in.
    if (!by_id && !(full(source) + "/").starts_with(path)) continue;
    chosen[i] = any = true;
  }
  if (any) return;
  std::vector<std::string> known;
  for (const SourceFile& source : sources) {
    known.push_back(source.path);
    if (auto of_path = id_of_path(source.path)) known.push_back(to_string(*of_path));
  }
  std::vector<std::string_view> views(known.begin(), known.end());
  throw unknown_value({"計画のファイルや事業", "file or project of the plan"}, word, views);
}

// Of which sources the findings are wanted: of all when nothing is named.
static std::vector<bool> chosen_sources(const Context& context, const Sources& sources) {
  const std::vector<std::string>& names = context.options.names;
  std::vector<bool> chosen(sources.size(), names.empty());
  for (const std::string& word : names) choose(context, sources, word, chosen);
  return chosen;
}

static std::string rendered(const Context& context, const Sources& sources, FindingsFormat format,
                            std::span<const Diagnostic> findings, FindingCounts counts) {
  switch (format) {
    case FindingsFormat::Json:
      return render_json(sources, findings, context.language);
    case FindingsFormat::Concise:
      return render_concise(sources, findings, context.language) +
             render_counts(counts, context.language);
    default:
      return render_text(sources, findings, {context.language, use_color(context)}) +
             render_counts(counts, context.language);
  }
}

ExitCode run_validate(Context& context) {
  FindingsFormat format = chosen_format(context.options, FindingsFormat::Text);
  HeaderFile header = open_header(context);
  auto [sources, findings] = validate_plan(context.env.files, header.folder,
                                           std::move(header.content), thread_count(context.env));
  std::vector<bool> chosen = chosen_sources(context, sources);
  std::erase_if(findings, [&](const Diagnostic& finding) { return !chosen[finding.at.file]; });
  auto is_error = [](const Diagnostic& finding) {
    return finding.rule->severity == Severity::Error;
  };
  FindingCounts counts{static_cast<std::size_t>(std::ranges::count(chosen, true)),
                       static_cast<std::size_t>(std::ranges::count_if(findings, is_error)), 0};
  counts.warnings = findings.size() - counts.errors;

  emit_result(context, rendered(context, sources, format, findings, counts));
  bool failed = counts.errors > 0 || (context.options.strict && counts.warnings > 0);
  return failed ? ExitCode::Findings : ExitCode::Success;
}

}  // namespace fujiplan
