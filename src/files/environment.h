#pragma once

#include <functional>
#include <istream>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "files/file_system.h"

namespace fujiplan {

struct Library {
  std::string_view name, version;
};

// A plan that is read elsewhere than on the disk: as it was at a revision of git.
struct PlanElsewhere {
  std::string revision;  // as it was typed
  std::string folder;    // that would hold plan.yaml on the disk, relative to the current directory
  std::shared_ptr<const FileReader> files;  // of that folder, and of those around it
};

// All that a command may touch. Nothing else reads files, environment variables, the terminal or a
// clock, so tests replay whole commands in-process and the same input gives the same bytes.
struct Environment {
  FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  std::string directory = "/";  // the current directory, absolute
  std::map<std::string, std::string> variables =
      {};                  // FUJIPLAN_PLAN, FUJIPLAN_LANG, FUJIPLAN_THREADS, NO_COLOR, LC_ALL, ...
  bool reads_git = false;  // may look for a git repository on the disk; without: there is none
  bool out_is_terminal = false;
  unsigned processors = 1;              // threads that can run at once
  std::vector<Library> libraries = {};  // what the program was built with
  int width = 0;  // columns of the terminal at `out`; 0 = none, nothing is cut
  std::optional<PlanElsewhere> plan_elsewhere = std::nullopt;  // --at
  std::istream* in = nullptr;                                  // stdin; null: there is none
  // Has more come in, or has it ended, so that reading does not wait? Empty: nobody knows.
  std::function<bool()> more_came_in = {};

  std::vector<std::shared_ptr<const void>> kept = {};  // what commands keep() until the end

  // Where the plan and the templates beside it are read. All else, and what is written, is on the
  // disk.
  const FileReader& files_of_plan() const {
    return plan_elsewhere ? *plan_elsewhere->files : files;
  }

  // The value of an environment variable; empty when it is not set.
  std::string variable(const std::string& name) const {
    auto found = variables.find(name);
    return found == variables.end() ? "" : found->second;
  }
};

}  // namespace fujiplan
