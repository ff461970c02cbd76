#include "git/repository.h"

#include <ctime>
#include <filesystem>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/text.h"
#include "git/libgit2.h"

namespace fujiplan::git {

namespace fs = std::filesystem;

namespace {

// What libgit2 hands out is given back when the scope ends.
template <auto free>
struct Freed {
  template <typename T>
  void operator()(T* thing) const {
    (libgit2().*free)(thing);
  }
};
using ObjectHandle = std::unique_ptr<git_object, Freed<&Libgit2::object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<&Libgit2::commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<&Libgit2::tree_free>>;
using EntryHandle = std::unique_ptr<git_tree_entry, Freed<&Libgit2::tree_entry_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<&Libgit2::blob_free>>;

std::string last_error() {
  const git_error* error = libgit2().error_last();
  return error != nullptr && error->message != nullptr ? error->message : "?";
}

Failure unreadable(const std::string& what) {
  std::string reason = last_error();
  return Failure({formatted("gitのリポジトリの {} を読めない: {}", what, reason),
                  formatted("cannot read {} of the git repository: {}", what, reason)});
}

git_oid oid_of(const Id& id) {
  git_oid oid;
  if (libgit2().oid_fromstr(&oid, id.c_str()) != 0) throw unreadable(id);
  return oid;
}

Id id_of(const git_oid* oid) {
  char text[GIT_OID_HEXSZ + 1];
  return libgit2().oid_tostr(text, sizeof text, oid);
}

FileKind kind_of(const git_tree_entry* entry) {
  switch (libgit2().tree_entry_filemode(entry)) {
    case GIT_FILEMODE_TREE:
      return FileKind::Folder;
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return FileKind::Regular;
    default:
      return FileKind::Other;
  }
}

Entry entry_of(const git_tree_entry* entry) {
  return {libgit2().tree_entry_name(entry), kind_of(entry), id_of(libgit2().tree_entry_id(entry))};
}

TreeHandle tree_at(git_repository* repository, const Id& id) {
  git_oid oid = oid_of(id);
  git_tree* tree = nullptr;
  if (libgit2().tree_lookup(&tree, repository, &oid) != 0) throw unreadable(id);
  return TreeHandle(tree);
}

// The day in the time zone of whoever wrote it.
std::string day_of(const git_time& when) {
  std::time_t local = static_cast<std::time_t>(when.time) + when.offset * 60;
  std::tm parts{};
  if (gmtime_r(&local, &parts) == nullptr) return "";
  return formatted("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

// Old commits may be in another encoding; what is no UTF-8 must not reach the terminal or JSON.
std::string clean(const char* text) {
  std::string_view bytes = text != nullptr ? text : "";
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    CodePoint point = decode_at(bytes, at);
    append_utf8(out, point.value < 0x20 ? U' ' : point.value);
    at += point.size;
  }
  return out;
}

constexpr Text kShallow{
    "。履歴の一部だけを取得したリポジトリなので、`git fetch --unshallow` で残りを取得する"
    "（GitHub Actionsの checkout では `fetch-depth: 0`）",
    "; the clone is shallow: fetch the rest with `git fetch --unshallow` "
    "(`fetch-depth: 0` for the checkout of GitHub Actions)"};

std::vector<std::string> names_in(git_repository* repository) {
  std::vector<std::string> names;
  git_strarray all{};
  if (libgit2().reference_list(&all, repository) != 0) return names;
  for (std::size_t i = 0; i < all.count; ++i) {
    std::string_view name = all.strings[i];
    for (std::string_view kind : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
      if (name.starts_with(kind)) names.emplace_back(name.substr(kind.size()));
    }
  }
  libgit2().strarray_dispose(&all);
  return names;
}

Failure no_revision(git_repository* repository, const std::string& revision) {
  Message message{formatted("gitのリビジョン `{}` はない", revision),
                  formatted("no git revision `{}`", revision)};
  if (libgit2().repository_head_unborn(repository) == 1) {
    message.ja += "。このリポジトリには、まだコミットがない";
    message.en += "; the repository has no commit yet";
    return Failure(message);
  }
  std::vector<std::string> names = names_in(repository);
  std::vector<std::string_view> views(names.begin(), names.end());
  if (auto nearest = nearest_name(revision, views)) {
    message.ja += formatted("。もっとも近い名前は `{}`", *nearest);
    message.en += formatted("; the nearest name is `{}`", *nearest);
  }
  if (libgit2().repository_is_shallow(repository) == 1) {
    message.ja += kShallow.ja;
    message.en += kShallow.en;
  }
  return Failure(message);
}

}  // namespace

std::optional<Repository> Repository::around(const std::string& folder) {
  git_buf found{};
  int answer = libgit2().repository_discover(&found, folder.c_str(), 1, nullptr);
  std::string path = answer == 0 ? std::string(found.ptr, found.size) : "";
  libgit2().buf_dispose(&found);
  if (answer == GIT_ENOTFOUND) return std::nullopt;
  git_repository* repository = nullptr;
  if (answer != 0 || libgit2().repository_open(&repository, path.c_str()) != 0) {
    throw unreadable(path.empty() ? folder : path);
  }
  return Repository(Handle(repository, libgit2().repository_free));
}

bool Repository::is_shallow() const {
  return libgit2().repository_is_shallow(handle_.get()) == 1;
}

std::optional<std::string> Repository::path_inside(const std::string& absolute) const {
  const char* root = libgit2().repository_workdir(handle_.get());
  if (root == nullptr) return std::nullopt;
  std::error_code error;  // the folder may be gone, or reached through a link
  fs::path from = fs::weakly_canonical(fs::path(root), error);
  fs::path to = fs::weakly_canonical(fs::path(absolute), error);
  std::string relative = to.lexically_relative(from).generic_string();
  while (relative.ends_with('/')) relative.pop_back();
  if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
  return relative == "." ? "" : relative;
}

std::vector<std::string> Repository::names() const {
  return names_in(handle_.get());
}

Id Repository::resolve(const std::string& revision) const {
  git_object* object = nullptr;
  int answer = libgit2().revparse_single(&object, handle_.get(), revision.c_str());
  // libgit2 says the same of what is too short for a hash.
  bool can_be_hash =
      revision.substr(0, revision.find_first_of("^~@:")).size() >= GIT_OID_MINPREFIXLEN;
  if (answer == GIT_EAMBIGUOUS && can_be_hash) {
    throw Failure({formatted("gitのリビジョン `{}` は1つに決まらない。もっと長く書く", revision),
                   formatted("git revision `{}` is ambiguous; write more of it", revision)});
  }
  if (answer != 0) throw no_revision(handle_.get(), revision);
  return id_of(libgit2().object_id(ObjectHandle(object).get()));
}

Id Repository::merge_base(const Id& a, const Id& b) const {
  git_oid one = oid_of(a), two = oid_of(b), base;
  if (libgit2().merge_base(&base, handle_.get(), &one, &two) == 0) return id_of(&base);
  Message message{"2つのリビジョンに共通の祖先がない", "the two revisions have no common ancestor"};
  if (is_shallow()) {
    message.ja += kShallow.ja;
    message.en += kShallow.en;
  }
  throw Failure(message);
}

Commit Repository::commit(const Id& id) const {
  git_oid oid = oid_of(id);
  git_commit* found = nullptr;
  if (libgit2().commit_lookup(&found, handle_.get(), &oid) != 0) throw unreadable(id);
  CommitHandle handle(found);
  Commit commit;
  commit.id = id;
  commit.tree = id_of(libgit2().commit_tree_id(found));
  for (unsigned i = 0; i < libgit2().commit_parentcount(found); ++i) {
    git_commit* parent = nullptr;
    if (libgit2().commit_parent(&parent, found, i) == 0) {
      commit.parents.push_back(id_of(libgit2().commit_id(CommitHandle(parent).get())));
    } else if (is_shallow()) {
      commit.is_cut = true;
    } else {
      throw unreadable(id_of(libgit2().commit_parent_id(found, i)));
    }
  }
  // Newer versions of libgit2 hide the parents that were not fetched.
  bool had_parents = std::string_view(libgit2().commit_raw_header(found)).find("\nparent ") !=
                     std::string_view::npos;
  if (commit.parents.empty() && had_parents) commit.is_cut = true;
  commit.time = libgit2().commit_time(found);
  commit.date = day_of(libgit2().commit_author(found)->when);
  commit.author = clean(libgit2().commit_author(found)->name);
  commit.subject = clean(libgit2().commit_summary(found));
  return commit;
}

Id Repository::tree_of(const Id& id, const std::string& revision) const {
  git_oid oid = oid_of(id);
  git_object *object = nullptr, *tree = nullptr;
  if (libgit2().object_lookup(&object, handle_.get(), &oid, GIT_OBJECT_ANY) != 0)
    throw unreadable(id);
  ObjectHandle owned(object);
  if (libgit2().object_peel(&tree, object, GIT_OBJECT_TREE) != 0) {
    throw Failure({formatted("gitのリビジョン `{}` はコミットでもフォルダでもない", revision),
                   formatted("git revision `{}` is neither a commit nor a folder", revision)});
  }
  return id_of(libgit2().object_id(ObjectHandle(tree).get()));
}

std::optional<Entry> Repository::find(const Id& tree, const std::string& path) const {
  if (path.empty()) return Entry{"", FileKind::Folder, tree};
  TreeHandle handle = tree_at(handle_.get(), tree);
  git_tree_entry* entry = nullptr;
  int answer = libgit2().tree_entry_bypath(&entry, handle.get(), path.c_str());
  if (answer == GIT_ENOTFOUND) return std::nullopt;
  if (answer != 0) throw unreadable(path);
  return entry_of(EntryHandle(entry).get());
}

std::vector<Entry> Repository::list(const Id& tree) const {
  TreeHandle handle = tree_at(handle_.get(), tree);
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < libgit2().tree_entrycount(handle.get()); ++i) {
    entries.push_back(entry_of(libgit2().tree_entry_byindex(handle.get(), i)));
  }
  return entries;
}

std::string Repository::bytes(const Id& blob) const {
  git_oid oid = oid_of(blob);
  git_blob* found = nullptr;
  if (libgit2().blob_lookup(&found, handle_.get(), &oid) != 0) throw unreadable(blob);
  BlobHandle handle(found);
  return {static_cast<const char*>(libgit2().blob_rawcontent(found)),
          static_cast<std::size_t>(libgit2().blob_rawsize(found))};
}

}  // namespace fujiplan::git
