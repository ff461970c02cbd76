#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/edit.h"

// The steps by which a file of the old plan becomes one of the next. All bytes that no step names
// stay: comments, blank lines, order, line ends.
namespace fujiplan {

// Of a file of the old plan, which was read without a mistake, or of what an edit has left of it.
yaml::Document document_in(const SourceFile& source);

// Without these keys of the outermost level, and without the comments inside their values. Where
// the last key goes, the text does not end in the blank lines that stood above it.
std::string without_keys(const std::string& path, std::string text,
                         std::span<const std::string_view> keys);

// With these changes of the outermost mapping. Throws Failure, which names the file, where a value
// of another kind stands.
std::string with_changes(const std::string& path, const std::string& text,
                         std::vector<yaml::Change> changes, const yaml::Layout& layout);

// How the value of a key is written.
struct WrittenValue {
  yaml::Kind kind = yaml::Kind::Null;   // also where the key is not there
  bool in_lines = false;                // a list or map below its key
  std::string text = {};                // of a scalar
  std::vector<std::string> items = {};  // the texts of a list
};
WrittenValue value_in_text(const std::string& path, const std::string& text, std::string_view key);

}  // namespace fujiplan
