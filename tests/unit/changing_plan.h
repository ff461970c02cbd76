#pragma once

#include <cstddef>
#include <string>

#include "git_folder.h"
#include "unit/support.h"

namespace fujiplan::testing {

// A plan of a few projects in a folder of git that changes at random, as people and their mistakes
// change it.
class ChangingPlan {
 public:
  static constexpr int kProjects = 24;

  explicit ChangingPlan(Random& random);

  std::string root() const { return folder.path(""); }

  // A few changes, of which some, all or none are then added and committed. `may_misplace`: files
  // may come to stand at the place of another project, too.
  void change(bool may_misplace);

  std::size_t commits = 1;

  // For the table of changes. Paths are below the folder of the plan; what cannot be done is not.
  void git(const std::string& line) { folder.run(line + " || true"); }
  std::string path(const std::string& inside) const { return folder.path("plan/" + inside); }
  std::string read(const std::string& inside) const;  // "": there is none
  void write(const std::string& inside, const std::string& bytes);
  void replace(const std::string& inside, const std::string& from, const std::string& to);
  void move(const std::string& from, const std::string& to);
  void remove(const std::string& inside);
  void link(const std::string& target, const std::string& inside);

  int number() { return static_cast<int>(random.below(kProjects)); }
  std::string file();      // of a project, at its place
  std::string id();        // of a project, or of none
  std::string odd_path();  // where the file of no project belongs
  std::string some_project(int number);

  Random& random;
  GitFolder folder;
};

}  // namespace fujiplan::testing
