#include "xlsx/scratch_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "base/formatted.h"
#include "files/system_error.h"

namespace fujiplan::xlsx {

// As libxlsxwriter chooses the place of its own.
static std::string folder_for_temporary_files() {
  const char* chosen = std::getenv("TMPDIR");
  return chosen != nullptr && *chosen != '\0' ? chosen : P_tmpdir;
}

ScratchFile::ScratchFile() {
  const std::string folder = folder_for_temporary_files();
  name_ = path_ = folder + "/fujiplan-XXXXXX";
  file_ = mkstemp(name_.data());
  if (file_ < 0) throw cannot_write(folder, errno);
  fcntl(file_, F_SETFD, FD_CLOEXEC);
  path_ = formatted("/proc/self/fd/{}", file_);
  bool needs_name = access(path_.c_str(), R_OK | W_OK) != 0;
  if (needs_name || unlink(name_.c_str()) != 0) {
    path_ = name_;
  } else {
    name_.clear();
  }
}

ScratchFile::~ScratchFile() {
  close(file_);
  if (!name_.empty()) unlink(name_.c_str());
}

std::string ScratchFile::bytes() const {
  struct stat status {};
  if (fstat(file_, &status) != 0) throw cannot_read(path_, describe_system_error(errno));
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    ssize_t count =
        pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw cannot_read(path_, describe_system_error(count < 0 ? errno : EIO));
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace fujiplan::xlsx
