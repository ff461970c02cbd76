#include "xlsx/zip.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "base/failure.h"
#include "base/text.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"

namespace fujiplan::xlsx {

// --- bytes as the file that minizip wants

struct BytesAsFile {
  std::string_view all;
  std::size_t at = 0;
  bool came_short = false;  // the last time that it was read
};

static BytesAsFile& bytes_of(voidpf stream) {
  return *static_cast<BytesAsFile*>(stream);
}

static voidpf open_bytes(voidpf bytes, const void*, int) {
  return bytes;
}

static uLong read_bytes(voidpf, voidpf stream, void* to, uLong size) {
  BytesAsFile& bytes = bytes_of(stream);
  std::size_t count = std::min<std::size_t>(size, bytes.all.size() - bytes.at);
  if (count > 0) std::memcpy(to, bytes.all.data() + bytes.at, count);
  bytes.at += count;
  bytes.came_short = count < size;
  return static_cast<uLong>(count);
}

static uLong write_bytes(voidpf, voidpf, const void*, uLong) {
  return 0;
}

static ZPOS64_T tell(voidpf, voidpf stream) {
  return bytes_of(stream).at;
}

static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  BytesAsFile& bytes = bytes_of(stream);
  ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? bytes.at
                  : origin == ZLIB_FILEFUNC_SEEK_END ? bytes.all.size()
                                                     : 0;
  ZPOS64_T to = from + offset;  // may wrap: an offset that goes back
  if (to > bytes.all.size()) return -1;
  bytes.at = static_cast<std::size_t>(to);
  return 0;
}

static int close_bytes(voidpf, voidpf) {
  return 0;
}

// Without it minizip makes up what is missing of a number.
static int test_error(voidpf, voidpf stream) {
  return bytes_of(stream).came_short ? 1 : 0;
}

// --- parts

struct Archive::Place {
  unz64_file_pos at{};
  unz_file_info64 info{};
};

struct Archive::State {
  BytesAsFile bytes;
  unzFile file = nullptr;
  std::map<std::string, Place, std::less<>> parts = {};  // by comparable name
  std::size_t unpacked = 0;
  ~State() { unzClose(file); }  // which does nothing without one
};

static std::string comparable_name(std::string_view part) {
  std::string name = to_lower_ascii(part);
  std::ranges::replace(name, '\\', '/');
  return name.starts_with('/') ? name.substr(1) : name;
}

Archive::Archive(std::string_view bytes) : state_(new State{.bytes = {bytes}}) {
  zlib_filefunc64_def functions{open_bytes, read_bytes,  write_bytes, tell,
                                seek,       close_bytes, test_error,  &state_->bytes};
  state_->file = unzOpen2_64(nullptr, &functions);
  if (state_->file == nullptr) throw Failure(kDamaged());
  std::size_t packed = 0;
  std::array<char, 1024> name{};
  int end = unzGoToFirstFile(state_->file);
  for (; end == UNZ_OK; end = unzGoToNextFile(state_->file)) {
    Place place;
    bool good = unzGetFilePos64(state_->file, &place.at) == UNZ_OK &&
                unzGetCurrentFileInfo64(state_->file, &place.info, name.data(), name.size() - 1,
                                        nullptr, 0, nullptr, 0) == UNZ_OK &&
                place.info.size_filename < name.size();
    if (!good) throw Failure(kDamaged());
    if (state_->parts.size() == kMostParts) throw Failure(kTooLarge());
    std::string_view said(name.data(), place.info.size_filename);
    if (!state_->parts.try_emplace(comparable_name(said), place).second) throw Failure(kDamaged());
    // Parts that lie over each other make a small archive of a large one.
    packed += place.info.compressed_size;
    if (place.info.compressed_size > bytes.size() || packed > bytes.size())
      throw Failure(kDamaged());
  }
  if (end != UNZ_END_OF_LIST_OF_FILE) throw Failure(kDamaged());
}

Archive::~Archive() = default;

bool Archive::has(std::string_view part) const {
  return state_->parts.contains(comparable_name(part));
}

void Archive::each_piece(std::string_view part,
                         const std::function<void(std::string_view, bool)>& take) {
  auto found = state_->parts.find(comparable_name(part));
  auto damaged = [&] { return Failure(kDamagedPart(std::string(part))); };
  if (found == state_->parts.end()) throw damaged();
  unz_file_info64& info = found->second.info;
  constexpr uLong kEncrypted = 1;
  bool known = info.compression_method == 0 || info.compression_method == Z_DEFLATED;
  if (!known || (info.flag & kEncrypted) != 0) throw damaged();
  if (unzGoToFilePos64(state_->file, &found->second.at) != UNZ_OK) throw damaged();
  if (unzOpenCurrentFile(state_->file) != UNZ_OK) throw damaged();
  struct Close {
    unzFile file;
    ~Close() { unzCloseCurrentFile(file); }
  } close{state_->file};
  constexpr ZPOS64_T kPiece = 1 << 16;
  const ZPOS64_T size = info.uncompressed_size;
  std::vector<char> piece(std::clamp<ZPOS64_T>(size, 1, kPiece));
  ZPOS64_T read = 0;
  while (true) {
    int count = unzReadCurrentFile(state_->file, piece.data(), static_cast<unsigned>(piece.size()));
    if (count < 0) throw damaged();
    if (count == 0) break;
    read += static_cast<ZPOS64_T>(count);
    state_->unpacked += static_cast<std::size_t>(count);
    if (state_->unpacked > kMostUnpacked) throw Failure(kTooLarge());
    take({piece.data(), static_cast<std::size_t>(count)}, read == size);
  }
  // What it says of itself must be true: its size, and the sum over its bytes.
  if (unzCloseCurrentFile(state_->file) == UNZ_CRCERROR || read != size) throw damaged();
}

}  // namespace fujiplan::xlsx
