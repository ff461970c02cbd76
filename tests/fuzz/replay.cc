// Gives every file of the folders named on the command line to the fuzz target.
#include <cstdio>
#include <string>

#include "files/real_file_system.h"
#include "fuzz/target.h"

int main(int argc, char** argv) {
  const fujiplan::RealFileSystem disk;
  const fujiplan::FileSystem& files = disk;
  int inputs = 0;
  for (int i = 1; i < argc; ++i) {
    for (const fujiplan::FolderEntry& entry : files.list(argv[i])) {
      std::string path = std::string(argv[i]) + "/" + entry.name;
      std::fprintf(stderr, "%s\n", path.c_str());  // the last one is to blame
      std::string bytes = files.read(path).bytes;
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++inputs;
    }
  }
  std::printf("%d inputs\n", inputs);
  return inputs == 0 ? 1 : 0;
}
