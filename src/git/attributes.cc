#include "git/attributes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "files/path.h"
#include "git/tree_paths.h"
#include "model/load.h"

namespace fujiplan::git {

namespace {

constexpr std::string_view kFile = ".gitattributes";
constexpr std::size_t kLargestFile = std::size_t{1024} * 1024;

// The first word of a line, which is taken away from it.
std::string_view taken_word(std::string_view& line) {
  line = trim(line);
  std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

bool is_filter(std::string_view word) {
  std::string_view name = word.substr(0, word.find('='));
  return name == "filter" || name == "ident" || name == "working-tree-encoding";
}

// `*.xlsx` can match no file of a plan.
bool may_match_project(std::string_view pattern) {
  std::size_t dot = pattern.rfind('.');
  if (dot == pattern.npos || pattern.find_first_of("[\"\\", dot) != pattern.npos) return true;
  std::string_view end = pattern.substr(dot);
  return end.find_first_of("*?/") != end.npos || names_project(end);
}

// None where settings name a file of attributes that is looked for nowhere else.
std::optional<std::vector<std::string>> files_for_all(const Environment& env) {
  std::string home = env.variable("HOME"), xdg = env.variable("XDG_CONFIG_HOME");
  if (xdg.empty()) xdg = home + "/.config";
  for (const std::string& settings :
       {home + "/.gitconfig", xdg + "/git/config", std::string("/etc/gitconfig")}) {
    std::string text = to_lower_ascii(env.files.read(settings, kLargestFile).bytes);
    if (text.find("attributesfile") != text.npos) return std::nullopt;
  }
  return std::vector<std::string>{xdg + "/git/attributes", "/etc/gitattributes"};
}

// Those of the folder and of the folders above it, up to the root of the work tree.
std::vector<std::string> files_upwards(const CheckedOut& out) {
  std::vector<std::string> files;
  std::string at = out.folder, inside = out.inside;
  while (true) {
    files.push_back(path_in(at, kFile));
    if (inside.empty()) return files;
    inside = folder_above(inside);
    at = Path(at).parent().string();
  }
}

// Those below the folder that git knows.
std::vector<std::string> files_in_index(const CheckedOut& out) {
  std::vector<std::string> files;
  std::string prefix = out.inside.empty() ? "" : out.inside + "/";
  for (const IndexEntry& entry : out.index.entries) {
    bool is_one = entry.path.ends_with(kFile) && entry.path.starts_with(prefix);
    if (is_one) files.push_back(path_in(out.folder, entry.path.substr(prefix.size())));
  }
  return files;
}

}  // namespace

bool names_filter(std::string_view attributes) {
  for (std::string_view line : lines_of(attributes)) {
    std::string_view pattern = taken_word(line);
    if (pattern.empty() || pattern.starts_with('#')) continue;
    bool may_match = pattern.starts_with("[attr]") || may_match_project(pattern);
    while (may_match && !trim(line).empty()) {
      if (is_filter(taken_word(line))) return true;
    }
  }
  return false;
}

bool has_filters(const Environment& env, const CheckedOut& out) {
  auto files = out.repository.attribute_files();
  auto for_all = files_for_all(env);
  if (!files || !for_all) return true;
  for (const auto& more : {*for_all, files_upwards(out), files_in_index(out)}) {
    files->insert(files->end(), more.begin(), more.end());
  }
  return std::ranges::any_of(*files, [&](const std::string& file) {
    return names_filter(out.files.read(file, kLargestFile).bytes);
  });
}

}  // namespace fujiplan::git
