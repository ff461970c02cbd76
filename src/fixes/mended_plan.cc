#include "fixes/mended_plan.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "checks/check.h"
#include "checks/new_findings.h"
#include "files/edited_files.h"
#include "model/load.h"

namespace fujiplan {
namespace {

Validation validated(const FileReader& files, const std::string& folder, unsigned threads) {
  return validate_plan(files, folder, read_header_file(files, folder), threads);
}

// The findings of each file, which stand together.
std::span<const Diagnostic> of_file(std::span<const Diagnostic> findings, std::size_t file) {
  auto file_of = [](const Diagnostic& finding) -> std::size_t { return finding.at.file; };
  auto first = std::ranges::lower_bound(findings, file, {}, file_of);
  auto last = std::ranges::upper_bound(findings, file, {}, file_of);
  return findings.subspan(static_cast<std::size_t>(first - findings.begin()),
                          static_cast<std::size_t>(last - first));
}

bool is_wrong(const Diagnostic& finding) {
  return is_error(finding);
}

bool can_be_mended(std::span<const Diagnostic> findings, Fix most) {
  return std::ranges::any_of(findings, [&](const Diagnostic& finding) {
    return finding.rule->fix != Fix::None && finding.rule->fix <= most;
  });
}

// plan.yaml with a text, as what its projects are judged by.
struct Standard {
  Standard(const std::string& folder, const Sources& sources, std::string text)
      : document(load_header(folder, {std::move(text), {}}, source, header, sink)),
        basis(folder, sink.errors() == 0 ? &header : nullptr, sources) {
    if (basis.header == nullptr) basis.words = vocabulary_of(header, false);
  }
  Standard(const Standard&) = delete;
  Standard& operator=(const Standard&) = delete;

  SourceFile source;
  PlanHeader header;
  Sink sink;
  std::optional<yaml::Document> document;
  Basis basis;
};

// One way through the files of a plan whose findings are known.
struct Mender {
  const std::string& folder;
  const Validation& now;
  std::string header_text;
  Fix most;
  const std::vector<bool>& chosen;
  const std::set<std::size_t>& given_up;

  bool is_asked_for(std::size_t file) const {
    return chosen[file] && !given_up.contains(file) &&
           can_be_mended(of_file(now.findings, file), most);
  }

  MendedTexts mended() const {
    MendedTexts texts;
    std::string header = header_text;
    if (is_asked_for(0)) {
      Judge judge = [&](const SourceFile& source) { return judge_header(folder, source); };
      mend(0, of_file(now.findings, 0), judge, texts);
      if (texts.contains(0)) header = texts.at(0).text;
    }
    std::optional<Standard> standard;  // most plans have nothing to mend
    for (std::size_t file = 1; file < now.sources.size(); ++file) {
      if (!is_asked_for(file)) continue;
      if (!standard) standard.emplace(folder, now.sources, header);
      Judge judge = [&](const SourceFile& source) {
        return judge_file(standard->basis, file, source).findings;
      };
      // Other words of plan.yaml bring other findings.
      if (texts.contains(0)) {
        mend(file, judge(now.sources[file]), judge, texts);
      } else {
        mend(file, of_file(now.findings, file), judge, texts);
      }
    }
    return texts;
  }

  void mend(std::size_t file, std::span<const Diagnostic> findings, const Judge& judge,
            MendedTexts& texts) const {
    MendedText mended = mended_text(now.sources[file], file, findings, most, judge);
    if (mended.mends > 0) texts.emplace(file, std::move(mended));
  }
};

// As the texts would leave the files.
EditedFiles edited(const FileReader& files, const Sources& sources, const MendedTexts& texts) {
  std::map<std::string, std::string> by_path;
  for (const auto& [file, mended] : texts) by_path.emplace(sources[file].path, mended.text);
  return {files, std::move(by_path)};
}

// The files with a finding that was not there; where it is in a file that nothing was fixed in,
// all that were fixed. Where some file had errors, others were not looked at with it.
std::set<std::size_t> to_give_up(const Validation& before, const Validation& after,
                                 const MendedTexts& texts) {
  std::set<std::size_t> files;
  if (std::ranges::any_of(before.findings, is_wrong)) return files;
  for (std::size_t file = 0; file < after.sources.size(); ++file) {
    auto then = of_file(before.findings, file), now = of_file(after.findings, file);
    if (!is_worse(then, now, {})) continue;
    if (texts.contains(file)) {
      files.insert(file);
    } else {
      for (const auto& [mended, text] : texts) files.insert(mended);
    }
  }
  return files;
}

}  // namespace

MendedPlan mended_plan(const FileReader& files, const std::string& folder, Fix most,
                       const std::function<std::vector<bool>(const Sources&)>& choose,
                       unsigned threads) {
  constexpr int kMostPasses = 20;
  Validation before = validated(files, folder, threads);
  const std::vector<bool> chosen = choose(before.sources);
  std::set<std::size_t> given_up;
  MendedTexts texts;
  for (bool is_settled = false; !is_settled;) {
    texts.clear();
    is_settled = true;
    std::optional<Validation> after;
    // What one pass mends may let the next see more.
    for (int pass = 0; pass < kMostPasses; ++pass) {
      const Validation& now = after ? *after : before;
      std::string header =
          texts.contains(0) ? texts.at(0).text : read_header_file(files, folder).bytes;
      MendedTexts more = Mender{folder, now, std::move(header), most, chosen, given_up}.mended();
      if (more.empty()) break;
      for (auto& [file, mended] : more) {
        // Texts of files in which nothing was found at first were let go.
        if (!texts.contains(file)) before.sources[file].text = now.sources[file].text;
        mended.mends += texts[file].mends;
        texts[file] = std::move(mended);
      }
      after = validated(edited(files, before.sources, texts), folder, threads);
    }
    if (!after) break;
    std::set<std::size_t> worse = to_give_up(before, *after, texts);
    if (!worse.empty()) is_settled = false;
    given_up.merge(worse);
  }
  return {std::move(before.sources), std::move(texts), {given_up.begin(), given_up.end()}};
}

}  // namespace fujiplan
