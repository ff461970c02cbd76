#include <algorithm>
#include <iterator>

#include "base/formatted.h"
#include "render/mustache_program.h"

namespace fujiplan {

static Shape::Kind kind_of(const Datum& value) {
  return std::holds_alternative<bool>(value)             ? Shape::Kind::Truth
         : std::holds_alternative<List>(value)           ? Shape::Kind::List
         : std::holds_alternative<Object>(value)         ? Shape::Kind::Object
         : std::holds_alternative<const Picture*>(value) ? Shape::Kind::Picture
                                                         : Shape::Kind::Text;
}

// Runs programs. Sections are frames of a stack, so only partials use the machine's stack, and
// those have a limit.
class Renderer {
 public:
  Renderer(Mustache& engine, std::string& out, const Mustache::Receiver* receiver,
           const PictureFolder* pictures)
      : engine_(engine),
        out_(out),
        receiver_(receiver),
        pictures_(engine.rules_.escape == Escape::Markdown ? pictures : nullptr),
        shows_pictures_(pictures_ != nullptr || engine.rules_.escape == Escape::Html),
        escape_(escape_function(engine.rules_.escape)),
        scratch_(engine.rules_.language,
                 pictures_ != nullptr ? PictureForm::AsFile : PictureForm::InPage),
        steps_left_(engine.rules_.most_steps),
        room_(engine.rules_.most_bytes) {}

  void run(const Datum& data, const Datum& inside) {
    push(data);
    if (!std::holds_alternative<Absent>(inside)) push(inside);
    Program& program = *engine_.main_;
    run(program);
    if (out_.size() > room_) throw too_large(program, program.code.back());
  }

 private:
  // A section that is being rendered. What its rounds need of the scratch lies between the marks.
  struct Frame {
    const List* list() const { return std::get_if<List>(&value); }
    Datum value;
    std::size_t index = 0;
    Scratch::Mark before;  // the section's value
    Scratch::Mark round;   // the item
  };

  static const ObjectType* kind_of_object(const Datum& value) {
    const auto* object = std::get_if<Object>(&value);
    return object ? object->type : nullptr;
  }

  void push(const Datum& scope) {
    scopes_.push_back(scope);
    around_ = &fujiplan::inside(*around_, kind_of_object(scope));
  }
  void pop() {
    scopes_.pop_back();
    around_ = around_->outer;
  }
  void replace(const Datum& scope) {  // the innermost
    scopes_.back() = scope;
    const ObjectType* kind = kind_of_object(scope);
    if (kind != around_->kind) around_ = &fujiplan::inside(*around_->outer, kind);
  }

  bool strict() const { return engine_.rules_.strictness == Strictness::Strict; }

  void run(Program& program) {
    const char* const source = program.source.data();
    const Instruction* const code = program.code.data();
    const Instruction* const end = code + program.code.size();
    for (const Instruction* it = code; it != end;) {
      if (steps_left_-- == 0) throw too_many_steps(program, *it);
      if (out_.size() > room_) throw too_large(program, *it);
      switch (it->op) {
        case Op::Text:
          out_.append(source + it->at, it->size);
          ++it;
          break;
        case Op::Variable:
        case Op::Raw: {
          bool is_there = write(program, *it);
          it = it->jump == 0 ? it + 1 : code + (is_there ? it->jump : it->next);
          break;
        }
        case Op::Section:
          it = enter(program, *it) ? it + 1 : code + it->jump;
          break;
        case Op::Inverted: {
          Scratch::Mark mark = scratch_.mark();
          it = is_true(look_up(program, *it)) ? code + it->jump : it + 1;
          scratch_.rewind(mark);
          break;
        }
        case Op::End:
          it = code + (leave() ? it->jump + 1 : it->next);
          break;
        case Op::Partial:
          include(program, *it);
          hand_over_a_piece();
          ++it;
          break;
      }
    }
  }

  bool enter(Program& program, const Instruction& it) {
    Scratch::Mark before = scratch_.mark();
    Datum value = look_up(program, it);
    if (!is_true(value)) {
      scratch_.rewind(before);
      return false;
    }
    Frame& frame = frames_.emplace_back(Frame{value, 0, before, scratch_.mark()});
    const List* list = frame.list();
    push(list ? list->item(list->self, 0, scratch_) : value);
    return true;
  }

