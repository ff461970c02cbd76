#include "files/replace_files.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/failure.h"
#include "base/parallel.h"
#include "files/system/hold_signals.h"
#include "files/temporary_files.h"

namespace fujiplan {

// Files on their way; those that did not get into place are taken away in the end.
class Staging {
 public:
  Staging(FileSystem& files, std::size_t count) : files_(files), staged_(count) {}
  ~Staging() {
    for (const Staged& staged : staged_) {
      if (!staged.temporary.empty()) files_.remove(staged.temporary);
    }
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  void stage(std::size_t i, const FileChange& change) {
    staged_[i] = files_.stage(change.path, change.after);
  }
  void flush(unsigned threads) { files_.flush(staged_, threads); }
  void put_in_place(std::size_t i) {
    files_.put_in_place(staged_[i]);
    staged_[i].temporary.clear();
  }
  std::size_t count_in_place() const {  // when all were staged
    return static_cast<std::size_t>(std::ranges::count(staged_, "", &Staged::temporary));
  }
  const std::vector<Staged>& staged() const { return staged_; }

 private:
  FileSystem& files_;
  std::vector<Staged> staged_;  // without `temporary`: not yet, or in place
};

static void refuse_changed(const FileSystem& files, const FileChange& change) {
  if (change.is_new) {
    if (files.kind(change.path) == FileKind::None) return;
    throw Failure({"`" + change.path + "` が、その間に作られた。何も書き込んでいない",
                   "`" + change.path + "` has been made in the meantime; nothing was written"});
  }
  // One byte more than expected is enough to see that the file has grown.
  ReadResult now = files.read(change.path, change.before.size() + 1);
  if (now.ok() && now.bytes == change.before) return;
  throw Failure(
      {"`" + change.path + "` が、読み込んだ後に変わった。何も書き込んでいない。もう一度実行する",
       "`" + change.path + "` has changed since it was read; nothing was written, run again"});
}

// A rename has failed between others: what has been done stays, each file whole.
static Failure broken_off(const Failure& failure, std::size_t done) {
  std::string count = std::to_string(done);
  return Failure({failure.message().ja + "。" + count +
                      "個のファイルは書き換えた。もう一度実行すると、残りも書き換える",
                  failure.message().en + "; " + count +
                      " of the files were changed, running again changes the rest"});
}

// The disk keeps one thread waiting for each name: of many files several are asked for at a time.
void replace_files(FileSystem& files, std::span<const FileChange> changes, unsigned threads) {
  std::vector<FileChange> real;
  std::ranges::copy_if(changes, std::back_inserter(real),
                       [](const FileChange& change) { return change.before != change.after; });
  std::set<std::string> folders;
  for (const FileChange& change : real) folders.insert(folder_of(change.path));
  for (const std::string& folder : folders) {
    if (files.kind(folder) == FileKind::Folder) remove_leftovers(files, folder);
  }

  HoldSignals until_all_are_written;
  Staging staging(files, real.size());
  for_each_index(real.size(), threads, [&](std::size_t i) { staging.stage(i, real[i]); });
  staging.flush(threads);
  for_each_index(real.size(), threads, [&](std::size_t i) { refuse_changed(files, real[i]); });
  try {
    for_each_index(real.size(), threads, [&](std::size_t i) { staging.put_in_place(i); });
  } catch (const Failure& failure) {
    const std::size_t done = staging.count_in_place();
    if (done == 0) throw;
    throw broken_off(failure, done);
  }
  folders.clear();
  for (const Staged& staged : staging.staged()) folders.insert(folder_of(staged.target));
  for (const std::string& folder : folders) files.flush_folder(folder);
}

}  // namespace fujiplan
