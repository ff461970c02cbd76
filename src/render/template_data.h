#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.h"

// What a template can see. Templates read the program's own records through small views: nothing is
// copied before rendering, a list hands out one item at a time, and a text that has to be computed
// lives in a Scratch only until it is written.
//
//   constexpr Member kBookMembers[] = {
//       member<Book, &Book::title>("title", {"書名", "title"}),
//       member<Book, [](const Book& book, Scratch& scratch) {
//         return scratch.text(std::to_string(book.pages));
//       }>("pages", {"頁数", "number of pages"}),
//       member<Book, [](const Book& book) { return One<kPerson>{&book.author}; }>(
//           "author", {"著者", "author"}),
//   };
//   constexpr ObjectType kBook{kBookMembers};
//   Datum root = Object{&kBook, &book};
namespace fujiplan {

enum class PictureForm : unsigned char { InPage, AsFile };

// Memory for what a value computes. Everything made after a mark is given back at once by
// rewind(mark); the renderer does so after each variable and after each item of a list, so the
// memory in use depends on the depth of a template, not on the length of a report.
class Scratch {
 public:
  explicit Scratch(Language of = Language::Japanese, PictureForm form = PictureForm::InPage)
      : language(of), pictures(form) {}

  const Language language;     // in which texts are made
  const PictureForm pictures;  // that they are made in

  struct Mark {
    std::size_t block;
    std::byte* at;
  };

  // Keeps a copy of the text. The view is valid until its mark is rewound.
  std::string_view text(std::string_view text);

  // Keeps a small record, such as the pair of a project and a year that an Object points to.
  template <typename T>
  const T* make(T value) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed on rewind");
    return std::construct_at(static_cast<T*>(allocate(sizeof(T), alignof(T))), std::move(value));
  }

  // The same for several, one behind the other, that are written later.
  template <typename T>
  std::span<T> make_room(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed on rewind");
    if (count == 0) return {};
    auto* first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  // The same for several that there are.
  template <typename T>
  std::span<const T> make_all(std::span<const T> values) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed on rewind");
    if (values.empty()) return {};
    auto* first = static_cast<T*>(allocate(values.size_bytes(), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), first);
    return {first, values.size()};
  }

  Mark mark() const { return {block_, at_}; }
  void rewind(Mark mark) {
    if (mark.block != block_) end_ = blocks_[block_ = mark.block].end();
    at_ = mark.at;
  }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes = {};
    std::size_t size = 0;
    std::byte* end() const { return bytes.get() + size; }
  };
  void* allocate(std::size_t size, std::size_t alignment) {
    std::size_t padding = -reinterpret_cast<std::uintptr_t>(at_) & (alignment - 1);
    if (padding + size > static_cast<std::size_t>(end_ - at_)) {
      return allocate_in_another_block(size);
    }
    std::byte* start = at_ + padding;
    at_ = start + size;
    return start;
  }
  void* allocate_in_another_block(std::size_t size);

  // The first is empty, for marks that are made before others. Behind the one in use nothing lives.
  std::vector<Block> blocks_ = std::vector<Block>(1);
  std::size_t block_ = 0;
  std::byte *at_ = nullptr, *end_ = nullptr;  // what is left of it
};

struct ObjectType;
struct List;

struct Absent {};  // the name exists, but there is nothing here: renders as nothing, is false

struct Object {
  const ObjectType* type;  // never null
  const void* self;        // what the type's functions get; must outlive the rendering or the mark
};

// Markup that the program has made, with every text in it escaped: a picture is an <svg> element,
// which HTML holds as it is. Markdown links to a file of it instead: that needs a name, without
// extension, which no other picture of the output has, and a text that stands for it. It is larger
// than other values, so these do not hold it but lead to it.
struct Picture {
  std::string_view markup;                 // empty: there is nothing to be seen
  std::string_view name = {}, words = {};  // of those AsFile
};

// A list is an object of its owner plus a way to reach item 0..size-1.
struct List {
  using Item = std::variant<Absent, std::string_view, bool, Object, List, const Picture*> (*)(
      const void* self, std::size_t index, Scratch& scratch);
  const void* self;
  std::size_t size;
  Item item;
};

