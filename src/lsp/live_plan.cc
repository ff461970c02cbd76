#include "lsp/live_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/parallel.h"

namespace fujiplan::lsp {

LivePlan::LivePlan(const FileReader& files, std::string folder, unsigned threads)
    : files_(files), folder_(std::move(folder)), sources_(1) {
  header_ = std::make_unique<JudgedHeader>(folder_, read_header_file(files_, folder_), sources_);
  found_ = find_project_files(files_, folder_);
  judged_.resize(found_.size());
  for (const FoundFile& file : found_) sources_.push_back({file.path, ""});
  in_ranges(found_.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      judge_project_file(files_, found_[i].kind, i + 1, header_->basis, sources_[i + 1],
                         judged_[i]);
    }
    return 0;  // nothing: each judged file has its place
  });
  numbers_.emplace(sources_[0].path, 0);
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (found_[i].kind == FoundKind::File) numbers_.emplace(found_[i].path, i + 1);
  }
  if (!header_->sink.empty()) changed_.insert(0);
  for (std::size_t i = 0; i < judged_.size(); ++i) {
    if (!judged_[i].sink.empty()) changed_.insert(i + 1);
  }
  judge_all_relations();
}

std::optional<std::size_t> LivePlan::number_of(const std::string& path) const {
  auto found = numbers_.find(path);
  return found != numbers_.end() ? std::optional(found->second) : std::nullopt;
}

bool LivePlan::has_below(const std::string& folder) const {
  return std::ranges::any_of(
      sources_, [&](const SourceFile& file) { return file.path.starts_with(folder + "/"); });
}

const std::string& LivePlan::text_of(std::size_t file) {
  bool is_file = file == 0 || found_[file - 1].kind == FoundKind::File;
  if (is_file) read_again(files_, sources_[file]);
  return sources_[file].text;
}

bool LivePlan::judge(const std::string& path) {
  auto number = number_of(path);
  if (!number || *number == 0) return false;
  if (files_.kind(path) != FileKind::Regular) return false;
  JudgedFiles judged;
  sources_[*number].text.clear();
  judge_project_file(files_, FoundKind::File, *number, header_->basis, sources_[*number], judged);
  judged_[*number - 1] = std::move(judged);
  changed_.insert(*number);
  for (const Diagnostic& finding : between_) {  // places in this file may have moved
    bool shows = std::ranges::any_of(finding.notes,
                                     [&](const Note& note) { return note.at.file == *number; });
    if (shows) changed_.insert(finding.at.file);
  }
  judge_all_relations();
  return true;
}

static bool is_same_note(const Note& a, const Note& b) {
  return a.at == b.at && a.message.ja == b.message.ja;
}

static bool is_same(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule && a.at == b.at && a.message.ja == b.message.ja &&
         a.help.ja == b.help.ja && std::ranges::equal(a.notes, b.notes, is_same_note);
}

// The files of which the findings differ. Both in the order of the files.
static void add_differing(std::span<const Diagnostic> before, std::span<const Diagnostic> now,
                          std::set<std::size_t>& files) {
  auto take_file = [](std::span<const Diagnostic>& findings, std::size_t file) {
    auto end = std::ranges::find_if(
        findings, [&](const Diagnostic& finding) { return finding.at.file != file; });
    auto taken = findings.first(static_cast<std::size_t>(end - findings.begin()));
    findings = findings.subspan(taken.size());
    return taken;
  };
  while (!before.empty() || !now.empty()) {
    std::size_t file = before.empty() ? now.front().at.file
                       : now.empty()  ? before.front().at.file
                                      : std::min(before.front().at.file, now.front().at.file);
    auto of_before = take_file(before, file), of_now = take_file(now, file);
    if (!std::ranges::equal(of_before, of_now, is_same)) files.insert(file);
  }
}

void LivePlan::judge_all_relations() {
  Relations relations;
  for (const JudgedFiles& one : judged_) append(relations, Relations(one.relations));
  std::vector<Diagnostic> now = judge_relations(files_, header_->basis, relations).take_sorted();
  add_differing(between_, now, changed_);
  between_ = std::move(now);
  relations_ = std::move(relations);
}

std::vector<Diagnostic> LivePlan::findings_of(std::size_t file) const {
  const Sink& sink = file == 0 ? header_->sink : judged_[file - 1].sink;
  std::vector<Diagnostic> findings(sink.all().begin(), sink.all().end());
  auto file_of = [](const Diagnostic& finding) { return std::size_t{finding.at.file}; };
  auto begin = std::ranges::lower_bound(between_, file, {}, file_of);
  auto end = std::ranges::upper_bound(between_, file, {}, file_of);
  findings.insert(findings.end(), begin, end);
  std::ranges::stable_sort(findings, {}, [](const Diagnostic& one) { return one.at.offset; });
  return findings;
}

}  // namespace fujiplan::lsp
