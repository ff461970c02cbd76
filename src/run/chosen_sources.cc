#include "run/chosen_sources.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "files/path.h"
#include "model/plan.h"
#include "run/typed_names.h"

namespace fujiplan {
namespace {

// Two ways to write a path become one. A slash at the end lets a folder be the beginning of its
// files, and of no file beside it.
std::string full_path(const Environment& env, const std::string& path) {
  std::string full = (Path(env.directory) / path).normal().string();
  return full.ends_with('/') ? full : full + '/';
}

// The sources by path and by the numbers of their names, in order, so that a word finds its own
// without looking at all.
class SourceIndex {
 public:
  SourceIndex(const Environment& env, const Sources& sources) : env_(env) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      by_path_.emplace_back(full_path(env, sources[i].path), i);
      std::string name = Path(sources[i].path).stem().string();
      if (is_number(name)) by_number_.emplace_back(std::move(name), i);
    }
    put_in_order(by_path_);
    put_in_order(by_number_);
  }

  // Marks what `word` names; false when that is nothing.
  bool choose(const std::string& word, std::vector<bool>& chosen) {
    bool any = false;
    auto take = [&](std::size_t source) { chosen[source] = any = true; };
    std::string number = to_half_width(word);
    std::ranges::replace(number, '.', '-');  // 1.1 of a group, whose file is called 1-1
    auto named = std::ranges::lower_bound(by_number_, number, {}, &Named::first);
    for (; named != by_number_.end() && named->first == number; ++named) take(named->second);
    std::string path = full_path(env_, word);
    if (!chosen_paths_.insert(path).second) return true;  // the same folder again
    auto at = std::ranges::lower_bound(by_path_, path, {}, &Named::first);
    for (; at != by_path_.end() && at->first.starts_with(path); ++at) take(at->second);
    if (!any) chosen_paths_.erase(path);
    return any;
  }

 private:
  using Named = std::pair<std::string, std::size_t>;
  static bool is_number(std::string_view name) {
    return std::ranges::all_of(name, [](char c) { return is_digit(c) || c == '-'; });
  }

  const Environment& env_;
  std::vector<Named> by_path_, by_number_;
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
