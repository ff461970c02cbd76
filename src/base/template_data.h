#pragma once

#include <cstddef>
#include <functional>
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
//         return Value(scratch.text(std::to_string(book.pages)));
//       }>("pages", {"頁数", "number of pages"}),
//   };
//   constexpr ObjectType kBook{kBookMembers};
//   Value root = Object{&kBook, &book};
namespace fujiplan {

// Memory for what a value computes. Everything made after a mark is given back at once by
// rewind(mark); the renderer does so after each variable and after each item of a list, so the
// memory in use depends on the depth of a template, not on the length of a report.
class Scratch {
 public:
  struct Mark {
    std::size_t block = 0, used = 0;
  };

  // Keeps a copy of the text. The view is valid until its mark is rewound.
  std::string_view text(std::string_view text);

  // Keeps a small record, such as the pair of a project and a year that an Object points to.
  template <typename T>
  const T* make(T value) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed on rewind");
    return std::construct_at(static_cast<T*>(allocate(sizeof(T), alignof(T))), std::move(value));
  }

  Mark mark() const { return at_; }
  void rewind(Mark mark) { at_ = mark; }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  void* allocate(std::size_t size, std::size_t alignment);

  std::vector<Block> blocks_;
  Mark at_;
};

struct ObjectType;
struct List;

struct Absent {};  // the name exists, but there is nothing here: renders as nothing, is false

struct Object {
  const ObjectType* type;  // never null
  const void* self;        // what the type's functions get; must outlive the rendering or the mark
};

// A list is an object of its owner plus a way to reach item 0..size-1.
struct List {
  using Item = std::variant<Absent, std::string_view, bool, Object, List> (*)(const void* self,
                                                                              std::size_t index,
                                                                              Scratch& scratch);
  const void* self;
  std::size_t size;
  Item item;
};

// One of: nothing, a text, a truth, an object, a list. Cheap to copy; owns nothing.
using Value = std::variant<Absent, std::string_view, bool, Object, List>;

// Does a section `{{#x}}` show? Absent, false, the empty text and the empty list do not.
bool is_true(const Value& value);

// A name that an object has, with its meaning for the documentation of templates.
struct Member {
  std::string_view name;
  Text meaning;
  Value (*get)(const void* self, Scratch& scratch);
};

// What objects of one kind can be asked. Most kinds are a table of members; an object whose names
// are known only while running (JSON) has functions instead.
struct ObjectType {
  std::span<const Member> members = {};
  std::optional<Value> (*find_other)(const void* self, std::string_view name,
                                     Scratch& scratch) = nullptr;
  std::vector<std::string_view> (*other_names)(const void* self) = nullptr;
};

// The value behind `name`. No value: the object has no such name. Absent: nothing is there.
std::optional<Value> find(Object object, std::string_view name, Scratch& scratch);

// The names of an object, in the order of its table.
std::vector<std::string_view> names_of(Object object);

// A row of a table. `get` is a member pointer or a function of (const Self&) or of
// (const Self&, Scratch&); it gives a Value or what converts to one (a std::string: its view).
template <typename Self, auto get>
constexpr Member member(std::string_view name, Text meaning) {
  return {name, meaning, [](const void* self, [[maybe_unused]] Scratch& scratch) -> Value {
            const Self& object = *static_cast<const Self*>(self);
            if constexpr (std::is_invocable_v<decltype(get), const Self&, Scratch&>) {
              static_assert(!std::is_same_v<decltype(get(object, scratch)), std::string>,
                            "put the text into the scratch");
              return get(object, scratch);
            } else {
              static_assert(!std::is_same_v<decltype(std::invoke(get, object)), std::string>,
                            "put the text into the scratch");
              return std::invoke(get, object);
            }
          }};
}

// The elements of a vector as objects of one type. The vector must outlive the rendering.
template <const ObjectType& type, typename T>
Value list_of(const std::vector<T>& elements) {
  return List{&elements, elements.size(), [](const void* self, std::size_t index, Scratch&) {
                return Value(Object{&type, &(*static_cast<const std::vector<T>*>(self))[index]});
              }};
}

// Texts, reached in a template as `{{.}}`.
Value list_of_texts(const std::vector<std::string>& texts);

}  // namespace fujiplan
