#include "git/object_store.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/failure.h"
#include "base/put_in_order.h"
#include "files/real_file_system.h"
#include "git/libgit2.h"
#include "git/zlib.h"

namespace fujiplan::git {

namespace {

// What libgit2 calls: functions that must not throw, with the store as their first member.
struct Store : git_odb_backend {
  std::vector<std::string> folders;     // of objects
  std::vector<git_odb_backend*> packs;  // of the same folders, read by libgit2
  std::shared_ptr<std::optional<BadObject>> bad = std::make_shared<std::optional<BadObject>>();

  Store() : git_odb_backend{} { version = GIT_ODB_BACKEND_VERSION; }
  ~Store() {
    for (git_odb_backend* pack : packs) pack->free(pack);
  }
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  int fail(const git_oid* oid, ObjectFault fault) const {
    char text[GIT_OID_HEXSZ + 1];
    *bad = {libgit2().oid_tostr(text, sizeof text, oid), fault};
    return fault == ObjectFault::Missing ? GIT_ENOTFOUND : GIT_ERROR;
  }
};

struct Object {
  git_object_t type = GIT_OBJECT_INVALID;
  std::string bytes;
};

struct TypeName {
  git_object_t type;
  std::string_view name;
};
constexpr TypeName kTypes[] = {{GIT_OBJECT_COMMIT, "commit"},
                               {GIT_OBJECT_TREE, "tree"},
                               {GIT_OBJECT_BLOB, "blob"},
                               {GIT_OBJECT_TAG, "tag"}};

bool has_hash(const void* bytes, std::size_t size, git_object_t type, const git_oid* oid) {
  git_oid made;
  return libgit2().odb_hash(&made, bytes, size, type) == 0 &&
         std::memcmp(made.id, oid->id, sizeof made.id) == 0;
}

std::string loose_path(const std::string& folder, const git_oid* oid) {
  char text[GIT_OID_HEXSZ + 1];
  std::string hash = libgit2().oid_tostr(text, sizeof text, oid);
  return folder + "/" + hash.substr(0, 2) + "/" + hash.substr(2);
}

// Of the file of an object: `blob 123`, NUL, then 123 bytes. None when it is none, or too large.
std::optional<Object> unpacked(std::string_view packed, ObjectFault& fault) {
  constexpr std::size_t kLongestHead = 32;
  fault = ObjectFault::Damaged;
  std::string head = inflated(packed, kLongestHead).bytes;
  std::size_t end = head.find('\0'), space = head.find(' ');
  if (end == head.npos || space == head.npos || space > end) return std::nullopt;
  auto type = std::ranges::find(kTypes, std::string_view(head).substr(0, space), &TypeName::name);
  std::size_t size = 0;
  auto [rest, error] = std::from_chars(head.data() + space + 1, head.data() + end, size);
  if (type == std::end(kTypes) || error != std::errc() || rest != head.data() + end) {
    return std::nullopt;
  }
  if (size > kLargestObject) {
    fault = ObjectFault::TooLarge;
    return std::nullopt;
  }
  // One byte more, to see that it is no longer than it says.
  Inflated whole = inflated(packed, end + 1 + size + 1);
  if (!whole.is_whole || whole.bytes.size() != end + 1 + size) return std::nullopt;
  return Object{type->type, whole.bytes.substr(end + 1)};
}

int give(const Object& object, git_odb_backend* backend, void** data, std::size_t* size,
         git_object_t* type) {
  *data = libgit2().odb_backend_data_alloc(backend, std::max<std::size_t>(object.bytes.size(), 1));
  if (*data == nullptr) return GIT_ERROR;
  std::memcpy(*data, object.bytes.data(), object.bytes.size());
  *size = object.bytes.size();
  *type = object.type;
  return 0;
}

// A damaged copy does no harm where there is a good one.
int read_packed(const Store& store, const git_oid* oid, void** data, std::size_t* size,
                git_object_t* type, std::optional<ObjectFault>& fault) {
  for (git_odb_backend* pack : store.packs) {
    int found = pack->read_header(size, type, pack, oid);
    if (found == 0 && *size > kLargestObject) {
      fault = ObjectFault::TooLarge;
      continue;
    }
    if (found == 0) found = pack->read(data, size, type, pack, oid);
    if (found == 0) {
      if (has_hash(*data, *size, *type, oid)) return 0;
      libgit2().odb_backend_data_free(pack, *data);
      found = GIT_ERROR;
    }
    if (found != GIT_ENOTFOUND) fault = fault.value_or(ObjectFault::Damaged);
  }
  return GIT_ENOTFOUND;
}

int read_object(const Store& store, git_odb_backend* backend, const git_oid* oid, void** data,
                std::size_t* size, git_object_t* type) {
  std::optional<ObjectFault> fault;
  if (read_packed(store, oid, data, size, type, fault) == 0) return 0;
  const RealFileSystem disk;
  for (const std::string& folder : store.folders) {
    std::string path = loose_path(folder, oid);
    if (disk.kind(path) == FileKind::None) continue;
    ReadResult file = disk.read(path, kLargestObject);
    ObjectFault why = ObjectFault::Damaged;
    auto object = file.ok() ? unpacked(file.bytes, why) : std::nullopt;
    if (object && has_hash(object->bytes.data(), object->bytes.size(), object->type, oid)) {
      return give(*object, backend, data, size, type);
    }
    fault = fault.value_or(why);
  }
  return store.fail(oid, fault.value_or(ObjectFault::Missing));
}

// --- the beginning of a hash

bool begins_with(const std::string& hash, const std::string& beginning) {
  return hash.starts_with(beginning);
}

// The hashes that begin so, each once; two are enough to know that it is not clear.
std::vector<std::string> loose_hashes(const Store& store, const std::string& beginning) {
  std::vector<std::string> hashes;
  const RealFileSystem disk;
  for (const std::string& folder : store.folders) {
    std::string first = beginning.substr(0, 2), inner = folder;
    inner.append("/").append(first);
    if (disk.kind(inner) != FileKind::Folder) continue;
    for (const FolderEntry& entry : disk.list(inner)) {
      std::string hash = first + entry.name;
      bool is_hash =
          hash.size() == GIT_OID_HEXSZ && hash.find_first_not_of("0123456789abcdef") == hash.npos;
      if (is_hash && begins_with(hash, beginning)) hashes.push_back(std::move(hash));
    }
  }
  return hashes;
}

int find_prefix(const Store& store, git_oid* out, const git_oid* oid, std::size_t length) {
  char text[GIT_OID_HEXSZ + 1];
  std::string beginning =
      std::string(libgit2().oid_tostr(text, sizeof text, oid)).substr(0, length);
  std::vector<std::string> hashes = loose_hashes(store, beginning);
  for (git_odb_backend* pack : store.packs) {
    git_oid found;
    int answer = pack->exists_prefix(&found, pack, oid, length);
    if (answer == GIT_EAMBIGUOUS) return answer;
    if (answer == 0) hashes.emplace_back(libgit2().oid_tostr(text, sizeof text, &found));
  }
  put_in_order(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.empty()) return GIT_ENOTFOUND;
  if (hashes.size() > 1) return GIT_EAMBIGUOUS;
  return libgit2().oid_fromstr(out, hashes.front().c_str());
}

// --- as libgit2 calls it

template <typename Function>
int guarded(Function function) {
  try {
    return function();
  } catch (...) {  // memory, or a folder that cannot be read
    return GIT_ERROR;
  }
}

Store& store_of(git_odb_backend* backend) {
  return *static_cast<Store*>(backend);
}

int read(void** data, std::size_t* size, git_object_t* type, git_odb_backend* backend,
         const git_oid* oid) {
  return guarded([&] { return read_object(store_of(backend), backend, oid, data, size, type); });
}

int exists_prefix(git_oid* out, git_odb_backend* backend, const git_oid* oid, std::size_t length) {
  return guarded([&] { return find_prefix(store_of(backend), out, oid, length); });
}

int read_prefix(git_oid* out, void** data, std::size_t* size, git_object_t* type,
                git_odb_backend* backend, const git_oid* oid, std::size_t length) {
  int answer = exists_prefix(out, backend, oid, length);
  return answer != 0 ? answer : read(data, size, type, backend, out);
}

int exists(git_odb_backend* backend, const git_oid* oid) {
  return guarded([&] {
    const Store& store = store_of(backend);
    auto in_pack = [&](git_odb_backend* pack) { return pack->exists(pack, oid) == 1; };
    auto is_loose = [&](const std::string& folder) {
      return RealFileSystem().kind(loose_path(folder, oid)) == FileKind::Regular;
    };
    bool found =
        std::ranges::any_of(store.packs, in_pack) || std::ranges::any_of(store.folders, is_loose);
    return found ? 1 : 0;
  });
}

// Git may have packed anew what was loose or in other packs when they were looked at.
int refresh(git_odb_backend* backend) {
  int answer = 0;
  for (git_odb_backend* pack : store_of(backend).packs) {
    if (pack->refresh != nullptr && pack->refresh(pack) != 0) answer = GIT_ERROR;
  }
  return answer;
}

void free_store(git_odb_backend* backend) {
  delete static_cast<Store*>(backend);
}

Failure out_of_memory() {
  return Failure({"gitのリポジトリを読むためのメモリーが足りない",
                  "not enough memory to read the git repository"});
}

}  // namespace

std::shared_ptr<std::optional<BadObject>> use_safe_objects(
    git_repository* repository, const std::vector<std::string>& folders) {
  auto store = std::make_unique<Store>();
  store->folders = folders;
  for (const std::string& folder : store->folders) {
    git_odb_backend* pack = nullptr;
    if (libgit2().odb_backend_pack(&pack, folder.c_str()) == 0) store->packs.push_back(pack);
  }
  store->read = read;
  store->read_prefix = read_prefix;
  store->exists = exists;
  store->exists_prefix = exists_prefix;
  store->refresh = refresh;
  store->free = free_store;
  auto bad = store->bad;

  git_odb* odb = nullptr;
  if (libgit2().odb_new(&odb) != 0) throw out_of_memory();
  std::unique_ptr<git_odb, decltype(libgit2().odb_free)> owned(odb, libgit2().odb_free);
  if (libgit2().odb_add_backend(odb, store.get(), 1) != 0) throw out_of_memory();
  static_cast<void>(store.release());  // the database has it now
  if (libgit2().repository_set_odb(repository, odb) != 0) throw out_of_memory();
  return bad;
}

}  // namespace fujiplan::git
