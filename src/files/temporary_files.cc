#include "files/temporary_files.h"

#include <algorithm>

#include "base/number.h"
#include "files/path.h"

namespace fujiplan {

static constexpr std::string_view kMark = ".fujiplan-tmp-", kUnique = "XXXXXX";

std::string temporary_beside(const std::string& target) {
  std::size_t name = target.rfind('/') + 1;  // npos + 1 is 0
  std::string temporary = target.substr(0, name) + "." + target.substr(name);
  return temporary.append(kMark).append(kUnique);
}

bool is_temporary_name(std::string_view name) {
  std::size_t mark = name.rfind(kMark);
  if (!name.starts_with('.') || mark == name.npos || mark < 2) return false;
  std::string_view unique = name.substr(mark + kMark.size());
  return unique.size() == kUnique.size() && std::ranges::all_of(unique, is_letter_or_digit);
}

void remove_leftovers(FileSystem& files, const std::string& folder) {
  for (const FolderEntry& entry : files.list(folder)) {
    if (entry.kind == FileKind::Regular && is_temporary_name(entry.name)) {
      files.remove(folder + "/" + entry.name);
    }
  }
}

std::string folder_of(const std::string& path) {
  std::string folder = Path(path).parent().string();
  return folder.empty() ? "." : folder;
}

}  // namespace fujiplan
