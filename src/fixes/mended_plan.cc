#include "fixes/mended_plan.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

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
    return finding.rule->fix != Fix::None && fix_grade(finding) <= most;
  });
}

// plan.yaml with a text, as what its projects are judged by.
struct Standard {
  Standard(const std::string& folder, const Sources& all, std::string text)
      : sources(all.size()), header(folder, {std::move(text), {}}, sources) {
    for (std::size_t i = 1; i < all.size(); ++i) sources[i].path = all[i].path;
  }

  Sources sources;  // without their texts
  JudgedHeader header;
};

// One way through the files of a plan whose findings are known.
struct Mender {
  const std::string& folder;
  const Validation& now;
  std::string header_text;
  Fix most;
  const std::vector<bool>& chosen;
  const std::map<std::size_t, std::size_t>& given_up;  // with how many fixes
  const MayBecome& may_become;
  std::map<std::size_t, LeftFixes>& left;  // what the last way through has left

  bool is_asked_for(std::size_t file) const {
    return chosen[file] && !given_up.contains(file) &&
           can_be_mended(of_file(now.findings, file), most);
  }

  MendedTexts mended() const {
    MendedTexts texts;
    left.clear();
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
        return judge_file(standard->header.basis, file, source).findings;
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
    const SourceFile& source = now.sources[file];
    MendedText mended =
        mended_text(source, file, findings, most, judge, file == 0 ? MayBecome() : may_become);
    if (mended.left.worse + mended.left.barred > 0) left[file] = mended.left;
    if (mended.text != source.text) texts.emplace(file, std::move(mended));
  }
};

// As the texts would leave the files.
EditedFiles edited(const FileReader& files, const Sources& sources, const MendedTexts& texts) {
  std::map<std::string, std::string> by_path;
  for (const auto& [file, mended] : texts) by_path.emplace(sources[file].path, mended.text);
  return {files, std::move(by_path)};
}

bool has_errors(std::span<const Diagnostic> findings) {
  return std::ranges::any_of(findings, is_wrong);
}

// What the mended plan is held against.
struct MendComparison {
  const Validation& before;
  const Validation& after;
  const MendedTexts& texts;

  // With an error less in plan.yaml more of its words are known, so that more is found.
  bool header_tells_more() const {
    auto errors_of = [](const Validation& plan) {
      return std::ranges::count_if(of_file(plan.findings, 0), is_wrong);
    };
    return errors_of(after) < errors_of(before);
  }

  // Then it is looked at with the others for the first time.
  bool some_file_became_whole() const {
    for (std::size_t file = 1; file < after.sources.size(); ++file) {
      if (has_errors(of_file(before.findings, file)) && !has_errors(of_file(after.findings, file)))
        return true;
    }
    return false;
  }

  // Findings that are new in a file that was looked at whole.
  bool is_worse_in(std::size_t file, std::span<const Diagnostic> now) const {
    auto then = of_file(before.findings, file);
    if (texts.contains(file)) return is_worse(then, now, {});
    // It reads as it did, so each finding has its place.
    return std::ranges::any_of(now, [&](const Diagnostic& finding) {
      return std::ranges::none_of(then, [&](const Diagnostic& old) {
        return old.rule == finding.rule && old.at == finding.at;
      });
    });
  }
};

// The files with a finding that was not there; where it is in a file that nothing was fixed in,
// all that were fixed. Files that had errors were not looked at whole: they may tell more now.
std::set<std::size_t> to_give_up(const std::string& folder, const std::string& header,
                                 const MendComparison& plans) {
  std::set<std::size_t> files;
  if (plans.header_tells_more()) return files;
  const bool relations_tell_more = plans.some_file_became_whole();
  std::optional<Standard> standard;
  const Sources& sources = plans.after.sources;
  for (std::size_t file = 0; file < sources.size(); ++file) {
    auto now = of_file(plans.after.findings, file);
    if (has_errors(of_file(plans.before.findings, file)) || !plans.is_worse_in(file, now)) continue;
    if (relations_tell_more) {
      if (file > 0 && !standard) standard.emplace(folder, sources, header);
      auto in_itself = file == 0 ? judge_header(folder, sources[0])
                                 : judge_file(standard->header.basis, file, sources[file]).findings;
      if (!plans.is_worse_in(file, in_itself)) continue;
    }
    if (plans.texts.contains(file)) {
      files.insert(file);
    } else {
      for (const auto& [mended, text] : plans.texts) files.insert(mended);
    }
  }
  return files;
}

}  // namespace

MendedPlan mended_plan(const FileReader& files, const std::string& folder, Fix most,
                       const std::function<std::vector<bool>(const Sources&)>& choose,
                       unsigned threads, const MayBecome& may_become) {
  constexpr int kMostPasses = 20;
  Validation before = validated(files, folder, threads);
  const std::vector<bool> chosen = choose(before.sources);
  std::map<std::size_t, std::size_t> given_up;
  std::map<std::size_t, LeftFixes> left;
  MendedTexts texts;
  auto header = [&] {
    return texts.contains(0) ? texts.at(0).text : read_header_file(files, folder).bytes;
  };
  for (bool is_settled = false; !is_settled;) {
    texts.clear();
    is_settled = true;
    std::optional<Validation> after;
    // What one pass mends may let the next see more.
    for (int pass = 0; pass < kMostPasses; ++pass) {
      const Validation& now = after ? *after : before;
      MendedTexts more =
          Mender{folder, now, header(), most, chosen, given_up, may_become, left}.mended();
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
    std::set<std::size_t> worse = to_give_up(folder, header(), {before, *after, texts});
    if (!worse.empty()) is_settled = false;
    for (std::size_t file : worse) given_up.emplace(file, texts.at(file).mends);
  }
  std::vector<std::size_t> untouched;
  for (const auto& [file, mends] : given_up) {
    left[file].worse += mends;
    untouched.push_back(file);
  }
  return {std::move(before.sources), std::move(texts), std::move(left), std::move(untouched)};
}

}  // namespace fujiplan
