#include "files/windows/wildcards.h"

#include <windows.h>

#include "base/put_in_order.h"
#include "files/windows/wide.h"

namespace fujiplan::windows {

// As shells elsewhere leave out names with a dot; Excel keeps a hidden file beside an open
// workbook.
static bool is_hidden(const WIN32_FIND_DATAW& entry, std::string_view name) {
  return name.starts_with('.') || (entry.dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0;
}

void add_matches(const std::string& word, std::vector<std::string>& words) {
  std::size_t name = word.find_last_of("/\\") + 1;  // npos + 1 is 0
  bool is_pattern = !word.starts_with('-') && word.find_first_of("*?", name) != word.npos;
  std::vector<std::string> found;
  WIN32_FIND_DATAW entry{};
  HANDLE search =
      is_pattern ? ::FindFirstFileW(wide_path(word).c_str(), &entry) : INVALID_HANDLE_VALUE;
  for (BOOL more = search != INVALID_HANDLE_VALUE; more != 0;
       more = ::FindNextFileW(search, &entry)) {
    std::string matched = narrow(entry.cFileName);
    if (!is_hidden(entry, matched)) found.push_back(word.substr(0, name) + matched);
  }
  if (search != INVALID_HANDLE_VALUE) ::FindClose(search);
  if (found.empty()) found.push_back(word);
  put_in_order(found);
  words.insert(words.end(), found.begin(), found.end());
}

}  // namespace fujiplan::windows