// One of: nothing, a text, a truth, an object, a list, a picture. Cheap to copy; owns nothing.
using Datum = std::variant<Absent, std::string_view, bool, Object, List, const Picture*>;

// Does a section `{{#x}}` show? Absent, false, the empty text, list and picture do not.
bool is_true(const Datum& value);

// What is behind a name, known before there are data.
struct Shape {
  enum class Kind : unsigned char { Unknown, Text, Truth, Object, List, Picture };
  Kind kind = Kind::Unknown;
  const ObjectType* type = nullptr;  // of the object, or of the items; null: the items are texts
  bool operator==(const Shape&) const = default;
};

// A name that an object has, with its meaning for the documentation of templates.
struct Member {
  std::string_view name;
  Text meaning;
  Shape shape;  // of what `get` gives where that is not Absent
  Datum (*get)(const Member& member, const void* self, Scratch& scratch);
  // Null: every object has the name. Else only some: internal fields are not there for the public.
  bool (*is_there)(const void* self) = nullptr;
  const void* source = nullptr;  // what `get` needs to know, in tables made of other tables
  Text when = {};                // when the name is there, for the documentation; empty: always
};

// When some names of a table are there.
struct Condition {
  bool (*holds)(const void* self);
  Text when;  // for the documentation
};

// The table with a condition on the members of those names, each of which must be in it.
template <std::size_t count>
constexpr std::array<Member, count> only_when(const Condition& condition,
                                              std::initializer_list<std::string_view> names,
                                              const Member (&table)[count]) {
  std::array<Member, count> members = std::to_array(table);
  for (std::string_view name : names) {
    std::size_t i = 0;
    while (members.at(i).name != name) ++i;  // `at` does not compile beyond the end
    members[i].is_there = condition.holds;
    members[i].when = condition.when;
  }
  return members;
}

// The members of two tables, one behind the other.
template <std::size_t first, std::size_t second>
constexpr std::array<Member, first + second> joined(const std::array<Member, first>& table,
                                                    const Member (&more)[second]) {
  std::array<Member, first + second> members{};
  std::ranges::copy(table, members.begin());
  std::ranges::copy(more, members.begin() + first);
  return members;
}

// What objects of one kind can be asked. Most kinds are a table of members; an object whose names
// are known only while running (JSON) has functions instead.
struct ObjectType {
  std::span<const Member> members = {};
  std::optional<Datum> (*find_other)(const void* self, std::string_view name,
                                     Scratch& scratch) = nullptr;
  std::vector<std::string_view> (*other_names)(const void* self) = nullptr;
  std::string_view others_before = {};  // the member in front of which they stand; empty: the end
  // The other names are known before there are data (DeclaredName): no template may use any other.
  bool others_are_declared = false;
};

// A name that objects of a kind have because a plan declares it.
struct DeclaredName {
  const ObjectType* type;
  std::string_view name;
  Shape shape = {Shape::Kind::Text};
};

// The row of that name; null: the table has none.
const Member* find_member(const ObjectType& type, std::string_view name);

// Does the object have the member of its kind? Internal ones may be missing.
inline bool has(Object object, const Member& member) {
  return member.is_there == nullptr || member.is_there(object.self);
}

// The value behind `name`. No value: the object has no such name. Absent: nothing is there.
// `member` is what find_member() says of the name.
inline std::optional<Datum> find(Object object, const Member* member, std::string_view name,
                                 Scratch& scratch) {
  if (member && has(object, *member)) return member->get(*member, object.self, scratch);
  if (object.type->find_other) return object.type->find_other(object.self, name, scratch);
  return std::nullopt;
}
inline std::optional<Datum> find(Object object, std::string_view name, Scratch& scratch) {
  return find(object, find_member(*object.type, name), name, scratch);
}

// The names of an object, in the order of its table.
std::vector<std::string_view> names_of(Object object);

// --- tables of members
// Their functions return a text (std::string_view; optional where there may be none), a bool, a
// Picture, or one of the following. So the compiler knows the shape of what is behind a name.

