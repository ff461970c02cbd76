#include "files/windows/wildcards.h"

#include <windows.h>

#include "base/put_in_order.h"
#include "files/windows/wide.h"

namespace fujiplan::windows {

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
    if (!matched.starts_with('.')) found.push_back(word.substr(0, name) + matched);
  }
  if (search != INVALID_HANDLE_VALUE) ::FindClose(search);
  if (found.empty()) found.push_back(word);
  put_in_order(found);
  words.insert(words.end(), found.begin(), found.end());
}

}  // namespace fujiplan::windows