  // At the end of a section: true when there is another round.
  bool leave() {
    Frame& frame = frames_.back();
    const List* list = frame.list();
    if (list && ++frame.index < list->size) {
      scratch_.rewind(frame.round);
      replace(list->item(list->self, frame.index, scratch_));
      hand_over_a_piece();
      return true;
    }
    scratch_.rewind(frame.before);
    pop();
    frames_.pop_back();
    return false;
  }

  // All but the end, which escaping looks at. A line may be as long as the report.
  void hand_over_a_piece() {
    if (!receiver_ || out_.size() < Mustache::kPiece || out_.size() > room_) return;
    std::size_t size = out_.size() - kSeenByEscape;
    (*receiver_)(std::string_view(out_).substr(0, size));
    out_.erase(0, size);
    room_ -= size;
  }

  void include(Program& program, const Instruction& it) {
    Program* partial = engine_.partial(program, it.first);
    if (!partial) return;
    if (++depth_ > kDeepestPartial) {
      std::string_view name = program.partials[it.first].name;
      throw mistake(program, it.at,
                    {formatted("部分テンプレート `{}` の入れ子が{}段を超えた。"
                               "自分を読み込んでいないか確認する",
                               name, kDeepestPartial),
                     formatted("partial `{}` nested more than {} deep; does it include itself?",
                               name, kDeepestPartial)});
    }
    run(*partial);
    --depth_;
  }

  // Would a section of what is written show?
  bool write(Program& program, const Instruction& it) {
    Scratch::Mark mark = scratch_.mark();
    Datum value = look_up(program, it);
    if (const auto* text = std::get_if<std::string_view>(&value)) {
      if (it.op == Op::Raw) {
        out_ += *text;
      } else {
        escape_(out_, *text);
      }
    } else if (const auto* picture = std::get_if<const Picture*>(&value);
               picture && shows_pictures_) {
      show(**picture);
    } else if (strict() && !std::holds_alternative<Absent>(value)) {
      throw no_text(program, it, kind_of(value));
    } else if (const auto* truth = std::get_if<bool>(&value)) {
      out_ += *truth ? "true" : "false";
    }
    const bool is_there = it.jump != 0 && is_true(value);
    scratch_.rewind(mark);
    return is_there;
  }

  void show(const Picture& picture) {
    if (pictures_ == nullptr) {
      out_ += picture.markup;
    } else if (!picture.markup.empty()) {
      out_ += "![";
      escape_(out_, picture.words);
      out_ += "](" + pictures_->address;
      append_in_address(out_, picture.name);
      out_ += ".svg)";
      pictures_->keep(picture);
    }
  }

  // The first part of a name is sought from the innermost scope outwards, the others in what was
  // found. A name that an object has hides the same name further out even when nothing is there.
  // Even a checked name can be missing: an internal one, in a report for the public.
  Datum look_up(Program& program, const Instruction& it) {
    if (it.parts == 0) return scopes_.back();
    const Name& first = program.names[it.first];
    if (first.found_in == around_) {
      const auto& object = *std::get_if<Object>(&scopes_[first.scope]);
      if (has(object, *first.found)) {
        if (it.parts == 1) return value_of(object, *first.found);
        return look_up_parts(program, it, value_of(object, *first.found));
      }
    }
    return seek(program, it);
  }

  // The same, scope by scope.
  Datum seek(Program& program, const Instruction& it) {
    Name& first = program.names[it.first];
    bool always_there = true;  // so that it need not be sought again
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      const auto* object = std::get_if<Object>(&scopes_[i]);
      if (!object) continue;
      const NameInKind name = in_kind(first, *object->type, engine_.rules_);
      if (!name.member && !name.may_be_other) continue;
      std::optional<Datum> found = find_in(*object, name, first.text);
      if (!found || name.may_be_other) always_there = false;
      if (!found) continue;
      if (always_there) first.found_in = around_, first.found = name.member, first.scope = i;
      return it.parts == 1 ? *found : look_up_parts(program, it, *found);
    }
    for (const auto& [given, text] : engine_.rules_.given) {
      if (it.parts == 1 && given == first.text) return std::string_view(text);
    }
    if (strict()) throw no_such_name(program, it, visible_names());
    return Absent{};
  }

  // What is behind the other parts of a name.
  Datum look_up_parts(Program& program, const Instruction& it, Datum found) {
    for (std::uint32_t part = 1; part < it.parts; ++part) {
      if (std::holds_alternative<Absent>(found)) return Absent{};
      const auto* object = std::get_if<Object>(&found);
      std::optional<Datum> next;
      if (object) {
        Name& name = program.names[it.first + part];
        next = find_in(*object, in_kind(name, *object->type, engine_.rules_), name.text);
      }
      if (!next && strict()) {
        throw no_such_part(program, it, part,
                           object ? names_of(*object) : std::vector<std::string_view>());
      }
      found = next.value_or(Absent{});
    }
    return found;
  }

