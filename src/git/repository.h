#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "files/environment.h"
#include "files/file_system.h"
#include "files/system/open_folder.h"
#include "git/find_repository.h"
#include "git/index_file.h"
#include "git/object_store.h"
#include "git/unreadable.h"

struct git_mailmap;
struct git_repository;

// Reading git repositories in-process, never writing. The only folder that includes libgit2; its
// messages do not reach a person.
namespace fujiplan::git {

using Id = std::string;  // the hash of an object in hexadecimal digits

// How people are shown it: 1a2b3c4.
inline std::string short_id(const Id& id, std::size_t digits = 7) {
  return id.substr(0, digits);
}

struct Commit {
  Id id, tree;
  std::vector<Id> parents;
  bool is_cut = false;    // has parents that a shallow clone did not fetch
  std::int64_t time = 0;  // of the committer: orders the history
  std::string date;       // of the author, where the author was: 2026-11-22
  // Made UTF-8, else as they were committed: whoever shows them makes them harmless. The author by
  // .mailmap.
  std::string author, subject;
};

struct Entry {
  std::string name;
  FileKind kind = FileKind::None;  // Other: a link or a submodule
  Id id;
  bool is_link = false;  // a symbolic one
};

// git's index as it is on the disk.
struct Index {
  std::vector<IndexEntry> entries;  // in the order of the paths' bytes
  TimeOfFile written;               // when the file was
};

// The same as it stands in the bytes of a tree, as long as these are there.
struct EntryView {
  std::string_view name;
  FileKind kind = FileKind::None;
  bool is_link = false;
  std::string_view hash;  // 20 bytes
};

class Repository {
 public:
  // The repository that the folder belongs to (find_repository.h), whoever owns it. None when there
  // is none. Throws Failure for one that cannot be read.
  static std::optional<Repository> around(const Environment& env, const std::string& folder);
  // The folder is a bare repository itself. The same.
  static std::optional<Repository> bare(const Environment& env, const std::string& folder);
  // The same repository for another thread: each is for one at a time.
  Repository another() const { return *this; }
  Repository(Repository&&) = default;
  Repository& operator=(Repository&&) = default;

  bool is_shallow() const;
  bool has_commits() const;  // is there anything that HEAD names, damaged or not?

  // The root of the work tree, absolute. None of a bare repository.
  const std::optional<std::string>& work_tree() const { return work_tree_; }

  // An absolute path as one below the root of the work tree, "" for the root itself. None when it
  // is not in there, or when the repository is bare.
  std::optional<std::string> path_inside(const std::string& absolute) const;

  std::vector<std::string> names() const;  // of branches and tags

  // What a revision names: `main`, `v1^`, `HEAD~3`, `origin/main`, a hash, `v1:folder`.
  // Throws Failure when it names nothing, with what to do in a clone that is not whole.
  Id resolve(const std::string& revision) const;

  Id merge_base(const Id& a, const Id& b) const;  // throws Failure when there is none
  Commit commit(const Id& id) const;

  // The tree of a commit, or of a tree itself. Throws Failure for anything else.
  Id tree_of(const Id& object, const std::string& revision) const;
  std::optional<Entry> find(const Id& tree, const std::string& path) const;  // "": the tree
  std::vector<Entry> list(const Id& tree) const;
  // The same where nearly all is passed over; names may be such as no folder can have.
  void scan(const Id& tree, const std::function<void(const EntryView&)>& visit) const;
  std::string bytes(const Id& blob) const;
  static Id blob_of(std::string_view bytes);  // the hash of a blob of these bytes

  // The files of attributes that belong to the repository and to none of its folders, absolute, be
  // they there or not. None where its settings name another one.
  std::optional<std::vector<std::string>> attribute_files() const;

  // The index of the work tree. None when it cannot be read; empty when there is none.
  std::optional<Index> index() const;

  // What git leaves out of the work tree below the folder: sparse checkouts. None when the index
  // cannot be read.
  std::optional<std::vector<LeftOutOfTree>> left_out_below(const std::string& folder) const;

 private:
  using Handle = std::unique_ptr<git_repository, void (*)(git_repository*)>;
  using Mailmap = std::unique_ptr<git_mailmap, void (*)(git_mailmap*)>;

  Repository(const Environment& env, const FoundRepository& found);
  Repository(const Repository& other);
  static Handle opened(const FoundRepository& found);
  CloneKind clone_kind() const;
  Failure unreadable(const Id& id) const;
  Failure no_revision(const std::string& revision) const;
  std::string mapped_author(const std::string& name, const char* email) const;

  FoundRepository found_;
  Handle handle_;
  std::vector<std::string> object_folders_;
  std::shared_ptr<std::optional<BadObject>> bad_;
  std::optional<std::string> work_tree_;
  std::string index_;
  mutable std::optional<Mailmap> mailmap_;  // read when the first commit is
};

}  // namespace fujiplan::git
