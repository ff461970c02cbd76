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
  End,       // of the Section at `jump`: next item, or pop and go to `next`
  Partial,   // run partials[first]
};

// Offsets are bytes of the source, which is at most kLargestTemplate long.
struct Instruction {
  Op op = Op::Text;
  std::uint32_t at = 0;     // Text: where it begins; else where the tag's name begins
  std::uint32_t size = 0;   // bytes of the text or the name
  std::uint32_t first = 0;  // the first of the name's parts in Program::names
  std::uint32_t parts = 0;  // `a.b.c` has three, the implicit iterator `.` none
  std::uint32_t jump = 0;   // see Op; of a Variable: where to go when it is true; 0: go on
  std::uint32_t next = 0;   // see Op; of a Variable with a `jump`: where to go when it is not
};

struct PartialTag {
  std::uint32_t at = 0;  // where the name begins
  std::string name;
  std::string indentation;     // what stands before a tag that is alone on its line
  Program* program = nullptr;  // null until it is needed, and when there is no such partial
};

// What a kind of object has behind a name.
struct NameInKind {
  const ObjectType* kind;
  const Member* member;  // null: none
  bool may_be_other;     // than the members of the kind
};

// The kinds of the objects around a tag: the same ones are always the same node.
struct Surroundings {
  const ObjectType* kind = nullptr;  // of the innermost scope; null: it is no object
  Surroundings* outer = nullptr;     // null: there is none
  std::vector<std::unique_ptr<Surroundings>> inner = {};
};
Surroundings& inside(Surroundings& outer, const ObjectType* kind);

// A part of a name, with what each kind of object asked so far has behind it, so that a kind is
// searched once per tag and not once per item.
struct Name {
  std::string_view text;
  std::vector<NameInKind> asked = {};
  // Of the first part: where it was found last. Inside the same kinds it is there again.
  const Surroundings* found_in = nullptr;  // null: nowhere yet
  const Member* found = nullptr;
  std::size_t scope = 0;  // of the one that has it
};
NameInKind ask_kind(std::string_view name, const ObjectType& kind, const TemplateRules& rules);
inline NameInKind in_kind(Name& name, const ObjectType& kind, const TemplateRules& rules) {
  for (const NameInKind& known : name.asked) {
    if (known.kind == &kind) return known;
  }
  return name.asked.emplace_back(ask_kind(name.text, kind, rules));
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

// Lets a tag that asks for what the one before it was asked for, `{{x}}{{^x}}-{{/x}}`, follow from
// that: most texts are computed, so they take long to ask for. Changes only where instructions
// lead.
void join_alternatives(Program& program);

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
