#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace fujiplan::xlsx {

// What becomes of the entry of this name; null: it stays as it is packed.
using Change = std::string (*)(const std::string&);
using ChangeOf = std::function<Change(std::string_view name)>;

// Copies the ZIP archive `from` to the file `to`, both as paths of the disk, with entries changed.
// Throws Failure when it cannot.
void copy_archive(const std::string& from, const std::string& to, const ChangeOf& change_of);

}  // namespace fujiplan::xlsx
