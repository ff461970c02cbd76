#include "unit/files_in_memory.h"

#include <sstream>

#include "cli.h"

namespace fujiplan::testing {

Run run_with(MemoryFileSystem& files, const std::vector<std::string>& words) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(words, env);
  return {code, out.str(), err.str()};
}

std::map<std::string, std::string> files_below(const MemoryFileSystem& files,
                                               const std::string& folder) {
  std::map<std::string, std::string> all;
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      all.merge(files_below(files, path));
    } else {
      all[path] = static_cast<const FileReader&>(files).read(path).bytes;
    }
  }
  return all;
}

}  // namespace fujiplan::testing
