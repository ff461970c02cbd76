#pragma once

#include <queue>
#include <unordered_set>
#include <utility>
#include <vector>

#include "git/repository.h"

namespace fujiplan::git {

// Commits that are yet to be looked at, the newest first; each comes once, however many name it as
// their parent.
class CommitQueue {
 public:
  explicit CommitQueue(const Repository& repository) : repository_(repository) {}

  void add(Commit commit) {
    if (seen_.insert(commit.id).second) open_.push(std::move(commit));
  }
  void add(const Id& id) {  // read only where it has not been seen
    if (!seen_.contains(id)) add(repository_.commit(id));
  }

  bool is_empty() const { return open_.empty(); }
  Commit take() {
    Commit commit = open_.top();
    open_.pop();
    return commit;
  }

 private:
  struct IsOlder {
    bool operator()(const Commit& a, const Commit& b) const {
      return std::pair(a.time, a.id) < std::pair(b.time, b.id);
    }
  };
  const Repository& repository_;
  std::priority_queue<Commit, std::vector<Commit>, IsOlder> open_;
  std::unordered_set<Id> seen_;
};

}  // namespace fujiplan::git
