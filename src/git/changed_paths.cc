#include "git/changed_paths.h"

#include <string_view>

#include "base/put_in_order.h"
#include "model/load.h"

namespace fujiplan::git {

namespace {

bool is_hidden(const Entry& entry) {
  return entry.name.starts_with('.');
}

// A link may lead to a folder, whatever it is called.
bool may_matter(const Entry& entry) {
  return entry.kind == FileKind::Folder || entry.is_link || entry.kind == FileKind::Other ||
         names_project(entry.name);
}

bool is_file(const Entry* entry) {
  return entry != nullptr && entry->kind == FileKind::Regular && !entry->is_link;
}

bool is_folder(const Entry* entry) {
  return entry != nullptr && entry->kind == FileKind::Folder && !entry->is_link;
}

struct ComparedFolder {
  std::string path;  // ends with `/`, but for the root
  int depth = 0;     // 0: the plan's own
  Id before, after;  // `after` may be in no tree
};

class Comparing {
 public:
  // `numbers`: where what is doubtful counts as well.
  Comparing(const Repository& repository, const LaterState& after,
            std::optional<std::size_t> numbers)
      : repository_(repository), after_(after), numbers_(numbers) {}

  void compare(const ComparedFolder& folder) {
    const bool is_same = !folder.after.empty() && folder.before == folder.after;
    if (is_same && !numbers_) return;
    std::vector<Entry> before = repository_.list(folder.before);
    prepare(before);
    if (is_same) {
      for (const Entry& entry : before) compare_entry(folder, &entry, &entry);
      return;
    }
    std::string path = folder.path.substr(0, folder.path.size() - (folder.path.empty() ? 0 : 1));
    auto listed = after_.list(path, folder.after);
    if (!listed) return differing_.add(std::move(path));
    prepare(*listed);
    auto a = before.begin(), b = listed->begin();
    while (a != before.end() || b != listed->end()) {
      bool has_before = b == listed->end() || (a != before.end() && a->name <= b->name);
      bool has_after = a == before.end() || (b != listed->end() && b->name <= a->name);
      compare_entry(folder, has_before ? &*a : nullptr, has_after ? &*b : nullptr);
      if (has_before) ++a;
      if (has_after) ++b;
    }
  }

  PathSet differing() { return std::move(differing_); }

 private:
  static void prepare(std::vector<Entry>& entries) {
    std::erase_if(entries, [](const Entry& it) { return is_hidden(it) || !may_matter(it); });
    put_in_order(entries, &Entry::name);
  }

  void compare_entry(const ComparedFolder& folder, const Entry* before, const Entry* after) {
    const std::string& name = (before != nullptr ? before : after)->name;
    if (folder.depth == 0 && name == kHeaderFile) return;
    if (is_folder(before) && is_folder(after) && folder.depth < kDeepestFolder) {
      return compare({folder.path + name + "/", folder.depth + 1, before->id, after->id});
    }
    bool is_same = is_file(before) && is_file(after) && is_blob(folder, *after, before->id);
    if (is_same && (!numbers_ || is_in_its_place(folder.path, name))) return;
    differing_.add(folder.path + name);
  }

  bool is_blob(const ComparedFolder& folder, const Entry& file, const Id& blob) const {
    return file.id.empty() ? after_.is_blob(folder.path, file, blob) : file.id == blob;
  }

  // 1-1/1-1-2.yaml
  bool is_in_its_place(std::string_view folder, std::string_view name) const {
    auto id = id_of_path(name, *numbers_);
    return id && name.ends_with(kProjectExtension) && folder_of(*id) + "/" == folder;
  }

  const Repository& repository_;
  const LaterState& after_;
  std::optional<std::size_t> numbers_;
  PathSet differing_;
};

}  // namespace

LaterState state_in_tree(const Repository& repository, const Id& tree) {
  return {.tree = tree,
          .list = [&repository](const std::string&,
                                const Id& id) { return std::optional(repository.list(id)); },
          .is_blob = {}};
}

static PathSet compared(const Repository& repository, const Id& before, const LaterState& after,
                        std::optional<std::size_t> numbers) {
  Comparing comparing(repository, after, numbers);
  comparing.compare({"", 0, before, after.tree});
  return comparing.differing();
}

PathSet changed_paths(const Repository& repository, const Id& before, const LaterState& after) {
  return compared(repository, before, after, std::nullopt);
}

PathSet changed_or_doubtful_paths(const Repository& repository, const Id& before,
                                  const LaterState& after, std::size_t numbers) {
  return compared(repository, before, after, numbers);
}

}  // namespace fujiplan::git
