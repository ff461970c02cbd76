#pragma once

#include <cstdint>
#include <forward_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source.h"

// A YAML document as a light tree: nodes in one vector, in the order of the text, each with the
// bytes it stands on. Views reach into the source text or into `Document::decoded`.
namespace fujiplan::yaml {

enum class Kind : unsigned char { Null, Scalar, Sequence, Mapping };

// How a value is written. Scalars are plain, quoted or block (`|`); collections block or flow
// (`[a]`).
enum class Style : unsigned char { Plain, Quoted, Block, Flow };

struct Node {
  Kind kind = Kind::Null;
  Style style = Style::Plain;
  std::uint32_t offset = 0, length = 0;  // bytes in the source; a Null has length 0, behind its key
  std::uint32_t end = 0;                 // index of the first node that is not inside this one
  std::string_view text = {};            // of a scalar, quotes and escapes resolved
};

class Entries;

// A handle to one node; valid as long as its document and the source text.
class Value {
 public:
  Value(const struct Document& document, std::uint32_t index)
      : document_(&document), index_(index) {}

  Kind kind() const { return node().kind; }
  Style style() const { return node().style; }
  std::string_view text() const { return node().text; }
  Span span() const;
  bool is(Kind kind) const { return node().kind == kind; }

  // A range over the values of a sequence, or over keys and values of a mapping by turns.
  class Iterator {
   public:
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;  // for the concepts of ranges
    Iterator(const struct Document& document, std::uint32_t index)
        : document_(&document), index_(index) {}
    Value operator*() const { return {*document_, index_}; }
    Iterator& operator++();
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const struct Document* document_ = nullptr;
    std::uint32_t index_ = 0;
  };
  Iterator begin() const { return {*document_, index_ + 1}; }
  Iterator end() const { return {*document_, node().end}; }

  std::size_t size() const;  // how many values the range has

  // The entries of a mapping, in the order of the text.
  Entries entries() const;

 private:
  const Node& node() const;
  const struct Document* document_;
  std::uint32_t index_;
};

struct Entry {
  Value key, value;
};

// A range over the entries of a mapping; it holds nothing but where they begin and end.
class Entries {
 public:
  class Iterator {
   public:
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    explicit Iterator(Value::Iterator key) : key_(key) {}
    Entry operator*() const {
      Value::Iterator value = key_;
      return {*key_, *++value};
    }
    Iterator& operator++() {
      ++ ++key_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& other) const { return key_ == other.key_; }

   private:
    Value::Iterator key_;
  };
  explicit Entries(const Value& mapping) : begin_(mapping.begin()), end_(mapping.end()) {}
  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  Iterator begin_, end_;
};

struct Document {
  std::size_t file = 0;                    // number of the source
  std::vector<Node> nodes;                 // nodes[0] is the root; never empty
  std::forward_list<std::string> decoded;  // texts that do not stand in the source as they are
  bool surely_plain = false;  // no character is odd (base/odd_character.h), by an escape neither

  Value root() const { return {*this, 0}; }
};

inline const Node& Value::node() const {
  return document_->nodes[index_];
}

inline Span Value::span() const {
  return {document_->file, node().offset, node().length};
}

inline Value::Iterator& Value::Iterator::operator++() {
  index_ = document_->nodes[index_].end;
  return *this;
}

inline std::size_t Value::size() const {
  std::size_t count = 0;
  for (Iterator at = begin(); at != end(); ++at) ++count;
  return count;
}

inline Entries Value::entries() const {
  return Entries(*this);
}

}  // namespace fujiplan::yaml