  // A picture that nobody will see is not drawn.
  Datum value_of(const Object& object, const Member& member) {
    if (member.shape.kind == Shape::Kind::Picture && !shows_pictures_) return Absent{};
    return member.get(member, object.self, scratch_);
  }

  std::optional<Datum> find_in(const Object& object, const NameInKind& in_kind,
                               std::string_view name) {
    if (in_kind.member && has(object, *in_kind.member)) return value_of(object, *in_kind.member);
    if (in_kind.may_be_other) return object.type->find_other(object.self, name, scratch_);
    return std::nullopt;
  }

  Failure too_many_steps(const Program& program, const Instruction& it) const {
    return mistake(
        program, it.at,
        {formatted("書き出す回数が{}回を超えた。一覧の中で同じ一覧を繰り返していないか確認する",
                   engine_.rules_.most_steps),
         formatted("more than {} steps; does a list repeat a list inside itself?",
                   engine_.rules_.most_steps)});
  }

  Failure too_large(const Program& program, const Instruction& it) const {
    std::uint64_t most = engine_.rules_.most_bytes;
    return mistake(
        program, it.at,
        {formatted("レポートが{}バイトより大きい。一覧の中で同じ一覧を繰り返していないか確認する",
                   most),
         formatted("the report is larger than {} bytes; does a list repeat a list inside itself?",
                   most)});
  }

  std::vector<std::string_view> visible_names() const {
    std::vector<std::string_view> visible;
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      if (const auto* object = std::get_if<Object>(&scopes_[i])) {
        std::ranges::copy(names_of(*object), std::back_inserter(visible));
      }
    }
    return visible;
  }

  Mustache& engine_;
  std::string& out_;
  const Mustache::Receiver* receiver_;
  const PictureFolder* pictures_;  // null: they are in the text, or not shown
  const bool shows_pictures_;
  EscapeFunction escape_;
  Scratch scratch_;
  std::vector<Datum> scopes_;                     // the innermost last
  Surroundings* around_ = engine_.around_.get();  // the kinds of `scopes_`
  std::vector<Frame> frames_;
  int depth_ = 0;
  std::uint64_t steps_left_;
  std::uint64_t room_;  // bytes that may yet be handed over
};

Mustache::Mustache(TemplateSource source, TemplateRules rules, Partials partials)
    : rules_(std::move(rules)),
      partials_(std::move(partials)),
      main_(compile_program(std::move(source), "", rules_)),
      around_(std::make_unique<Surroundings>()) {
  if (rules_.strictness == Strictness::Strict) {
    check_names(*main_, rules_, [this](Program& from, std::size_t i) { return partial(from, i); });
  }
}

Mustache::~Mustache() = default;
Mustache::Mustache(Mustache&&) noexcept = default;
Mustache& Mustache::operator=(Mustache&&) noexcept = default;

std::size_t Mustache::length() const {
  return main_->source.size();
}

Program* Mustache::partial(Program& from, std::size_t index) {
  PartialTag& tag = from.partials[index];
  if (tag.program) return tag.program;
  std::string indentation = tag.indentation;
  auto [place, added] = compiled_.try_emplace({tag.name, indentation});
  if (added) {
    std::optional<TemplateSource> source =
        partials_.find ? partials_.find(tag.name) : std::optional<TemplateSource>();
    if (source) place->second = compile_program(std::move(*source), indentation, rules_);
  }
  tag.program = place->second.get();
  if (!tag.program && rules_.strictness == Strictness::Strict) {
    std::vector<std::string> all = partials_.names ? partials_.names() : std::vector<std::string>();
    std::vector<std::string_view> names(all.begin(), all.end());
    throw mistake(from, tag.at,
                  with_nearest({formatted("部分テンプレート `{}` はない", tag.name),
                                formatted("no partial `{}`", tag.name)},
                               tag.name, names));
  }
  return tag.program;
}

void Mustache::render(const Datum& data, std::string& out) {
  Renderer(*this, out, nullptr, nullptr).run(data, Absent{});
}

void Mustache::render(const Datum& data, const Receiver& receiver, const Datum& inside,
                      const PictureFolder* pictures) {
  std::string out;
  Renderer(*this, out, &receiver, pictures).run(data, inside);
  if (!out.empty()) receiver(out);
}

}  // namespace fujiplan
