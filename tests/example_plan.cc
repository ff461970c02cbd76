#include "example_plan.h"

#include <string>
#include <vector>

#include "case_runner.h"
#include "files/memory_file_system.h"

namespace fujiplan::testing {

namespace {

constexpr std::string_view kFileLine = "# plan/", kOldFileLine = "# old/";  // of the previous plan
constexpr std::string_view kHeaderPath = "plan/plan.yaml";
constexpr std::string_view kProjectPath = "plan/1-1/1-1-1.yaml";

// A key of a block mapping with everything that belongs to it. Line ends stay as they are.
struct Entry {
  std::string key, line, below;
};

std::vector<std::string> lines_with_ends(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// The entries of a mapping that is indented by `indent`. A line that begins no key (a deeper one, a
// list item, a blank line) belongs to the entry before it.
std::vector<Entry> entries_of(std::string_view text, std::size_t indent) {
  std::vector<Entry> entries;
  for (const std::string& line : lines_with_ends(text)) {
    std::string_view rest = std::string_view(line).substr(std::min(indent, line.size()));
    std::size_t key_size = std::min(rest.find_first_of(": \n"), rest.size());
    bool begins = indent_of(line) == indent && key_size > 0 && !rest.starts_with('-');
    if (begins || entries.empty()) {
      entries.push_back({std::string(rest.substr(0, key_size)), line, ""});
    } else {
      entries.back().below += line;
    }
  }
  return entries;
}

bool holds_mapping(const Entry& entry) {
  std::string_view below = entry.below;
  below.remove_prefix(indent_of(below));
  return entry.line.ends_with(":\n") && !below.empty() && !below.starts_with('-');
}

enum class Nested : unsigned char { Replaced, Spliced };

// `base` with the keys of `change` put in place of its own. A key that it has not goes to the end,
// or in plan.yaml behind the one before it in `change`.
std::string spliced(std::string_view base, std::string_view change, Nested nested,
                    std::size_t indent = 0) {
  std::vector<Entry> entries = entries_of(base, indent);
  std::vector<bool> replaced(entries.size());
  std::size_t behind = entries.size();
  for (Entry& entry : entries_of(change, indent)) {
    std::size_t at = 0;
    while (at < entries.size() && (entries[at].key != entry.key || replaced[at])) ++at;
    if (at == entries.size()) {  // a new key, or one given twice
      while (at > 0 && entries[at - 1].key != entry.key) --at;
      if (at == 0) at = nested == Nested::Spliced ? behind : entries.size();
      entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(at), entry);
      replaced.insert(replaced.begin() + static_cast<std::ptrdiff_t>(at), true);
      behind = at + 1;
      continue;
    }
    if (nested == Nested::Spliced && holds_mapping(entries[at]) && holds_mapping(entry)) {
      entry.below = spliced(entries[at].below, entry.below, nested, indent_of(entry.below));
    }
    entries[at] = entry;
    replaced[at] = true;
    behind = at + 1;
  }
  std::string result;
  for (const Entry& entry : entries) result += entry.line + entry.below;
  return result;
}

std::string read_whole(const MemoryFileSystem& files, std::string_view path) {
  return files.read(std::string(path), ~std::size_t{0}).bytes;
}

}  // namespace

MemoryFileSystem plan_of_example(std::string_view example) {
  MemoryFileSystem files;
  load_folder(files, kRepository / "tests/plans/base", "plan");
  if (!example.starts_with(kFileLine)) {
    files.write(std::string(kProjectPath),
                spliced(read_whole(files, kProjectPath), example, Nested::Replaced));
    return files;
  }
  std::string path, text;
  auto close_file = [&] {
    if (path == kHeaderPath) {
      files.write(path, spliced(read_whole(files, kHeaderPath), text, Nested::Spliced));
    } else if (!path.empty()) {
      files.write(path, text);
    }
  };
  bool base_project_stays = true;
  for (const std::string& line : lines_with_ends(example)) {
    if (!line.starts_with(kFileLine) && !line.starts_with(kOldFileLine)) {
      text += line;
      continue;
    }
    close_file();
    path = line.substr(2, line.size() - 3);  // without `# ` and the line end
    text.clear();
    if (path != kHeaderPath && path.starts_with("plan/") && base_project_stays) {
      files.remove(std::string(kProjectPath));
      base_project_stays = false;
    }
  }
  close_file();
  return files;
}

}  // namespace fujiplan::testing
