#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/values.h"
#include "model/years/dated.h"

// Lists of names as a file has them in brackets.
namespace fujiplan {

std::string list_in_brackets(std::span<const std::string_view> names);  // [A, B]

// [A, B], or {R4: [A], R8: [B]}.
std::string written_names(const Dated<Names>& names);

}  // namespace fujiplan
