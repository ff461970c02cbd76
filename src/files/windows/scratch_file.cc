#include "files/system/scratch_file.h"

#include "files/file_system.h"
#include "files/real_file_system.h"
#include "files/system/system_error.h"
#include "files/windows/handle.h"
#include "files/windows/unused_name.h"
#include "files/windows/wide.h"

namespace fujiplan {

struct ScratchFile::Open {
  std::string path;
};

static std::string folder_for_temporary_files() {
  wchar_t folder[MAX_PATH + 1];
  DWORD size = ::GetTempPathW(MAX_PATH + 1, folder);
  std::string path = windows::narrow_path({folder, size});
  return path.ends_with('/') ? path : path + '/';
}

// libxlsxwriter opens it while it is not open here: what is deleted when it is closed cannot be
// opened by others.
ScratchFile::ScratchFile() : open_(std::make_unique<Open>()) {
  const std::string folder = folder_for_temporary_files();
  auto made = windows::make_unused(folder + "fujiplan-", FILE_ATTRIBUTE_TEMPORARY);
  if (!made.file) throw cannot_write(folder, windows::last_errno());
  open_->path = made.path;
}

ScratchFile::~ScratchFile() {
  ::DeleteFileW(windows::wide_path(open_->path).c_str());
}

const std::string& ScratchFile::path() const {
  return open_->path;
}

std::string ScratchFile::bytes() const {
  ReadResult file = RealFileSystem().read(open_->path, ~std::size_t{0});
  if (!file.ok()) throw cannot_read(open_->path, file.error);
  return std::move(file.bytes);
}

}  // namespace fujiplan
