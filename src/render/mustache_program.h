#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
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

// A part of a name, with the member that each kind of object asked so far has behind it (null:
// none), so that a kind is searched once per tag and not once per item.
struct Name {
  std::string_view text;
  std::vector<std::pair<const ObjectType*, const Member*>> asked = {};
};
inline const Member* member_of(Name& name, const ObjectType& type) {
  for (const auto& [asked, member] : name.asked) {
    if (asked == &type) return member;
  }
  return name.asked.emplace_back(&type, find_member(type, name.text)).second;
}

struct Program {
  std::string path;
  std::string source;       // with `indentation` before each line
  std::string indentation;  // not counted in the columns of errors
  std::vector<Instruction> code;
  std::vector<Name> names;  // into source
  std::vector<PartialTag> partials;
};

// Compiles the text with `indentation` put before each line that is not empty. Throws Failure.
std::unique_ptr<Program> compile_program(TemplateSource source, std::string indentation,
                                         const TemplateRules& rules);

// Throws Failure for the first name that nothing around its tag can have, and for the first
// variable that is no text, whether data will reach them or not. What `rules` say of the data
// decides what is around. Follows partials as they are included; `partial` gives the one of a tag.
using PartialOf = std::function<Program*(Program& program, std::size_t index)>;
void check_names(Program& program, const TemplateRules& rules, const PartialOf& partial);

// --- mistakes

// At a byte of the program's source: the message behind path, line and column.
Failure mistake(const Program& program, std::size_t at, const Message& message);

// Adds the nearest name to a message, when one is near.
Message with_nearest(Message message, std::string_view typed,
                     const std::vector<std::string_view>& names);

// Nothing around the tag has the first part of its name; `visible` is what they have.
Failure no_such_name(const Program& program, const Instruction& it,
                     const std::vector<std::string_view>& visible);

// What is behind the part before has no part number `part`, only `names`.
Failure no_such_part(const Program& program, const Instruction& it, std::uint32_t part,
                     const std::vector<std::string_view>& names);

// A variable is what cannot be written: a truth, a list or an object.
Failure no_text(const Program& program, const Instruction& it, Shape::Kind kind);

}  // namespace fujiplan
