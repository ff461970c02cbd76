// Writes a plan of any size for measurements (generated_plan.h).
// Usage: generate_plan PROJECTS FOLDER [ANSWERED_YEARS]
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "bench/generated_plan.h"

namespace {

namespace generated = fujiplan::generated;

[[noreturn]] void stop(const std::string& path) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), std::strerror(errno));
  std::exit(2);
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) stop(path);
}

void write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) stop(path);
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (std::fclose(file) != 0 || !written) stop(path);
}

// A whole number from 0 on; -1: none.
int number_in(std::string_view word) {
  int number = -1;
  auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? number : -1;
}

}  // namespace

int main(int argc, char** argv) {
  int projects = argc >= 3 ? number_in(argv[1]) : -1;
  int answered = argc == 4 ? number_in(argv[3]) : generated::kYears;
  if (projects < 1 || answered < 0 || answered > generated::kYears || argc > 4) {
    std::fprintf(stderr, "usage: generate_plan PROJECTS FOLDER [ANSWERED_YEARS]\n");
    return 2;
  }
  std::string plan = std::string(argv[2]) + "/plan";
  make_folder(argv[2]);
  make_folder(plan);
  write_file(plan + "/plan.yaml", generated::header(projects));
  for (int i = 0; i < projects; ++i) {
    std::string path = plan + "/" + generated::path_of(i);
    make_folder(path.substr(0, path.rfind('/')));
    write_file(path, generated::project(i, answered));
  }
}
