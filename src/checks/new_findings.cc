#include "checks/new_findings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "checks/validate_plan.h"
#include "model/load.h"
#include "yaml/codes.h"

namespace fujiplan {

EditedFile judge_file(const Basis& basis, std::size_t number, const SourceFile& source) {
  Sink sink;
  Project project;
  project.file = number;
  auto document = load_edited_project(source, project, basis.words, sink);
  run_file_checks(basis, source, document, project, sink);
  return {std::move(document), sink.take_sorted()};
}

// A file of the plan grows by what is written into it: moving it away helps nobody.
static constexpr Format<> kShortenAnswer{"回答の文章を短くする", "shorten the text of the answer"};

void drop_known(std::vector<Diagnostic>& findings, std::span<const Diagnostic> before) {
  std::map<std::tuple<const Rule*, std::size_t, std::string>, int> known;
  auto key_of = [](const Diagnostic& it) { return std::tuple(it.rule, it.at.file, it.message.ja); };
  for (const Diagnostic& finding : before) ++known[key_of(finding)];
  std::erase_if(findings, [&](const Diagnostic& finding) {
    auto found = known.find(key_of(finding));
    return found != known.end() && found->second-- > 0;
  });
}

EditedFile judge_edit(const Basis& basis, std::size_t number, const SourceFile& edited) {
  EditedFile after = judge_file(basis, number, edited);
  if (after.findings.empty()) return after;
  drop_known(after.findings, judge_file(basis, number, basis.sources[number]).findings);
  for (Diagnostic& finding : after.findings) {
    if (finding.rule->code == yaml::kTooLarge.rule.code) finding.help = kShortenAnswer();
  }
  return after;
}

std::vector<Diagnostic> judge_header(const std::string& folder, const SourceFile& source) {
  Sources sources(1);
  return JudgedHeader(folder, {source.text, {}}, sources).sink.take_sorted();
}

std::vector<Diagnostic> judge_header_edit(const Basis& basis, const SourceFile& edited) {
  const std::string folder(basis.folder);
  std::vector<Diagnostic> after = judge_header(folder, edited);
  if (!after.empty()) drop_known(after, judge_header(folder, basis.sources.front()));
  return after;
}

}  // namespace fujiplan
