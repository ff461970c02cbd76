#include <algorithm>

#include "render/mustache_program.h"

// What a template asks twice is asked once: of a name, and of a kind of object.
namespace fujiplan {

NameInKind ask_kind(std::string_view name, const ObjectType& kind, const TemplateRules& rules) {
  // Names that were checked are declared, or none of the kind.
  bool are_known =
      kind.others_are_declared && rules.data != nullptr && rules.strictness == Strictness::Strict;
  bool may_be_other =
      kind.find_other != nullptr &&
      (!are_known || std::ranges::any_of(rules.declared, [&](const DeclaredName& declared) {
        return declared.type == &kind && declared.name == name;
      }));
  return {&kind, find_member(kind, name), may_be_other};
}

Surroundings& inside(Surroundings& outer, const ObjectType* kind) {
  for (const auto& inner : outer.inner) {
    if (inner->kind == kind) return *inner;
  }
  auto inner = std::make_unique<Surroundings>(Surroundings{kind, &outer});
  return *outer.inner.emplace_back(std::move(inner));
}

// The instruction that asks whether the name of `asked` is there no more; null: the next does not.
static const Instruction* inverted_behind(const Program& program, std::size_t at,
                                          const Instruction& asked) {
  if (at >= program.code.size() || program.code[at].op != Op::Inverted) return nullptr;
  const Instruction& inverted = program.code[at];
  std::string_view source = program.source;
  bool same = source.substr(inverted.at, inverted.size) == source.substr(asked.at, asked.size);
  return same ? &inverted : nullptr;
}

void join_alternatives(Program& program) {
  for (std::size_t at = 0; at < program.code.size(); ++at) {
    Instruction& it = program.code[at];
    const auto behind = static_cast<std::uint32_t>(at + 1);
    if (it.op == Op::Variable || it.op == Op::Raw) {
      const Instruction* inverted = inverted_behind(program, behind, it);
      if (inverted != nullptr) it.jump = inverted->jump, it.next = behind + 1;
    } else if (it.op == Op::End) {
      it.next = behind;
      Instruction& section = program.code[it.jump];
      const Instruction* inverted = inverted_behind(program, behind, section);
      if (inverted != nullptr) it.next = inverted->jump, section.jump = behind + 1;
    }
  }
}

}  // namespace fujiplan
