#include <chrono>

#include "base/formatted.h"
#include "files/encoding.h"
#include "files/real_file_system.h"
#include "git/handles.h"
#include "git/libgit2.h"
#include "git/repository.h"

namespace fujiplan::git {

namespace {

// The day in the time zone of whoever wrote it; empty for one that no calendar has.
std::string day_of(const git_time& when) {
  constexpr std::int64_t kMost = std::int64_t{1} << 37;  // seconds, from 1970 into the year 6325
  if (when.time < -kMost || when.time > kMost) return "";
  const std::chrono::seconds local(when.time + std::int64_t{when.offset} * 60);
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(local)));
  return formatted("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                   static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string in_utf8(const char* text, const char* encoding) {
  std::string bytes = text != nullptr ? text : "";
  if (encoding == nullptr) return bytes;
  return converted_to_utf8(bytes, encoding).value_or(bytes);
}

}  // namespace

Commit Repository::commit(const Id& id) const {
  git_oid oid = oid_of(id);
  git_commit* found = nullptr;
  bad_->reset();
  if (libgit2().commit_lookup(&found, handle_.get(), &oid) != 0) throw unreadable(id);
  CommitHandle handle(found);
  Commit commit;
  commit.id = id;
  commit.tree = id_of(libgit2().commit_tree_id(found));
  for (unsigned i = 0; i < libgit2().commit_parentcount(found); ++i) {
    git_commit* parent = nullptr;
    if (libgit2().commit_parent(&parent, found, i) == 0) {
      commit.parents.push_back(id_of(libgit2().commit_id(CommitHandle(parent).get())));
    } else if (is_shallow() && *bad_ && (*bad_)->fault == ObjectFault::Missing) {
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
  const char* encoding = libgit2().commit_message_encoding(found);
  const git_signature* author = libgit2().commit_author(found);
  commit.author = mapped_author(in_utf8(author->name, encoding), author->email);
  commit.subject = in_utf8(libgit2().commit_summary(found), encoding);
  return commit;
}

// As `git log` does since 2.23.
std::string Repository::mapped_author(const std::string& name, const char* email) const {
  if (!mailmap_) {
    git_mailmap* map = nullptr;
    // Git does not follow a link of that name either.
    bool is_link = work_tree_ && RealFileSystem().is_link(*work_tree_ + "/.mailmap");
    if (!is_link && libgit2().mailmap_from_repository(&map, handle_.get()) != 0) map = nullptr;
    mailmap_ = Mailmap(map, libgit2().mailmap_free);
  }
  const char *real_name = nullptr, *real_email = nullptr;
  if (*mailmap_ == nullptr || email == nullptr ||
      libgit2().mailmap_resolve(&real_name, &real_email, mailmap_->get(), name.c_str(), email) !=
          0) {
    return name;
  }
  return real_name;
}

}  // namespace fujiplan::git
