#include "files/system/open_folder.h"

#include "files/windows/handle.h"
#include "files/windows/wide.h"

namespace fujiplan {

// In steps of 100 ns since 1601.
static TimeOfFile time_of(const FILETIME& time) {
  constexpr std::int64_t kPerSecond = 10'000'000, kSecondsTo1970 = 11'644'473'600;
  std::int64_t steps = static_cast<std::int64_t>(time.dwHighDateTime) << 32 | time.dwLowDateTime;
  return {steps / kPerSecond - kSecondsTo1970, steps % kPerSecond * 100};
}

// As git for Windows notes them: when the file was made in place of when the disk last changed what
// it tells of it, and no number, owner or group.
static FileFacts facts_in(const WIN32_FILE_ATTRIBUTE_DATA& about) {
  constexpr DWORD kNoFile = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT;
  return {.is_regular = (about.dwFileAttributes & kNoFile) == 0,
          .changed = time_of(about.ftCreationTime),
          .written = time_of(about.ftLastWriteTime),
          .size = static_cast<std::uint64_t>(about.nFileSizeHigh) << 32 | about.nFileSizeLow};
}

std::optional<FileFacts> facts_of(const std::string& path) {
  WIN32_FILE_ATTRIBUTE_DATA about{};
  auto name = windows::wide_path(path);
  if (::GetFileAttributesExW(name.c_str(), GetFileExInfoStandard, &about) == 0) return std::nullopt;
  return facts_in(about);
}

struct OpenFolder::Open {
  std::string path;
};

OpenFolder::OpenFolder(const std::string& path) : open_(new Open{path}) {}
OpenFolder::~OpenFolder() = default;

std::optional<FileFacts> OpenFolder::facts_of(const char* path_below) const {
  return fujiplan::facts_of(open_->path + "/" + path_below);
}

}  // namespace fujiplan
