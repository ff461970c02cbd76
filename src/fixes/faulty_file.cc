#include "fixes/faulty_file.h"

#include <algorithm>

#include "yaml/read_document.h"

namespace fujiplan {

FaultyFile::FaultyFile(const SourceFile& source, std::size_t number) : text_(source.text) {
  Sink told_already;
  document_ = yaml::read_document(source, number, told_already);
  if (!document_) return;
  const std::vector<yaml::Node>& nodes = document_->nodes;
  around_.resize(nodes.size());
  std::vector<std::uint32_t> open;       // the collections that a node is in
  std::vector<std::size_t> children(1);  // how many nodes of each came before
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (open.empty()) open.push_back(0);
    while (nodes[open.back()].end <= i) {
      open.pop_back();
      children.pop_back();
    }
    const yaml::Node& parent = nodes[open.back()];
    bool flow = around_[open.back()].in_flow || parent.style == yaml::Style::Flow;
    bool is_key = parent.kind == yaml::Kind::Mapping && children.back() % 2 == 0;
    around_[i] = {open.back(), is_key, flow};
    ++children.back();
    if (nodes[i].end > i + 1) {
      open.push_back(i);
      children.push_back(0);
    }
  }
}

PlacedNode FaultyFile::placed(std::uint32_t number) const {
  const Surroundings& around = around_[number];
  PlacedNode node{number, {*document_, number}};
  if (number != 0) node.around = yaml::Value(*document_, around.parent);
  node.is_key = around.is_key;
  node.in_flow = around.in_flow;
  return node;
}

// Nodes stand in the order of the text; a collection begins where its first scalar does.
std::optional<PlacedNode> FaultyFile::scalar_around(Span at) const {
  if (!document_) return std::nullopt;
  const std::vector<yaml::Node>& nodes = document_->nodes;
  auto behind = std::ranges::upper_bound(nodes, at.offset, {}, &yaml::Node::offset);
  while (behind != nodes.begin()) {
    const yaml::Node& node = *--behind;
    if (node.kind != yaml::Kind::Scalar) continue;
    bool holds = node.offset <= at.offset && at.offset + at.length <= node.offset + node.length;
    if (!holds) return std::nullopt;
    return placed(static_cast<std::uint32_t>(behind - nodes.begin()));
  }
  return std::nullopt;
}

std::optional<PlacedNode> FaultyFile::scalar_at(Span at) const {
  auto found = scalar_around(at);
  return found && found->value.span() == at ? found : std::nullopt;
}

std::optional<yaml::Entry> FaultyFile::key_around(Span at) const {
  if (!document_ || !document_->root().is(yaml::Kind::Mapping)) return std::nullopt;
  for (const yaml::Entry& entry : document_->root().entries()) {
    const Span value = entry.value.span();
    bool holds = value.offset <= at.offset && at.offset + at.length <= value.offset + value.length;
    if (holds) return entry;
  }
  return std::nullopt;
}

bool FaultyFile::is_below(Span at, std::string_view key) const {
  auto around = key_around(at);
  return around && around->key.text() == key;
}

}  // namespace fujiplan
