#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "files/memory_file_system.h"

// A fuzz target is one file with this function. libFuzzer calls it with texts that it makes up
// (`make fuzz`), replay.cc with those of tests/fuzz/corpus (every `make test`).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace fujiplan::fuzz {

// Ends the process when it does not hold, which both callers count as a failure of the input.
void require(bool holds, std::string_view what);

// tests/plans/base as /plan in memory. Copy it to change it.
const MemoryFileSystem& base_plan();

struct Run {
  int code = 0;
  std::string out, err;
};

// The whole program, in memory. It must end with 0, 1 or 2 and not by a fault of its own, and what
// it prints must be UTF-8.
// `input` stands on stdin.
Run run_program(MemoryFileSystem& files, const std::vector<std::string>& arguments,
                const std::string& input = "");

// The parts of an input, which lines `=====` separate.
std::vector<std::string> parts_of(std::string_view input);

}  // namespace fujiplan::fuzz
