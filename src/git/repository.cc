#include "git/repository.h"

#include <algorithm>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "files/path.h"
#include "files/real_file_system.h"
#include "git/handles.h"
#include "git/libgit2.h"
#include "git/object_folders.h"

namespace fujiplan::git {

namespace {

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
  return {libgit2().tree_entry_name(entry), kind_of(entry), id_of(libgit2().tree_entry_id(entry)),
          libgit2().tree_entry_filemode(entry) == GIT_FILEMODE_LINK};
}

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

// No checkout has a file of such a name.
bool is_impossible_name(std::string_view name) {
  return name.empty() || name.find('/') != name.npos || name == "." || name == ".." ||
         to_lower_ascii(name) == ".git";
}

ConfigHandle settings_of(git_repository* repository) {
  git_config* config = nullptr;
  libgit2().repository_config_snapshot(&config, repository);
  return ConfigHandle(config);
}

// Does a setting with a value other than nothing or `false` match?
bool has_setting(git_repository* repository, bool (*matches)(std::string_view name)) {
  ConfigHandle config = settings_of(repository);
  if (config == nullptr) return false;
  struct Search {
    bool (*matches)(std::string_view);
    bool found = false;
  } search{matches};
  auto look = [](const git_config_entry* entry, void* data) {
    auto& wanted = *static_cast<Search*>(data);
    std::string_view value = entry->value != nullptr ? entry->value : "true";
    if (wanted.matches(entry->name) && !value.empty() && value != "false") wanted.found = true;
    return 0;
  };
  libgit2().config_foreach(config.get(), look, &search);
  return search.found;
}

}  // namespace

Repository::Handle Repository::opened(const FoundRepository& found) {
  git_repository* repository = nullptr;
  // Never further: what is called `.git` in a folder of a plan is no repository either.
  unsigned flags = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT;
  if (libgit2().repository_open_ext(&repository, found.git_folder.c_str(), flags, nullptr) != 0) {
    throw unreadable_repository(found);
  }
  return {repository, libgit2().repository_free};
}

Repository::Repository(const Repository& other)
    : found_(other.found_),
      handle_(opened(found_)),
      object_folders_(other.object_folders_),
      bad_(use_safe_objects(handle_.get(), object_folders_)),
      work_tree_(other.work_tree_),
      index_(other.index_) {}

Repository::Repository(const Environment& env, const FoundRepository& found)
    : found_(found),
      handle_(opened(found)),
      object_folders_(object_folders(handle_.get(), env)),
      bad_(use_safe_objects(handle_.get(), object_folders_)),
      work_tree_(found.work_tree) {
  std::string index = env.variable("GIT_INDEX_FILE");
  index_ =
      index.empty() ? found.git_folder + "/index" : (Path(env.directory) / index).normal().string();
  const char* work_tree = libgit2().repository_workdir(handle_.get());
  if (work_tree_ || work_tree == nullptr) return;
  auto says_work_tree = [](std::string_view name) { return name == "core.worktree"; };
  const std::string& around = found.by_variable ? env.directory : found.around;
  const bool is_said = around.empty() || has_setting(handle_.get(), says_work_tree);
  work_tree_ = is_said ? work_tree : around;
}

std::optional<Repository> Repository::around(const Environment& env, const std::string& folder) {
  auto found = find_repository(env, folder);
  if (!found) return std::nullopt;
  return Repository(env, *found);
}

std::optional<Repository> Repository::bare(const Environment& env, const std::string& folder) {
  auto found = bare_repository(folder);
  if (!found) return std::nullopt;
  return Repository(env, *found);
}

bool Repository::is_shallow() const {
  return libgit2().repository_is_shallow(handle_.get()) == 1;
}

bool Repository::has_commits() const {
  return libgit2().repository_head_unborn(handle_.get()) != 1;
}

CloneKind Repository::clone_kind() const {
  auto says_partial = [](std::string_view name) {
    return name == "extensions.partialclone" ||
           (name.starts_with("remote.") && name.ends_with(".promisor"));
  };
  if (has_setting(handle_.get(), says_partial)) return CloneKind::Partial;
  return is_shallow() ? CloneKind::Shallow : CloneKind::Whole;
}

// `id`: what was asked for; something that it needs may be what could not be read.
Failure Repository::unreadable(const Id& id) const {
  BadObject bad = bad_->value_or(BadObject{id, ObjectFault::Damaged});
  return unreadable_object(bad, clone_kind());
}

