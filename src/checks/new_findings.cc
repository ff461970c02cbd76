#include "checks/new_findings.h"

#include <map>
#include <utility>

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

EditedFile judge_edit(const Basis& basis, std::size_t number, const SourceFile& edited) {
  EditedFile after = judge_file(basis, number, edited);
  if (after.findings.empty()) return after;
  // Lines move in a file that changes, so a finding is known by what it says.
  std::map<std::pair<const Rule*, std::string>, int> known;
  for (const Diagnostic& finding : judge_file(basis, number, basis.sources[number]).findings) {
    ++known[{finding.rule, finding.message.ja}];
  }
  std::erase_if(after.findings, [&](const Diagnostic& finding) {
    auto found = known.find({finding.rule, finding.message.ja});
    return found != known.end() && found->second-- > 0;
  });
  for (Diagnostic& finding : after.findings) {
    if (finding.rule->code == yaml::kTooLarge.rule.code) finding.help = kShortenAnswer();
  }
  return after;
}

}  // namespace fujiplan
