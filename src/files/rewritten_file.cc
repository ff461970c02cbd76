#include "files/rewritten_file.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/failure.h"
#include "base/parallel.h"

namespace fujiplan {

bool ComparedFile::goes_on_with(std::string_view piece) {
  if (differs_) return false;
  ReadResult old = files_.read_from(path_, equal_, piece.size());
  if (old.ok() && old.bytes == piece) {
    equal_ += piece.size();
  } else {
    differs_ = true;
  }
  return !differs_;
}

bool ComparedFile::ends_here() {
  if (differs_) return false;
  ReadResult more = files_.read_from(path_, equal_, 1);
  differs_ = !more.ok() || !more.bytes.empty();
  return !differs_;
}

RewrittenFile::~RewrittenFile() {
  if (staged_) files_.remove(staged_->temporary);
}

void RewrittenFile::append(std::string_view piece) {
  if (!differs()) {
    if (old_.goes_on_with(piece)) return;
    begin_to_write();
  }
  write(piece);
}

void RewrittenFile::finish() {
  if (differs()) return;
  const bool has_nothing = files_.kind(old_.path()) == FileKind::None;  // and no piece came
  if (!has_nothing && !old_.ends_here()) begin_to_write();
}

void RewrittenFile::put_in_place() {
  if (staged_) files_.put_in_place(*staged_);
  if (in_place_) files_.write(old_.path(), *in_place_);
  staged_.reset();
  in_place_.reset();
}

std::size_t put_in_place(FileSystem& files, std::span<RewrittenFile* const> finished,
                         unsigned threads) {
  std::vector<RewrittenFile*> changed;
  std::ranges::copy_if(finished, std::back_inserter(changed), &RewrittenFile::differs);
  std::vector<Staged> staged;
  for (const RewrittenFile* file : changed) {
    if (file->staged_) staged.push_back(*file->staged_);
  }
  files.flush(staged, threads);
  const bool in_order = staged.size() < changed.size();  // some are pipes
  for_each_index(changed.size(), in_order ? 1 : threads,
                 [&](std::size_t i) { changed[i]->put_in_place(); });
  return changed.size();
}

// With the beginning that is the same.
void RewrittenFile::begin_to_write() {
  const std::string& path = old_.path();
  if (files_.kind(path) == FileKind::Other) {
    in_place_.emplace();
    return;  // nothing of it can have been equal
  }
  if (auto slash = path.rfind('/'); slash != path.npos && slash > 0) {
    files_.make_folder(path.substr(0, slash));
  }
  staged_ = files_.stage(path, "");
  constexpr std::size_t kPiece = std::size_t{64} << 10;
  for (std::size_t at = 0; at < old_.equal();) {
    std::size_t size = std::min(kPiece, old_.equal() - at);
    ReadResult same = files_.read_from(path, at, size);
    if (!same.ok() || same.bytes.size() != size) {
      throw Failure({"`" + path + "` が、書き換えの途中で変わった。もう一度実行する",
                     "`" + path + "` has changed while it was made anew; run again"});
    }
    write(same.bytes);
    at += size;
  }
}

void RewrittenFile::write(std::string_view bytes) {
  if (staged_) {
    files_.append(*staged_, bytes);
  } else {
    in_place_->append(bytes);
  }
}

}  // namespace fujiplan
