#include "lsp/buffers.h"

#include <algorithm>

#include "base/put_in_order.h"
#include "files/path.h"
#include "lsp/message.h"

namespace fujiplan::lsp {

void apply_change(std::string& text, const Json& change, PositionEncoding encoding) {
  std::string fresh = text_at(change, {"text"});
  const Json& range = at(change, {"range"});
  if (range.is_null()) {
    text = std::move(fresh);
    return;
  }
  const Lines lines(text, encoding);
  std::size_t begin = lines.offset_of(position_at(range, {"start"}));
  std::size_t end = lines.offset_of(position_at(range, {"end"}));
  if (end < begin) std::swap(begin, end);
  text.replace(begin, end - begin, fresh);
}

std::string normal(const std::string& path) {
  return without_slash_at_end(Path(path).normal().string());
}

std::string EditorFiles::absolute(const std::string& path) const {
  std::string whole = Path(path).is_absolute() ? path : (Path(root_) / path).string();
  // Nearly no path needs it, and there may be very many.
  if (whole.find("/.") == whole.npos && whole.find("//") == whole.npos) return whole;
  return normal(whole);
}

// Is something open below the folder?
static bool holds_some(const Buffers& buffers, const std::string& folder) {
  auto first = buffers.lower_bound(folder + "/");
  return first != buffers.end() && first->first.starts_with(folder + "/");
}

FileKind EditorFiles::kind(const std::string& path) const {
  std::string whole = absolute(path);
  if (buffers_.contains(whole)) return FileKind::Regular;
  FileKind kind = disk_.kind(whole);
  return kind == FileKind::None && holds_some(buffers_, whole) ? FileKind::Folder : kind;
}

ReadResult EditorFiles::read(const std::string& path, std::size_t limit) const {
  std::string whole = absolute(path);
  auto found = buffers_.find(whole);
  if (found == buffers_.end()) return disk_.read(whole, limit);
  return {found->second.text.substr(0, limit), {}};
}

std::vector<FolderEntry> EditorFiles::list(const std::string& folder) const {
  const std::string whole = absolute(folder), start = whole + "/";
  const bool is_unsaved = disk_.kind(whole) == FileKind::None && holds_some(buffers_, whole);
  std::vector<FolderEntry> entries;
  if (!is_unsaved) entries = disk_.list(whole);
  // Documents that were not saved yet, and the folders that will be made for them.
  for (auto it = buffers_.lower_bound(start); it != buffers_.end(); ++it) {
    if (!it->first.starts_with(start)) break;
    std::string name = it->first.substr(start.size());
    const bool is_below = name.find('/') != name.npos;
    if (is_below) name.resize(name.find('/'));
    if (std::ranges::count(entries, name, &FolderEntry::name) > 0) continue;
    entries.push_back(
        {.name = std::move(name), .kind = is_below ? FileKind::Folder : FileKind::Regular});
  }
  put_in_order(entries, &FolderEntry::name);
  return entries;
}

}  // namespace fujiplan::lsp
