#include "files/memory_file_system.h"

#include <algorithm>
#include <cerrno>

#include "base/put_in_order.h"
#include "files/path.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"

namespace fujiplan {

std::string MemoryFileSystem::normal(const std::string& path) const {
  // `//plan` is no server here, as it is on Windows.
  const bool is_doubled = path.starts_with("//");
  const Path typed =
      is_doubled ? path.substr(std::min(path.find_first_not_of('/'), path.size()) - 1) : path;
  return without_slash_at_end((Path(directory_) / typed).normal().string());
}

std::string MemoryFileSystem::as_folder(const std::string& path) const {
  std::string folder = normal(path);
  return folder == "/" ? folder : folder + "/";
}

FileKind MemoryFileSystem::kind(const std::string& path) const {
  if (auto file = files_.find(normal(path)); file != files_.end()) return file->second.kind;
  auto below = files_.lower_bound(as_folder(path));
  bool folder = below != files_.end() && below->first.starts_with(as_folder(path));
  return folder || normal(path) == "/" ? FileKind::Folder : FileKind::None;
}

std::string MemoryFileSystem::real_path(const std::string& path) const {
  return normal(path);
}

int MemoryFileSystem::reason_for(const std::string& path) const {
  if (kind(path) == FileKind::Folder) return EISDIR;
  for (auto folder = Path(normal(path)).parent(); folder.has_more_than_root();
       folder = folder.parent()) {
    if (kind(folder.string()) == FileKind::Regular) return ENOTDIR;
  }
  return ENOENT;
}

ReadResult MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  return read_from(path, 0, limit);
}

ReadResult MemoryFileSystem::read_from(const std::string& path, std::size_t offset,
                                       std::size_t limit) const {
  auto found = files_.find(normal(path));
  if (found == files_.end()) return {"", describe_system_error(reason_for(path))};
  const File& file = found->second;
  if (file.kind == FileKind::Other) return {"", describe_system_error(ENXIO)};
  return {file.bytes.substr(std::min(offset, file.bytes.size()), limit), {}};
}

std::vector<FolderEntry> MemoryFileSystem::list(const std::string& folder) const {
  if (kind(folder) == FileKind::Regular) throw cannot_read_folder(folder, ENOTDIR);
  if (files_.contains(normal(folder))) throw cannot_read_folder(folder, EACCES);
  if (kind(folder) == FileKind::None) throw cannot_read_folder(folder, reason_for(folder));
  std::string prefix = as_folder(folder);
  std::vector<FolderEntry> entries;
  for (auto at = files_.lower_bound(prefix); at != files_.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    std::string rest = at->first.substr(prefix.size());
    auto slash = rest.find('/');
    FolderEntry entry{rest.substr(0, slash),
                      slash == rest.npos ? at->second.kind : FileKind::Folder};
    if (entries.empty() || entries.back().name != entry.name) entries.push_back(entry);
  }
  put_in_order(entries, &FolderEntry::name);  // paths have `1-1.yaml` before `1-1/`
  return entries;
}

void MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  if (kind(path) == FileKind::Other) return;  // who reads the pipe has them
  put_in_place(stage(path, bytes));
}

// Folders come with their files; a file in the way is refused as on a disk.
void MemoryFileSystem::make_folder(const std::string& folder) {
  if (kind(folder) == FileKind::Folder) return;
  int reason = kind(folder) == FileKind::None ? reason_for(folder) : EEXIST;
  if (reason != ENOENT) throw cannot_write(folder, reason);
}

Staged MemoryFileSystem::stage(const std::string& path, std::string_view bytes) {
  if (kind(path) == FileKind::Other) throw cannot_write(path, ENXIO);
  Path target = normal(path);
  std::string name = "." + target.name().string() + ".fujiplan-tmp-memory";
  Staged staged{path, target.string(), (target.parent() / name).string()};
  // Folders come with their files; nothing needs to make one first.
  int reason = kind(path) == FileKind::Regular ? 0 : reason_for(path);
  if (reason == EISDIR || reason == ENOTDIR) throw cannot_write(path, reason);
  files_[staged.temporary] = {std::string(bytes)};
  return staged;
}

void MemoryFileSystem::append(const Staged& staged, std::string_view bytes) {
  files_.at(staged.temporary).bytes += bytes;
}

void MemoryFileSystem::flush(std::span<const Staged>, unsigned) {}

void MemoryFileSystem::put_in_place(const Staged& staged) {
  auto found = files_.find(staged.temporary);
  if (found == files_.end()) throw cannot_write(staged.path, ENOENT);
  files_[staged.target] = std::move(found->second);
  files_.erase(found);
}

void MemoryFileSystem::flush_folder(const std::string& folder) {
  if (kind(folder) != FileKind::Folder) throw cannot_write(folder, reason_for(folder));
}

FolderLock MemoryFileSystem::lock(const std::string& folder) {
  if (kind(folder) != FileKind::Folder) throw cannot_read_folder(folder, reason_for(folder));
  auto [place, is_new] = locked_.insert(normal(folder));
  if (!is_new) throw locked_by_another(folder);
  return FolderLock(nullptr, [this, name = *place](void*) { locked_.erase(name); });
}

FolderLock MemoryFileSystem::tidy(const std::string& folder) {
  if (kind(folder) == FileKind::Folder && !locked_.contains(normal(folder))) {
    remove_leftovers(*this, folder);
  }
  return nullptr;  // nobody else is there
}

void MemoryFileSystem::add_pipe(const std::string& path) {
  files_[normal(path)] = {"", FileKind::Other};
}

void MemoryFileSystem::add_unreadable_folder(const std::string& path) {
  files_[normal(path)] = {"", FileKind::Folder};
}

void MemoryFileSystem::enter(const std::string& directory) {
  directory_ = directory;
}

void MemoryFileSystem::remove(const std::string& path) {
  files_.erase(normal(path));
}

}  // namespace fujiplan
