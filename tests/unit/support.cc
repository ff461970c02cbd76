#include "unit/support.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

#include "base/formatted.h"
#include "case_runner.h"
#include "files/real_file_system.h"
#include "model/load.h"

namespace fujiplan::testing {

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "fujiplan-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string summary(Sink& sink) {
  std::string out;
  for (const Diagnostic& finding : sink.take_sorted()) {
    if (!out.empty()) out += ' ';
    out += formatted("{}@{}+{}", finding.rule->code, finding.at.offset, finding.at.length);
  }
  return out;
}

static Plan load(const char* folder) {
  RealFileSystem files;
  Sink sink;
  Plan plan = load_plan(files, (kRepository / folder).string(), sink);
  REQUIRE(summary(sink) == "");
  return plan;
}

const Plan& real_plan() {
  static const Plan plan = load("plan");
  return plan;
}

const Plan& examples_plan() {
  static const Plan plan = load("examples/plan");
  return plan;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (char c : bytes) out += formatted("{:02X} ", static_cast<unsigned char>(c));
  return out;
}

}  // namespace fujiplan::testing
