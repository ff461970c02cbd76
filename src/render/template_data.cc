#include "render/template_data.h"

#include <algorithm>
#include <cstring>

namespace fujiplan {

void* Scratch::allocate_in_another_block(std::size_t size) {
  constexpr std::size_t kBlock = std::size_t{16} << 10;
  if (++block_ == blocks_.size()) blocks_.emplace_back();
  Block& block = blocks_[block_];
  if (block.size < size) {  // nothing lives in it: a larger one takes its place
    std::size_t bytes = std::max(kBlock, size);
    block = {std::make_unique_for_overwrite<std::byte[]>(bytes), bytes};
  }
  at_ = block.bytes.get() + size;
  end_ = block.end();
  return block.bytes.get();
}

std::string_view Scratch::text(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool is_true(const Datum& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return !text->empty();
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* list = std::get_if<List>(&value)) return list->size > 0;
  if (const auto* picture = std::get_if<const Picture*>(&value)) return !(*picture)->markup.empty();
  return std::holds_alternative<Object>(value);
}

const Member* find_member(const ObjectType& type, std::string_view name) {
  auto found = std::ranges::find(type.members, name, &Member::name);
  return found == type.members.end() ? nullptr : &*found;
}

std::vector<std::string_view> names_of(Object object) {
  std::vector<std::string_view> names, others;
  if (object.type->other_names) others = object.type->other_names(object.self);
  auto add_others = [&] {
    names.insert(names.end(), others.begin(), others.end());
    others.clear();
  };
  for (const Member& member : object.type->members) {
    if (member.name == object.type->others_before) add_others();
    if (has(object, member)) names.push_back(member.name);
  }
  add_others();
  return names;
}

}  // namespace fujiplan
