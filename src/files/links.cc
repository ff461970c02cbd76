#include "files/links.h"

#include <algorithm>
#include <string_view>

#include "files/temporary_files.h"

namespace fujiplan {

bool lies_in(const std::string& real_folder, const std::string& real_path) {
  if (!real_path.starts_with(real_folder)) return false;
  return real_folder.ends_with('/') ||  // a root
         real_path.size() == real_folder.size() || real_path[real_folder.size()] == '/';
}

bool leads_out(const FileReader& files, const std::string& folder, const std::string& path) {
  return !files.follows_links && !lies_in(files.real_path(folder), files.real_path(path));
}

bool typed_path_leads_out(const FileReader& files, const std::string& path) {
  constexpr std::string_view kSystem[] = {"/dev/", "/proc/"};
  bool is_system = std::ranges::any_of(
      kSystem, [&](std::string_view folder) { return path.starts_with(folder); });
  return !is_system && files.is_link(path) && leads_out(files, folder_of(path), path);
}

Message link_leads_out() {
  return {"フォルダの外を指すリンクである。読み込むには --follow-links を付ける",
          "a link that leads out of its folder; --follow-links reads it"};
}

}  // namespace fujiplan
