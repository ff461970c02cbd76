#include "git/changed_paths.h"

#include <algorithm>
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

// The projects that belong into a folder: 1-1-1.yaml and so on into 1-1/.
class ProjectsOf {
 public:
  // `folder`: ends with `/`, but for the plan's own.
  ProjectsOf(std::string_view folder, std::size_t numbers) : folder_(folder), numbers_(numbers) {
    beginning_ = folder.substr(0, folder.size() - std::min<std::size_t>(1, folder.size()));
    beginning_ += '-';
    if (!belongs(beginning_ + "1.yaml")) beginning_.clear();
  }

  // Is it the name of one?
  bool has(std::string_view name) const {
    constexpr std::size_t kMostDigits = 3;  // of the names that are known without more ado
    if (!name.ends_with(kProjectExtension)) return false;
    std::string_view number = name.substr(0, name.size() - kProjectExtension.size());
    if (beginning_.empty() || !number.starts_with(beginning_)) return belongs(name);
    number.remove_prefix(beginning_.size());
    bool is_plain = !number.empty() && number.size() <= kMostDigits && number.front() != '0' &&
                    number.find_first_not_of("0123456789") == number.npos;
    return is_plain || belongs(name);
  }

 private:
  bool belongs(std::string_view name) const {
    auto id = id_of_path(name, numbers_);
    return id && folder_of(*id) + "/" == folder_;
  }

  std::string_view folder_;
  std::string beginning_;  // of the names of all projects; empty: none belong here
  std::size_t numbers_;
};

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
    if (!folder.after.empty() && folder.before == folder.after) {
      if (numbers_) look_for_doubtful(folder);
      return;
    }
    std::vector<Entry> before = repository_.list(folder.before);
    prepare(before);
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

  // A folder that is the same in both.
  void look_for_doubtful(const ComparedFolder& folder) {
    const ProjectsOf projects(folder.path, *numbers_);
    repository_.scan(folder.before, [&](const EntryView& entry) {
      if (entry.name.starts_with('.') || (folder.depth == 0 && entry.name == kHeaderFile)) return;
      bool is_file = entry.kind == FileKind::Regular;
      if (is_file && (!names_project(entry.name) || projects.has(entry.name))) return;
      std::string path = folder.path + std::string(entry.name);
      if (entry.kind != FileKind::Folder || folder.depth == kDeepestFolder) {
        return differing_.add(std::move(path));
      }
      Id tree = hexadecimal(entry.hash);
      look_for_doubtful({path + "/", folder.depth + 1, tree, tree});
    });
  }

  void compare_entry(const ComparedFolder& folder, const Entry* before, const Entry* after) {
    const std::string& name = (before != nullptr ? before : after)->name;
    if (folder.depth == 0 && name == kHeaderFile) return;
    if (is_folder(before) && is_folder(after) && folder.depth < kDeepestFolder) {
      return compare({folder.path + name + "/", folder.depth + 1, before->id, after->id});
    }
    bool is_same = is_file(before) && is_file(after) && is_blob(folder, *after, before->id);
    if (is_same && (!numbers_ || ProjectsOf(folder.path, *numbers_).has(name))) return;
    differing_.add(folder.path + name);
  }

  bool is_blob(const ComparedFolder& folder, const Entry& file, const Id& blob) const {
    return file.id.empty() ? after_.is_blob(folder.path, file, blob) : file.id == blob;
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
