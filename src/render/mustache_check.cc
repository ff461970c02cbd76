// The names of a template, checked before there are data: a walk through the instructions that
// knows at each tag what is around it, because a member's shape says what is behind its name.

#include <algorithm>
#include <optional>

#include "render/mustache_program.h"

namespace fujiplan {
namespace {

// A partial is walked once for each surroundings in which it is included. More would take a
// template made for it; what is beyond is found when it is rendered.
constexpr std::size_t kMostWalks = 1000;

class Checker {
 public:
  Checker(const TemplateRules& rules, const PartialOf& partial)
      : rules_(rules),
        partial_(partial),
        may_show_pictures_(rules.escape == Escape::Html || rules.escape == Escape::Markdown),
        given_(rules.given) {
    scopes_.push_back(rules.data ? Shape{Shape::Kind::Object, rules.data} : Shape{});
    if (rules.inside) scopes_.push_back({Shape::Kind::Object, rules.inside});
  }

  void walk(Program& program) {
    for (const Instruction& it : program.code) {
      switch (it.op) {
        case Op::Text:
          break;
        case Op::Variable:
        case Op::Raw:
          expect_text(program, it, look_up(program, it));
          break;
        case Op::Section:
          scopes_.push_back(inside(look_up(program, it)));
          break;
        case Op::Inverted:
          look_up(program, it);
          break;
        case Op::End:
          scopes_.pop_back();
          break;
        case Op::Partial:
          include(program, it);
          break;
      }
    }
  }

 private:
  // A partial with what is around it. Of a kind that is there twice, the inner one hides the outer.
  struct Walk {
    bool operator==(const Walk&) const = default;
    std::string partial;
    std::vector<Shape> scopes = {};
  };

  static bool is_open(const Shape& shape) {  // names may exist that nobody knows yet
    return shape.kind == Shape::Kind::Unknown ||
           (shape.type && shape.type->find_other && !shape.type->others_are_declared);
  }

  std::vector<std::string_view> names_of(const ObjectType& type) const {
    std::vector<std::string_view> names;
    for (const Member& member : type.members) names.push_back(member.name);
    for (const DeclaredName& it : rules_.declared) {
      if (it.type == &type) names.push_back(it.name);
    }
    return names;
  }

  // What is behind a name of such an object; none where it has no such name.
  std::optional<Shape> shape_of(Name& name, const ObjectType& type) const {
    if (const Member* member = in_kind(name, type, rules_).member) return member->shape;
    for (const DeclaredName& it : rules_.declared) {
      if (it.type == &type && it.name == name.text) return it.shape;
    }
    return std::nullopt;
  }

  static Shape inside(const Shape& section) {
    if (section.kind != Shape::Kind::List) return section;
    if (section.type) return {Shape::Kind::Object, section.type};
    return {Shape::Kind::Text};
  }

  void expect_text(const Program& program, const Instruction& it, const Shape& shape) const {
    bool is_picture = shape.kind == Shape::Kind::Picture;
    bool writable = shape.kind == Shape::Kind::Text || shape.kind == Shape::Kind::Unknown ||
                    (is_picture && may_show_pictures_);
    if (!writable) throw no_text(program, it, shape.kind);
  }

  void include(Program& program, const Instruction& it) {
    Program* partial = partial_(program, it.first);
    Walk walk{program.partials[it.first].name};
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      if (std::ranges::find(walk.scopes, scopes_[i]) == walk.scopes.end()) {
        walk.scopes.push_back(scopes_[i]);
      }
    }
    if (walks_.size() == kMostWalks || std::ranges::find(walks_, walk) != walks_.end()) return;
    walks_.push_back(std::move(walk));
    this->walk(*partial);
  }

  // As the renderer does it: the first part of a name from the innermost scope outwards, the others
  // in what was found.
  Shape look_up(Program& program, const Instruction& it) const {
    if (it.parts == 0) return scopes_.back();
    Shape found = first_part(program, it);
    for (std::uint32_t part = 1; part < it.parts && !is_open(found); ++part) {
      bool is_object = found.kind == Shape::Kind::Object;
      auto shape = is_object ? shape_of(program.names[it.first + part], *found.type) : std::nullopt;
      if (!shape) {
        throw no_such_part(program, it, part,
                           is_object ? names_of(*found.type) : std::vector<std::string_view>());
      }
      found = *shape;
    }
    return is_open(found) ? Shape{} : found;
  }

  Shape first_part(Program& program, const Instruction& it) const {
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      const Shape& scope = scopes_[i];
      if (is_open(scope)) return {};
      if (scope.kind != Shape::Kind::Object) continue;
      if (auto shape = shape_of(program.names[it.first], *scope.type)) return *shape;
    }
    for (const auto& [name, text] : given_) {
      if (name == program.names[it.first].text) return {Shape::Kind::Text};
    }
    throw no_such_name(program, it, visible_names());
  }

  std::vector<std::string_view> visible_names() const {
    std::vector<std::string_view> visible;
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      if (scopes_[i].kind != Shape::Kind::Object) continue;
      std::ranges::copy(names_of(*scopes_[i].type), std::back_inserter(visible));
    }
    return visible;
  }

  const TemplateRules& rules_;
  const PartialOf& partial_;
  const bool may_show_pictures_;
  const std::vector<std::pair<std::string_view, std::string>>& given_;
  std::vector<Shape> scopes_;  // what the sections around a tag show; the innermost last
  std::vector<Walk> walks_;    // done or under way
};

}  // namespace

void check_names(Program& program, const TemplateRules& rules, const PartialOf& partial) {
  Checker(rules, partial).walk(program);
}

}  // namespace fujiplan