Failure Repository::no_revision(const std::string& revision) const {
  Message message{formatted("gitのリビジョン `{}` はない", revision),
                  formatted("no git revision `{}`", revision)};
  if (!has_commits()) {
    message.ja += "。このリポジトリには、まだコミットがない";
    message.en += "; the repository has no commit yet";
    return Failure(message);
  }
  std::vector<std::string> all = names();
  if (auto nearest = nearest_name(revision, views_of(all))) {
    message.ja += formatted("。`{}` と書く", *nearest);
    message.en += formatted("; did you mean `{}`?", *nearest);
  }
  return Failure(with_remedy(message, is_shallow() ? CloneKind::Shallow : CloneKind::Whole));
}

std::optional<std::string> Repository::path_inside(const std::string& absolute) const {
  if (!work_tree_) return std::nullopt;
  const RealFileSystem disk;  // the folder may be gone, or reached through a link
  const Path from = disk.real_path(*work_tree_), to = disk.real_path(absolute);
  std::string relative = to.relative_to(from).string();
  while (relative.ends_with('/')) relative.pop_back();
  if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
  return relative == "." ? "" : relative;
}

std::vector<std::string> Repository::names() const {
  return names_in(handle_.get());
}

Id Repository::resolve(const std::string& revision) const {
  git_object* object = nullptr;
  bad_->reset();
  int answer = libgit2().revparse_single(&object, handle_.get(), revision.c_str());
  // libgit2 says the same of what is too short for a hash.
  bool can_be_hash =
      revision.substr(0, revision.find_first_of("^~@:")).size() >= GIT_OID_MINPREFIXLEN;
  if (answer == GIT_EAMBIGUOUS && can_be_hash) {
    throw Failure({formatted("gitのリビジョン `{}` は1つに決まらない。もっと長く書く", revision),
                   formatted("git revision `{}` is ambiguous; write more of it", revision)});
  }
  if (answer == 0) return id_of(libgit2().object_id(ObjectHandle(object).get()));
  // What is missing is no damage when it was typed as a hash, or is older than a shallow clone.
  bool is_missing = *bad_ && (*bad_)->fault == ObjectFault::Missing;
  bool is_typed = can_be_hash && *bad_ && revision.starts_with((*bad_)->id);
  if (is_missing && (is_typed || clone_kind() == CloneKind::Shallow)) throw no_revision(revision);
  if (*bad_) throw unreadable(revision);
  bool is_damaged = answer != GIT_ENOTFOUND && answer != GIT_EAMBIGUOUS &&
                    answer != GIT_EINVALIDSPEC && has_commits();
  if (is_damaged) throw unreadable_revision(revision);
  throw no_revision(revision);
}

Id Repository::merge_base(const Id& a, const Id& b) const {
  git_oid one = oid_of(a), two = oid_of(b), base;
  bad_->reset();
  int answer = libgit2().merge_base(&base, handle_.get(), &one, &two);
  if (answer == 0) return id_of(&base);
  if (answer != GIT_ENOTFOUND || *bad_) {
    // Commits that a shallow clone did not fetch are none.
    bool is_cut = *bad_ && (*bad_)->fault == ObjectFault::Missing && is_shallow();
    if (!is_cut) throw unreadable(a);
  }
  Message message{"2つのリビジョンに共通の祖先がない", "the two revisions have no common ancestor"};
  throw Failure(with_remedy(message, is_shallow() ? CloneKind::Shallow : CloneKind::Whole));
}

Id Repository::tree_of(const Id& id, const std::string& revision) const {
  git_oid oid = oid_of(id);
  git_object *object = nullptr, *tree = nullptr;
  bad_->reset();
  if (libgit2().object_lookup(&object, handle_.get(), &oid, GIT_OBJECT_ANY) != 0)
    throw unreadable(id);
  ObjectHandle owned(object);
  if (libgit2().object_peel(&tree, object, GIT_OBJECT_TREE) != 0) {
    if (*bad_) throw unreadable(id);
    throw Failure({formatted("gitのリビジョン `{}` はコミットでもフォルダでもない", revision),
                   formatted("git revision `{}` is neither a commit nor a folder", revision)});
  }
  return id_of(libgit2().object_id(ObjectHandle(tree).get()));
}

// A tree by its hash.
static TreeHandle open_tree(git_repository* repository, const Id& id) {
  git_oid oid = oid_of(id);
  git_tree* tree = nullptr;
  libgit2().tree_lookup(&tree, repository, &oid);
  return TreeHandle(tree);
}

// Step by step: libgit2 takes a folder whose object is missing for one that is not there.
std::optional<Entry> Repository::find(const Id& tree, const std::string& path) const {
  Entry at{"", FileKind::Folder, tree};
  for (std::size_t begin = 0; begin < path.size();) {
    std::size_t end = std::min(path.find('/', begin), path.size());
    if (at.kind != FileKind::Folder) return std::nullopt;
    bad_->reset();
    TreeHandle handle = open_tree(handle_.get(), at.id);
    if (handle == nullptr) throw unreadable(at.id);
    std::string name = path.substr(begin, end - begin);
    const git_tree_entry* entry = libgit2().tree_entry_byname(handle.get(), name.c_str());
    if (entry == nullptr) return std::nullopt;
    at = entry_of(entry);
    begin = end + 1;
  }
  return at;
}

