#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "render/mustache.h"

namespace fujiplan {

enum class Op : std::uint8_t {
  Text,      // append source[at, at + size)
  Variable,  // append the value, escaped
  Raw,       // append the value as it is
  Section,   // when true: push it, once or once per item, and go on; else go to `jump`
  Inverted,  // when true: go to `jump`
  End,       // of the Section at `jump`: next item, or pop
  Partial,   // run partials[first]
};

// Offsets are bytes of the source, which is at most kLargestTemplate long.
struct Instruction {
  Op op = Op::Text;
  std::uint32_t at = 0;     // Text: where it begins; else where the tag's name begins
  std::uint32_t size = 0;   // bytes of the text or the name
  std::uint32_t first = 0;  // the first of the name's parts in Program::names
  std::uint32_t parts = 0;  // `a.b.c` has three, the implicit iterator `.` none
  std::uint32_t jump = 0;   // see Op
};

struct PartialTag {
  std::uint32_t at = 0;  // where the name begins
  std::string name;
  std::string indentation;     // what stands before a tag that is alone on its line
  Program* program = nullptr;  // null until it is needed, and when there is no such partial
};

struct Program {
  std::string path;
  std::string source;       // with `indentation` before each line
  std::string indentation;  // not counted in the columns of errors
  std::vector<Instruction> code;
  std::vector<std::string_view> names;  // into source
  std::vector<PartialTag> partials;
};

// Compiles the text with `indentation` put before each line that is not empty. Throws Failure.
std::unique_ptr<Program> compile_program(TemplateSource source, std::string indentation,
                                         const TemplateRules& rules);

// A mistake at a byte of the program's source: the message behind path, line and column.
Failure mistake(const Program& program, std::size_t at, const Message& message);

// Adds the nearest name to a message, when one is near.
Message with_nearest(Message message, std::string_view typed,
                     const std::vector<std::string_view>& names);

}  // namespace fujiplan
