#include "run/chosen_sources.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>

#include "base/join.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "model/plan.h"

namespace fujiplan {
namespace {

// Two ways to write a path become one. A slash at the end lets a folder be the beginning of its
// files, and of no file beside it.
std::string full_path(const Environment& env, const std::string& path) {
  std::string full = (std::filesystem::path(env.directory) / path).lexically_normal().string();
  return full.ends_with('/') ? full : full + '/';
}

// The sources by path and by id, in order, so that a word finds its own without looking at all.
class SourceIndex {
 public:
  SourceIndex(const Environment& env, const Sources& sources) : env_(env) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      by_path_.emplace_back(full_path(env, sources[i].path), i);
      if (auto id = id_of_path(sources[i].path)) by_id_.emplace_back(*id, i);
    }
    put_in_order(by_path_);
    put_in_order(by_id_);
  }

  // Marks what `word` names; false when that is nothing.
  bool choose(const std::string& word, std::vector<bool>& chosen) {
    bool any = false;
    auto take = [&](std::size_t source) { chosen[source] = any = true; };
    if (auto id = parse_project_id(to_half_width(word))) {
      auto at =
          std::ranges::lower_bound(by_id_, *id, {}, &std::pair<ProjectId, std::size_t>::first);
      for (; at != by_id_.end() && at->first == *id; ++at) take(at->second);
    }
    std::string path = full_path(env_, word);
    if (!chosen_paths_.insert(path).second) return true;  // the same folder again
    auto at =
        std::ranges::lower_bound(by_path_, path, {}, &std::pair<std::string, std::size_t>::first);
    for (; at != by_path_.end() && at->first.starts_with(path); ++at) take(at->second);
    if (!any) chosen_paths_.erase(path);
    return any;
  }

 private:
  const Environment& env_;
  std::vector<std::pair<std::string, std::size_t>> by_path_;
  std::vector<std::pair<ProjectId, std::size_t>> by_id_;
  std::set<std::string> chosen_paths_;
};

UsageError unknown_source(const std::string& word, const Sources& sources) {
  std::vector<std::string> known;
  for (const SourceFile& source : sources) {
    known.push_back(source.path);
    if (auto of_path = id_of_path(source.path)) known.push_back(to_string(*of_path));
  }
  return unknown_value({"計画のファイルや事業", "file or project of the plan"}, word,
                       views_of(known));
}

}  // namespace

std::vector<bool> chosen_sources(const Context& context, const Sources& sources) {
  const std::vector<std::string>& names = context.options.names;
  std::vector<bool> chosen(sources.size(), names.empty());
  if (names.empty()) return chosen;
  SourceIndex index(context.env, sources);
  for (const std::string& word : names) {
    if (!index.choose(word, chosen)) throw unknown_source(word, sources);
  }
  return chosen;
}

}  // namespace fujiplan
