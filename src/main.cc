#include <algorithm>
#include <iostream>
#include <thread>

#include "cli.h"
#include "files/real_file_system.h"
#include "files/system/own_process.h"
#include "version.h"

int main(int argc, char** argv) {
  fujiplan::prepare_streams();
  fujiplan::give_back_large_texts();
  fujiplan::RealFileSystem files;
  // Never taken apart: the system takes back all memory at once.
  static auto& env = *new fujiplan::Environment{
      .files = files,
      .out = std::cout,
      .err = std::cerr,
      .directory = fujiplan::current_folder(),
      .variables = fujiplan::environment_variables(),
      .reads_git = true,
      .out_is_terminal = fujiplan::out_is_terminal(),
      .processors = std::max(1U, std::thread::hardware_concurrency()),
      .libraries = {std::begin(fujiplan::kLibraries), std::end(fujiplan::kLibraries)},
      .width = fujiplan::terminal_width(),
      .in = &std::cin,
      .more_came_in = fujiplan::more_came_in};
  return fujiplan::run(fujiplan::arguments(argc, argv), env);
}
