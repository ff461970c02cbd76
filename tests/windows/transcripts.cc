// Replays every transcript of tests/cases, or those whose paths hold one of the words given, and
// prints a line for each: `same PATH`, or `differs PATH`, with the first line that does.
// Under Wine, started by run.sh.
#include <algorithm>
#include <cstdio>
#include <exception>

#include "case_runner.h"
#include "files/system/own_process.h"

namespace fujiplan::testing {

static void report(const std::filesystem::path& path, const std::string& name) {
  std::string difference;
  try {
    std::string wanted = read_file(path), got = replay(wanted);
    if (got != wanted) difference = "  " + first_difference(wanted, got) + "\n";
  } catch (const std::exception& exception) {
    difference = "  " + std::string(exception.what()) + "\n";
  }
  std::printf("%s %s\n%s", difference.empty() ? "same" : "differs", name.c_str(),
              difference.c_str());
  std::fflush(stdout);
}

}  // namespace fujiplan::testing

int main(int argc, char** argv) {
  using namespace fujiplan::testing;
  fujiplan::prepare_streams();
  const std::vector<std::string> words = fujiplan::arguments(argc, argv);
  for (const auto& path : case_paths()) {
    std::string name = path.lexically_relative(kRepository).generic_string();
    auto is_named = [&](const std::string& word) { return name.find(word) != name.npos; };
    if (words.empty() || std::ranges::any_of(words, is_named)) report(path, name);
  }
}
