#include "unit/reports/all_reports.h"

#include <doctest/doctest.h>

#include <sstream>

#include "case_runner.h"
#include "cli.h"

namespace fujiplan::testing {

Outcome run_on(MemoryFileSystem& files, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(arguments, env);
  return {code, out.str(), err.str()};
}

static void collect(const FileSystem& files, const std::string& folder, const std::string& prefix,
                    Reports& reports) {
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      collect(files, path, prefix + entry.name + "/", reports);
    } else {
      reports[prefix + entry.name] = files.read(path, ~std::size_t{0}).bytes;
    }
  }
}

Reports all_reports(MemoryFileSystem files, const std::string& year, const std::string& audience) {
  auto made_by = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--year", year, "--audience", audience});
    Outcome made = run_on(files, words);
    REQUIRE_MESSAGE(made.code == 0, made.err);
    return made;
  };
  made_by({"report", "--all", "--pictures", "-o", "out"});
  made_by({"site", "-o", "out/site"});
  Reports reports;
  collect(files, "out", "", reports);
  reports["--context"] = made_by({"report", "--context"}).out;
  return reports;
}

// What plan.yaml says of the rubric: which parts of ratings are published.
static void publish_only(MemoryFileSystem& files, const std::string& path,
                         const std::string& publish) {
  constexpr std::string_view kBoth = "publish: both";
  std::string header = files.read(path, ~std::size_t{0}).bytes;
  auto at = header.find(kBoth);
  REQUIRE(at != header.npos);
  files.write(path, header.replace(at, kBoth.size(), "publish: " + publish));
}

MemoryFileSystem sample_files(const std::string& publish) {
  MemoryFileSystem files;
  load_folder(files, kRepository / "examples/plan", "plan");
  publish_only(files, "plan/plan.yaml", publish);
  return files;
}

}  // namespace fujiplan::testing
