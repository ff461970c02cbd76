#include "xlsx/scratch_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "files/system_error.h"

namespace fujiplan::xlsx {

ScratchFile::ScratchFile() {
  std::error_code none;
  std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  path_ = (folder / "fujiplan-XXXXXX").string();
  int file = mkstemp(path_.data());
  if (file < 0) throw cannot_write(path_, errno);
  close(file);
}

ScratchFile::~ScratchFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::string ScratchFile::bytes() const {
  std::string bytes(std::filesystem::file_size(path_), '\0');
  std::ifstream(path_, std::ios::binary)
      .read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

}  // namespace fujiplan::xlsx
