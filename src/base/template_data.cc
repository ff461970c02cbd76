#include "base/template_data.h"

#include <algorithm>
#include <cstring>

namespace fujiplan {

void* Scratch::allocate(std::size_t size, std::size_t alignment) {
  constexpr std::size_t kBlock = std::size_t{16} << 10;
  for (;; ++at_.block, at_.used = 0) {
    if (at_.block == blocks_.size()) {
      std::size_t bytes = std::max(kBlock, size);
      blocks_.push_back({std::make_unique<std::byte[]>(bytes), bytes});
    }
    Block& block = blocks_[at_.block];
    std::size_t start = (at_.used + alignment - 1) / alignment * alignment;
    if (start + size <= block.size) {
      at_.used = start + size;
      return block.bytes.get() + start;
    }
    if (at_.used == 0) {  // nothing lives in this block: a larger one may take its place
      block = {std::make_unique<std::byte[]>(size), size};
      at_.used = size;
      return block.bytes.get();
    }
  }
}

std::string_view Scratch::text(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool is_true(const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return !text->empty();
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* list = std::get_if<List>(&value)) return list->size > 0;
  return std::holds_alternative<Object>(value);
}

std::optional<Value> find(Object object, std::string_view name, Scratch& scratch) {
  for (const Member& member : object.type->members) {
    if (member.name == name) return member.get(object.self, scratch);
  }
  if (object.type->find_other) return object.type->find_other(object.self, name, scratch);
  return std::nullopt;
}

std::vector<std::string_view> names_of(Object object) {
  std::vector<std::string_view> names;
  for (const Member& member : object.type->members) names.push_back(member.name);
  if (object.type->other_names) {
    for (std::string_view name : object.type->other_names(object.self)) names.push_back(name);
  }
  return names;
}

Value list_of_texts(const std::vector<std::string>& texts) {
  return List{&texts, texts.size(), [](const void* self, std::size_t index, Scratch&) {
                return Value(
                    std::string_view((*static_cast<const std::vector<std::string>*>(self))[index]));
              }};
}

}  // namespace fujiplan