template <const ObjectType& type>
struct One {
  static constexpr Shape kShape{Shape::Kind::Object, &type};
  const void* self = nullptr;  // null: nothing is there
  operator Datum() const { return self ? Datum(Object{&type, self}) : Datum(Absent{}); }
};

template <const ObjectType& type>
struct Many {
  static constexpr Shape kShape{Shape::Kind::List, &type};
  List list;
  operator Datum() const { return list; }
};

struct Texts {  // reached in a template as `{{.}}`
  static constexpr Shape kShape{Shape::Kind::List};
  List list;
  operator Datum() const { return list; }
};

// What a list of such items is. There is none of std::string: nobody would keep the texts.
template <typename Item>
struct ListWith;
template <>
struct ListWith<std::string_view> {
  using Type = Texts;
};
template <const ObjectType& type>
struct ListWith<One<type>> {
  using Type = Many<type>;
};
template <typename Item>
using ListOf = typename ListWith<Item>::Type;

// Of what such a function returns.
template <typename Got>
constexpr Shape shape_of() {
  if constexpr (requires { Got::kShape; }) {
    return Got::kShape;
  } else if constexpr (std::is_same_v<Got, bool>) {
    return {Shape::Kind::Truth};
  } else if constexpr (std::is_same_v<Got, Picture>) {
    return {Shape::Kind::Picture};
  } else {
    static_assert(std::is_convertible_v<Got, std::optional<std::string_view>>);
    return {Shape::Kind::Text};
  }
}

template <typename Self, auto get>
decltype(auto) ask(const void* self, [[maybe_unused]] Scratch& scratch) {
  const Self& object = *static_cast<const Self*>(self);
  if constexpr (std::is_invocable_v<decltype(get), const Self&, Scratch&>) {
    return get(object, scratch);
  } else {
    return std::invoke(get, object);
  }
}

// A row of a table. `get` is a member pointer or a function of (const Self&) or of
// (const Self&, Scratch&).
template <typename Self, auto get>
constexpr Member member(std::string_view name, Text meaning) {
  using Got = decltype(ask<Self, get>(nullptr, std::declval<Scratch&>()));
  static_assert(!std::is_same_v<Got, std::string>, "put the text into the scratch");
  constexpr Shape shape = shape_of<std::remove_cvref_t<Got>>();
  return {name, meaning, shape, [](const Member&, const void* self, Scratch& scratch) -> Datum {
            if constexpr (shape.kind == Shape::Kind::Text) {
              std::optional<std::string_view> text = ask<Self, get>(self, scratch);
              return text ? Datum(*text) : Datum(Absent{});
            } else if constexpr (std::is_same_v<Got, Picture>) {
              return scratch.make(ask<Self, get>(self, scratch));
            } else {
              return ask<Self, get>(self, scratch);
            }
          }};
}

// The elements of a vector as objects of one type. The vector must outlive the rendering.
template <const ObjectType& type, typename T>
Many<type> list_of(const std::vector<T>& elements) {
  return {{&elements, elements.size(), [](const void* self, std::size_t index, Scratch&) -> Datum {
             return One<type>{&(*static_cast<const std::vector<T>*>(self))[index]};
           }}};
}

// The same of elements that were kept in a Scratch.
template <const ObjectType& type, typename T>
Many<type> list_of(std::span<const T> kept) {
  return {{kept.data(), kept.size(), [](const void* self, std::size_t index, Scratch&) -> Datum {
             return One<type>{static_cast<const T*>(self) + index};
           }}};
}

// A list whose items `item` makes from (owner, index, scratch) when the template reaches them:
// each a One, or a text.
template <typename Owner, auto item>
auto list_by(const Owner& owner, std::size_t size) {
  using Item = decltype(item(owner, size, std::declval<Scratch&>()));
  return ListOf<Item>{
      {&owner, size, [](const void* self, std::size_t index, Scratch& scratch) -> Datum {
         return item(*static_cast<const Owner*>(self), index, scratch);
       }}};
}

}  // namespace fujiplan
