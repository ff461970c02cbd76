#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::xlsx {

// `row` of `x:row`.
std::string_view local_name(std::string_view name);

// The namespaces that stand for Office's own in an XML document, with those of its relationships,
// by the prefixes that are bound to them where the reader is. expat could tell, but takes twice as
// long for it, as it puts each name together with its namespace.
class XmlNames {
 public:
  // At the beginning and the end of an element in this depth; `attributes` as expat has them.
  // Throws Failure when there are more than kMostNamespaces (limits.h).
  void enter(const char* const* attributes, std::size_t depth);
  void leave(std::size_t depth);

  bool is_of_office(std::string_view element) const;
  bool is_relationship_id(std::string_view attribute) const;

 private:
  enum class Kind : unsigned char { Other, Office, Relationships };
  struct Binding {
    std::string prefix;
    Kind kind = Kind::Other;
    std::size_t depth = 0;
  };
  static Kind kind_of(std::string_view space);
  Kind bound_to(std::string_view prefix) const;

  std::vector<Binding> bindings_;  // the last one counts
};

}  // namespace fujiplan::xlsx