std::vector<Entry> Repository::list(const Id& tree) const {
  bad_->reset();
  TreeHandle handle = open_tree(handle_.get(), tree);
  if (handle == nullptr) throw unreadable(tree);
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < libgit2().tree_entrycount(handle.get()); ++i) {
    entries.push_back(entry_of(libgit2().tree_entry_byindex(handle.get(), i)));
    if (is_impossible_name(entries.back().name)) throw unreadable(tree);
  }
  return entries;
}

void Repository::scan(const Id& tree, const std::function<void(const EntryView&)>& visit) const {
  git_oid oid = oid_of(tree);
  git_odb* database = nullptr;
  git_odb_object* object = nullptr;
  bad_->reset();
  if (libgit2().repository_odb(&database, handle_.get()) != 0) throw unreadable(tree);
  OdbHandle owned(database);
  if (libgit2().odb_read(&object, database, &oid) != 0) throw unreadable(tree);
  OdbObjectHandle handle(object);
  std::string_view rest(static_cast<const char*>(libgit2().odb_object_data(object)),
                        libgit2().odb_object_size(object));
  bool is_tree = libgit2().odb_object_type(object) == GIT_OBJECT_TREE;
  while (is_tree && !rest.empty()) {
    std::size_t space = rest.find(' '), end = rest.find('\0');
    is_tree = space < end && end != rest.npos && rest.size() - end > GIT_OID_RAWSZ;
    if (!is_tree) break;
    std::string_view mode = rest.substr(0, space);
    EntryView entry{.name = rest.substr(space + 1, end - space - 1),
                    .kind = FileKind::Other,
                    .is_link = mode == "120000",
                    .hash = rest.substr(end + 1, GIT_OID_RAWSZ)};
    if (mode.starts_with("100")) entry.kind = FileKind::Regular;
    if (mode == "40000" || mode == "040000") entry.kind = FileKind::Folder;
    visit(entry);
    rest.remove_prefix(end + 1 + GIT_OID_RAWSZ);
  }
  if (!is_tree) throw unreadable(tree);
}

std::string Repository::bytes(const Id& blob) const {
  git_oid oid = oid_of(blob);
  git_blob* found = nullptr;
  bad_->reset();
  if (libgit2().blob_lookup(&found, handle_.get(), &oid) != 0) throw unreadable(blob);
  BlobHandle handle(found);
  return {static_cast<const char*>(libgit2().blob_rawcontent(found)),
          static_cast<std::size_t>(libgit2().blob_rawsize(found))};
}

Id Repository::blob_of(std::string_view bytes) {
  git_oid made;
  libgit2().odb_hash(&made, bytes.data(), bytes.size(), GIT_OBJECT_BLOB);
  return id_of(&made);
}

std::optional<std::vector<std::string>> Repository::attribute_files() const {
  auto says_attributes = [](std::string_view name) { return name == "core.attributesfile"; };
  if (has_setting(handle_.get(), says_attributes)) return std::nullopt;
  return std::vector<std::string>{common_folder(found_) + "/info/attributes"};
}

constexpr std::size_t kLargestIndex = std::size_t{256} * 1024 * 1024;

std::optional<Index> Repository::index() const {
  auto facts = facts_of(index_);
  if (!facts) return Index();
  // Looked at before it is read: what was written since then is taken for older than it is.
  Index index{{}, facts->written};
  ReadResult file = RealFileSystem().read(index_, kLargestIndex);
  auto entries = file.ok() ? index_entries(file.bytes) : std::nullopt;
  if (!entries) return std::nullopt;
  index.entries = *std::move(entries);
  return index;
}

std::optional<std::vector<LeftOutOfTree>> Repository::left_out_below(
    const std::string& folder) const {
  const RealFileSystem disk;
  if (disk.kind(index_) == FileKind::None) return std::vector<LeftOutOfTree>();
  ReadResult index = disk.read(index_, kLargestIndex);
  if (!index.ok()) return std::nullopt;
  auto left_out = left_out_of_tree(index.bytes);
  std::string prefix = folder.empty() ? "" : folder + "/";
  auto is_elsewhere = [&](const LeftOutOfTree& entry) {
    bool is_above = entry.path.ends_with('/') && prefix.starts_with(entry.path);
    return !entry.path.starts_with(prefix) && !is_above;
  };
  if (left_out) std::erase_if(*left_out, is_elsewhere);
  return left_out;
}

}  // namespace fujiplan::git
