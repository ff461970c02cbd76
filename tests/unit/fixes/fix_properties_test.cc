#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "case_runner.h"
#include "checks/new_findings.h"
#include "files/memory_file_system.h"
#include "fixes/mended_plan.h"
#include "model/load.h"
#include "unit/files_in_memory.h"
#include "unit/fixes/injected_faults.h"
#include "unit/one_case_in.h"

// `validate --fix` on the real plan, in which a department has ended, with faults in all of its
// files.
namespace fujiplan::testing {

namespace {

constexpr std::size_t kPlans =
    6 / testing::kOneCaseIn;  // each with some 200 files, and five to ten faults in each

std::vector<bool> all_of(const Sources& sources) {
  return std::vector<bool>(sources.size(), true);
}

MendedPlan mended(const FileReader& files, Fix most) {
  return mended_plan(files, "/plan", most, all_of, 1);
}

std::string read(const FileReader& files, const std::string& path) {
  return files.read(path, ~std::size_t{0}).bytes;
}

Validation validated(const FileReader& files) {
  return validate_plan(files, "/plan", read_header_file(files, "/plan"), 1);
}

const MemoryFileSystem& real_plan() {
  static const MemoryFileSystem kPlan = [] {
    MemoryFileSystem files;
    load_folder(files, kRepository / "plan", "/plan");
    std::vector<std::string> words = {"department"};
    words.insert(words.end(), std::begin(kEndedDepartment), std::end(kEndedDepartment));
    REQUIRE(run_with(files, words).code == 0);
    return files;
  }();
  return kPlan;
}

std::vector<std::string> project_paths() {
  std::vector<std::string> paths;
  for (const FoundFile& found : find_project_files(real_plan(), "/plan")) {
    paths.push_back(found.path);
  }
  return paths;
}

using Faults = std::string (*)(std::string, Random&);

MemoryFileSystem faulty_plan(Faults faults, Random& random) {
  MemoryFileSystem files = real_plan();
  for (const std::string& path : project_paths()) {
    files.write(path, faults(read(files, path), random));
  }
  return files;
}

MemoryFileSystem written(const MemoryFileSystem& files, const MendedPlan& plan) {
  MemoryFileSystem after = files;
  for (const auto& [file, text] : plan.texts) after.write(plan.sources[file].path, text.text);
  return after;
}

// How many of the faulty files are not as they were before.
std::size_t differing(const MemoryFileSystem& files) {
  std::size_t count = 0;
  for (const std::string& path : project_paths()) {
    std::string was = read(real_plan(), path), is = read(files, path);
    if (was == is) continue;
    ++count;
    MESSAGE(path << ":\n" << is);
  }
  return count;
}

}  // namespace

TEST_CASE("what is safe makes of the real plan with faults the real plan") {
  Random random(20261130);
  std::size_t mends = 0;
  for (std::size_t i = 0; i < kPlans; ++i) {
    MemoryFileSystem faulty = faulty_plan(with_safe_faults, random);
    MendedPlan plan = mended(faulty, Fix::Safe);
    CHECK(plan.given_up.empty());
    for (const auto& [file, text] : plan.texts) mends += text.mends;
    MemoryFileSystem after = written(faulty, plan);
    CHECK(differing(after) == 0);
    CHECK(mended(after, Fix::Safe).texts.empty());
  }
  CHECK(mends > 650 * kPlans);
}

TEST_CASE("what is likely makes of the real plan with faults the real plan") {
  Random random(20261201);
  for (std::size_t i = 0; i < kPlans; ++i) {
    MemoryFileSystem faulty = faulty_plan(with_likely_faults, random);
    CHECK(mended(faulty, Fix::Safe).given_up.empty());
    MendedPlan plan = mended(faulty, Fix::Unsafe);
    CHECK(plan.given_up.empty());
    MemoryFileSystem after = written(faulty, plan);
    CHECK(differing(after) == 0);
    CHECK(mended(after, Fix::Unsafe).texts.empty());
  }
}

TEST_CASE("no fix brings a finding, and none is left that another run would fix") {
  const std::vector<Diagnostic> of_real_plan = validated(real_plan()).findings;
  Random random(20261202);
  auto both = [](std::string text, Random& any) {
    return with_likely_faults(with_safe_faults(std::move(text), any), any);
  };
  for (std::size_t i = 0; i < kPlans; ++i) {
    MemoryFileSystem faulty = faulty_plan(both, random);
    MendedPlan plan = mended(faulty, Fix::Unsafe);
    MemoryFileSystem after = written(faulty, plan);
    CHECK(mended(after, Fix::Unsafe).texts.empty());
    std::vector<Diagnostic> left = validated(after).findings;
    drop_known(left, of_real_plan);
    drop_known(left, validated(faulty).findings);
    for (const Diagnostic& finding : left) MESSAGE(finding.rule->code << finding.message.en);
    CHECK(left.empty());
  }
}

}  // namespace fujiplan::testing
