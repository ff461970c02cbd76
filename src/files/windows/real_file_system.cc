#include "files/real_file_system.h"

#include <algorithm>
#include <cerrno>

#include "base/put_in_order.h"
#include "files/links.h"
#include "files/path.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"
#include "files/windows/handle.h"
#include "files/windows/wide.h"

namespace fujiplan {

using windows::Handle;
using windows::kShareAll;
using windows::last_errno;
using windows::opened;
using windows::wide_path;

// For what the disk tells of a file or folder, at the end of all links.
static Handle opened_to_ask(const std::string& path) {
  return opened(path, 0, kShareAll, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
}

static FileKind kind_of(DWORD attributes) {
  return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileKind::Folder : FileKind::Regular;
}

FileKind RealFileSystem::kind(const std::string& path) const {
  if (windows::is_device(path)) return FileKind::Other;
  DWORD attributes = ::GetFileAttributesW(wide_path(path).c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) return FileKind::None;
  if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) return kind_of(attributes);
  Handle file = opened_to_ask(path);
  BY_HANDLE_FILE_INFORMATION about{};
  bool is_there = file && ::GetFileInformationByHandle(file.get(), &about) != 0;
  return is_there ? kind_of(about.dwFileAttributes) : FileKind::Other;
}

bool RealFileSystem::is_link(const std::string& path) const {
  std::wstring name = wide_path(path);
  DWORD attributes = ::GetFileAttributesW(name.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES &&
         (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && windows::is_link(name);
}

// Absolute, without `.` and `..`, links as they are.
static std::string absolute(const std::string& path) {
  std::wstring name = wide_path(path);
  DWORD size = ::GetFullPathNameW(name.c_str(), 0, nullptr, nullptr);
  std::wstring whole(size, L'\0');
  whole.resize(::GetFullPathNameW(name.c_str(), size, whole.data(), nullptr));
  return without_slash_at_end(windows::narrow_path(whole));
}

// Empty where nothing is there.
static std::string final_path(const std::string& path) {
  Handle file = opened_to_ask(path);
  if (!file) return "";
  DWORD size = ::GetFinalPathNameByHandleW(file.get(), nullptr, 0, FILE_NAME_NORMALIZED);
  std::wstring name(size, L'\0');
  name.resize(::GetFinalPathNameByHandleW(file.get(), name.data(), size, FILE_NAME_NORMALIZED));
  return without_slash_at_end(windows::narrow_path(name));
}

std::string RealFileSystem::real_path(const std::string& path) const {
  // A device is no link to another place.
  if (windows::is_device(path))
    return real_path(folder_of(path)) + "/" + Path(path).name().string();
  const Path whole = absolute(path);
  Path missing;
  for (Path at = whole; at.has_more_than_root(); at = at.parent()) {
    std::string real = final_path(at.string());
    if (!real.empty()) return missing.empty() ? real : (Path(real) / missing).string();
    missing = missing.empty() ? at.name() : at.name() / missing;
  }
  return whole.string();
}

std::optional<FileIdentity> RealFileSystem::identity(const std::string& path) const {
  Handle file = opened_to_ask(path);
  BY_HANDLE_FILE_INFORMATION about{};
  if (!file || ::GetFileInformationByHandle(file.get(), &about) == 0) return std::nullopt;
  std::uint64_t number =
      static_cast<std::uint64_t>(about.nFileIndexHigh) << 32 | about.nFileIndexLow;
  return FileIdentity{about.dwVolumeSerialNumber, number, about.nNumberOfLinks};
}

// Why a file could not be opened. Windows says of a folder that access is denied, and of `a.md/b`
// that there is no such folder.
static int why_not_opened(const RealFileSystem& files, const std::string& path, int error) {
  if (files.kind(path) == FileKind::Folder) return EISDIR;
  if (error != ENOENT) return error;
  for (Path at = Path(path).parent(); at.has_more_than_root(); at = at.parent()) {
    FileKind kind = files.kind(at.string());
    if (kind != FileKind::None) return kind == FileKind::Folder ? ENOENT : ENOTDIR;
  }
  return ENOENT;
}

// Returns 0 or an errno.
static int read_all(const Handle& file, std::size_t limit, std::string& bytes) {
  LARGE_INTEGER size{}, at{};
  if (::GetFileSizeEx(file.get(), &size) == 0) return last_errno();
  if (::SetFilePointerEx(file.get(), {}, &at, FILE_CURRENT) == 0) return last_errno();
  // One byte more shows the end, be it that the file grows.
  constexpr std::size_t kMost = std::size_t{16} << 20;
  auto left = static_cast<std::size_t>(std::max<LONGLONG>(0, size.QuadPart - at.QuadPart)) + 1;
  while (bytes.size() < limit) {
    const std::size_t before = bytes.size(), wanted = std::min({limit - before, left, kMost});
    bytes.resize(before + wanted);
    DWORD got = 0;
    BOOL done =
        ::ReadFile(file.get(), bytes.data() + before, static_cast<DWORD>(wanted), &got, nullptr);
    int error = done != 0 ? 0 : last_errno();
    bytes.resize(before + got);
    if (error != 0) return error;
    if (got == 0) return 0;
    left -= std::min<std::size_t>(left - 1, got);
  }
  return 0;
}

ReadResult RealFileSystem::read_from(const std::string& path, std::size_t offset,
                                     std::size_t limit) const {
  if (windows::is_device(path)) return {"", describe_system_error(ENXIO)};
  Handle file = opened(path, GENERIC_READ, kShareAll, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN);
  if (!file) return {"", describe_system_error(why_not_opened(*this, path, last_errno()))};
  if (::GetFileType(file.get()) != FILE_TYPE_DISK) return {"", describe_system_error(ENXIO)};
  LARGE_INTEGER to{};
  to.QuadPart = static_cast<LONGLONG>(offset);
  if (offset > 0 && ::SetFilePointerEx(file.get(), to, nullptr, FILE_BEGIN) == 0) {
    return {"", describe_system_error(last_errno())};
  }
  ReadResult result;
  if (int error = read_all(file, limit, result.bytes); error != 0) {
    result = {"", describe_system_error(error)};
  }
  return result;
}

static FolderEntry entry_of(const std::string& folder, const WIN32_FIND_DATAW& found,
                            const RealFileSystem& files) {
  FolderEntry entry{windows::narrow(found.cFileName), kind_of(found.dwFileAttributes)};
  if ((found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) return entry;
  std::string path = folder + "/" + entry.name;
  entry.is_link = IsReparseTagNameSurrogate(found.dwReserved0);
  entry.kind = files.kind(path);
  bool leads_up = entry.is_link && entry.kind == FileKind::Folder &&
                  lies_in(files.real_path(path), files.real_path(folder));
  if (leads_up) entry.kind = FileKind::Other;
  return entry;
}

namespace {

// A folder that is being read.
class Search {
 public:
  explicit Search(const std::string& folder)
      : handle_(::FindFirstFileExW(wide_path(folder + "/*").c_str(), FindExInfoBasic, &found_,
                                   FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH)) {}
  ~Search() {
    if (is_open()) ::FindClose(handle_);
  }
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;

  bool is_open() const { return handle_ != INVALID_HANDLE_VALUE; }
  const WIN32_FIND_DATAW& found() const { return found_; }
  bool next() { return ::FindNextFileW(handle_, &found_) != 0; }

 private:
  WIN32_FIND_DATAW found_{};
  HANDLE handle_;
};

}  // namespace

std::vector<FolderEntry> RealFileSystem::list(const std::string& folder) const {
  Search search(folder);
  std::vector<FolderEntry> entries;
  if (!search.is_open()) {
    DWORD error = ::GetLastError();
    FileKind kind = this->kind(folder);
    if (kind == FileKind::Folder && error == ERROR_FILE_NOT_FOUND)
      return entries;  // an empty drive
    if (kind == FileKind::Regular) throw cannot_read_folder(folder, ENOTDIR);
    throw cannot_read_folder(folder, windows::as_errno(error));
  }
  do {
    std::wstring_view name = search.found().cFileName;
    if (name != L"." && name != L"..") entries.push_back(entry_of(folder, search.found(), *this));
  } while (search.next());
  if (DWORD error = ::GetLastError(); error != ERROR_NO_MORE_FILES) {
    throw cannot_read_folder(folder, windows::as_errno(error));
  }
  put_in_order(entries, &FolderEntry::name);
  return entries;
}

void RealFileSystem::make_folder(const std::string& folder) {
  if (kind(folder) == FileKind::Folder) return;
  const Path above = Path(folder).parent();
  if (above.has_more_than_root()) make_folder(above.string());
  if (::CreateDirectoryW(wide_path(folder).c_str(), nullptr) != 0) return;
  int error = last_errno();
  FileKind now = kind(folder);  // another may have made it meanwhile
  if (now != FileKind::Folder) throw cannot_write(folder, now == FileKind::None ? error : ENOTDIR);
}

void RealFileSystem::remove(const std::string& path) {
  ::DeleteFileW(wide_path(path).c_str());
}

// A file is put in place with its name flushed (atomic_write.cc).
void RealFileSystem::flush_folder(const std::string& folder) {
  if (kind(folder) != FileKind::Folder) throw cannot_write(folder, ENOENT);
}

// --- locks

// Folders cannot be locked: a hidden file stands for the folder, which Windows takes away when it
// is closed, be it by the end of the process. After a power cut it may be left: it is no lock then,
// and taken for what else is left (temporary_files.h). Null, with the reason in GetLastError().
static Handle lock_file(const std::string& folder, DWORD share) {
  constexpr DWORD kFlags = FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_DELETE_ON_CLOSE;
  return opened(folder + "/.lock.fujiplan-tmp-folder", GENERIC_READ | DELETE, share, OPEN_ALWAYS,
                kFlags);
}

// Until the last one who shares it has closed it, a file that is to be deleted lets nobody in:
// access is denied then.
static bool is_held(const std::string& folder, DWORD error) {
  if (windows::is_in_use(error)) return true;
  std::wstring name = wide_path(folder + "/.lock.fujiplan-tmp-folder");
  return error == ERROR_ACCESS_DENIED &&
         (::GetFileAttributesW(name.c_str()) != INVALID_FILE_ATTRIBUTES ||
          ::GetLastError() == ERROR_ACCESS_DENIED);
}

// Null, with the reason in `error`, where another one keeps it as long as `patience`, or it cannot
// be locked.
static Handle wait_for_lock(const std::string& folder, DWORD share,
                            std::chrono::milliseconds patience, DWORD& error) {
  constexpr auto kPause = std::chrono::milliseconds(20);
  auto waited = std::chrono::milliseconds(0);
  while (true) {
    Handle lock = lock_file(folder, share);
    if (lock) return lock;
    error = ::GetLastError();
    if (!is_held(folder, error) || waited >= patience) return nullptr;
    ::Sleep(static_cast<DWORD>(kPause.count()));
    waited += kPause;
  }
}

FolderLock RealFileSystem::lock(const std::string& folder) {
  if (kind(folder) != FileKind::Folder) {
    throw cannot_read_folder(folder, kind(folder) == FileKind::None ? ENOENT : ENOTDIR);
  }
  DWORD error = 0;
  Handle lock = wait_for_lock(folder, 0, patience_, error);
  if (lock) return FolderLock(std::move(lock));
  if (is_held(folder, error)) throw locked_by_another(folder);
  throw cannot_lock(folder, windows::as_errno(error));
}

FolderLock RealFileSystem::tidy(const std::string& folder) {
  if (kind(folder) != FileKind::Folder) return nullptr;
  if (Handle alone = lock_file(folder, 0)) remove_leftovers(*this, folder);
  DWORD error = 0;
  return FolderLock(wait_for_lock(folder, kShareAll, patience_, error));
}

}  // namespace fujiplan
