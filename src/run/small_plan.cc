#include "run/small_plan.h"

#include "files/memory_file_system.h"
#include "model/load.h"

namespace fujiplan {

Plan small_plan(const std::string& header, const std::string& path, const std::string& project) {
  const std::string folder = "plan";
  MemoryFileSystem files;
  files.write(folder + "/" + std::string(kHeaderFile), header);
  if (!path.empty()) files.write(folder + "/" + path, project);
  Sink unused;
  return load_plan(files, folder, unused);
}

}  // namespace fujiplan
