#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "files/embedded_files.h"
#include "unit/reports/all_reports.h"

namespace fujiplan::testing {
namespace {

// The declarations of the standard that a plan.yaml lacks: whole blocks, each from its key on.
std::string lacking_in(std::string_view header) {
  std::string lacking;
  bool takes = false;
  for (std::string_view line : lines_of(standard_declarations().front().text)) {
    if (line.empty() || line.starts_with('#')) continue;
    if (!line.starts_with(' ')) {
      std::string key(line.substr(0, line.find(':') + 1));
      takes = header.find("\n" + key) == header.npos;
    }
    if (takes) lacking += std::string(line) + "\n";
  }
  return lacking;
}

TEST_CASE("a plan that declares the standard words reads as one that declares none") {
  MemoryFileSystem files = sample_files();
  const std::string path = "plan/plan.yaml";
  std::string header = files.read(path, 1 << 20).bytes;
  std::string lacking = lacking_in(header);
  for (std::string_view key :
       {"levels:", "calendar:", "classes:", "marks:", "phases:", "statuses:"}) {
    INFO(key);
    CHECK(lacking.find(key) != lacking.npos);
  }
  MemoryFileSystem declared = sample_files();
  // The levels stand before the tree, all else behind what the plan has, but before its fields.
  std::size_t end = lacking.find('\n') + 1;
  std::string levels = lacking.substr(0, end);
  CHECK(levels.starts_with("levels:"));
  std::size_t tree = header.find("\npolicies:") + 1;
  std::size_t fields = header.find("\nfields:") + 1;
  declared.write(path, header.substr(0, tree) + levels + header.substr(tree, fields - tree) +
                           lacking.substr(end) + header.substr(fields));
  CHECK(all_reports(declared, "R7", "public") == all_reports(files, "R7", "public"));
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"validate", "--strict"},
                                             {"schema"},
                                             {"list"},
                                             {"dx"},
                                             {"grade", "--by", "class"},
                                             {"show", "1-1-1", "--format", "json"}}) {
    INFO(command.front());
    Outcome with = run_on(declared, command), without = run_on(files, command);
    CHECK(with.out == without.out);
    CHECK(with.code == without.code);
  }
}

}  // namespace
}  // namespace fujiplan::testing
