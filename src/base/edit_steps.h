#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace fujiplan {

// One step of turning a list into another: an item that both have, one that goes, one that comes.
enum class EditStep : unsigned char { Keep, Remove, Add };

// The fewest changes that turn `before` into `after`, from the beginning to the end; where there is
// a choice, an item goes before another comes. Lists that differ in very many items are replaced
// whole, but for what is the same at both ends.
std::vector<EditStep> edit_steps(std::span<const std::string_view> before,
                                 std::span<const std::string_view> after);

}  // namespace fujiplan
