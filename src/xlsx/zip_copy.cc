#include "xlsx/zip_copy.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <memory>

#include "base/failure.h"

namespace fujiplan::xlsx {

namespace {

void require(bool holds) {
  if (holds) return;
  throw Failure({"Excelブックを書き出せない: 一時ファイルを置く場所に空きがない",
                 "cannot write the workbook: no room for its temporary files"});
}

struct Entry {
  std::string name, bytes;
  unz_file_info64 info{};
};

}  // namespace

// `packed`: as it stands in the archive.
static std::string current_bytes(unzFile archive, bool packed) {
  int method = 0, level = 0;
  require(unzOpenCurrentFile2(archive, &method, &level, packed) == UNZ_OK);
  std::string bytes;
  char buffer[16384];
  int count = 0;
  while ((count = unzReadCurrentFile(archive, buffer, sizeof buffer)) > 0) {
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
  unzCloseCurrentFile(archive);
  require(count == 0);
  return bytes;
}

static Entry current_entry(unzFile archive, const ChangeOf& change_of, Change& change) {
  Entry entry;
  constexpr std::size_t kLongest = 256;
  char name[kLongest] = {};
  require(unzGetCurrentFileInfo64(archive, &entry.info, name, kLongest - 1, nullptr, 0, nullptr,
                                  0) == UNZ_OK);
  entry.name = name;
  change = change_of(entry.name);
  entry.bytes = current_bytes(archive, change == nullptr);
  return entry;
}

static void add_entry(zipFile archive, const Entry& entry, bool packed) {
  zip_fileinfo info{};
  info.dosDate = entry.info.dosDate;
  require(zipOpenNewFileInZip2(archive, entry.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                               Z_DEFLATED, Z_BEST_SPEED, packed) == ZIP_OK);
  require(zipWriteInFileInZip(archive, entry.bytes.data(),
                              static_cast<unsigned>(entry.bytes.size())) == ZIP_OK);
  require((packed ? zipCloseFileInZipRaw64(archive, entry.info.uncompressed_size, entry.info.crc)
                  : zipCloseFileInZip(archive)) == ZIP_OK);
}

void copy_archive(const std::string& from, const std::string& to, const ChangeOf& change_of) {
  std::unique_ptr<void, int (*)(unzFile)> old(unzOpen64(from.c_str()), unzClose);
  require(old != nullptr);
  auto close = [](zipFile archive) { return zipClose(archive, nullptr); };
  std::unique_ptr<void, int (*)(zipFile)> copy(zipOpen64(to.c_str(), APPEND_STATUS_CREATE), close);
  require(copy != nullptr);
  for (int at = unzGoToFirstFile(old.get()); at == UNZ_OK; at = unzGoToNextFile(old.get())) {
    Change change = nullptr;
    Entry entry = current_entry(old.get(), change_of, change);
    if (change != nullptr) entry.bytes = change(entry.bytes);
    add_entry(copy.get(), entry, change == nullptr);
  }
  require(zipClose(copy.release(), nullptr) == ZIP_OK);
}

}  // namespace fujiplan::xlsx
