// A form of the survey as it comes back: whatever its bytes, the plan stays free of findings, and
// importing the same again changes nothing.
#include "files/memory_file_system.h"
#include "fuzz/target.h"

namespace fujiplan::fuzz {

static void import(const std::string& bytes) {
  MemoryFileSystem files = base_plan();
  files.write("/answers.csv", bytes);
  const std::string project = "/plan/1-1/1-1-1.yaml";
  const std::string before = static_cast<FileSystem&>(files).read(project).bytes;
  Run first = run_program(files, {"survey", "import", "/answers.csv"});
  const std::string after = static_cast<FileSystem&>(files).read(project).bytes;
  if (first.code != 0) {
    require(after == before, "nothing is written unless every row is good");
    return;
  }
  require(run_program(files, {"validate"}).code == 0, "the plan has no finding after an import");
  Run again = run_program(files, {"survey", "import", "/answers.csv"});
  require(again.code == 0, "what was imported can be imported again");
  require(static_cast<FileSystem&>(files).read(project).bytes == after,
          "the same answers again change nothing");
}

}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fujiplan::fuzz::import(std::string(reinterpret_cast<const char*>(bytes), size));
  return 0;
}
