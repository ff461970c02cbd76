#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/source.h"
#include "yaml/document.h"

namespace fujiplan {

// What a finding points at, as a part of a document.
struct PlacedNode {
  std::uint32_t number;                              // of the node
  yaml::Value value;                                 // the node
  std::optional<yaml::Value> around = std::nullopt;  // the map or list that it is in
  bool is_key = false;                               // of that map
  bool in_flow = false;                              // inside `{}` or `[]`
};

// A file with findings, read again so that it can be fixed. The source must outlive it.
class FaultyFile {
 public:
  FaultyFile(const SourceFile& source, std::size_t number);
  FaultyFile(const FaultyFile&) = delete;
  FaultyFile& operator=(const FaultyFile&) = delete;

  std::string_view text() const { return text_; }

  // The key or value that stands on exactly these bytes, its quotes included; none where they are
  // something else, and in a file that cannot be read as YAML.
  std::optional<PlacedNode> scalar_at(Span at) const;
  // The one that these bytes are in.
  std::optional<PlacedNode> scalar_around(Span at) const;

  // The key of the file in whose value it is.
  std::optional<yaml::Entry> key_around(Span at) const;
  // Is it in the value of this key of the file?
  bool is_below(Span at, std::string_view key) const;

 private:
  struct Surroundings {
    std::uint32_t parent = 0;  // the root is its own
    bool is_key = false, in_flow = false;
  };
  PlacedNode placed(std::uint32_t number) const;

  std::string_view text_;
  std::optional<yaml::Document> document_;
  std::vector<Surroundings> around_;  // of each node
};

}  // namespace fujiplan
