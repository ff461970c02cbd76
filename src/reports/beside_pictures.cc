#include "reports/beside_pictures.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "pictures/svg.h"

namespace fujiplan {

PicturesBeside::PicturesBeside(const std::string& folder, Make make)
    : folder_(folder + std::string(kPictureFolder)), make_(std::move(make)) {}

void PicturesBeside::keep(const Picture& picture) {
  constexpr Format<std::string> kTwice{
      "2つの図のファイル名が、どちらも `{}` になる。名称の似た所管部署などがあれば、一方の名称を変える",
      "two pictures would both be `{}`; where departments or the like have nearly the same name, rename one"};
  const std::string path = folder_ + std::string(picture.name) + ".svg";
  const std::uint64_t hash = std::hash<std::string_view>()(picture.markup);
  const std::scoped_lock lock(mutex_);
  auto [known, is_new] = kept_.emplace(path, hash);
  if (is_new) return make_(path, picture.markup);
  if (known->second != hash) throw Failure(kTwice(path));
}

std::vector<std::string> PicturesBeside::paths() const {
  std::vector<std::string> paths;
  const std::scoped_lock lock(mutex_);
  for (const auto& [path, hash] : kept_) paths.push_back(path);
  return paths;
}

static bool is_picture_of_ours(const FileSystem& files, const std::string& path) {
  return files.read(path, kFileOfOurs.size()).bytes == kFileOfOurs;
}

std::vector<std::string> left_pictures(const FileSystem& files, const PicturesBeside& pictures) {
  const std::string folder = pictures.folder().substr(0, pictures.folder().size() - 1);
  if (files.kind(folder) != FileKind::Folder) return {};
  const std::vector<std::string> kept = pictures.paths();
  std::vector<std::string> left;
  for (const FolderEntry& entry : files.list(folder)) {
    const std::string path = pictures.folder() + entry.name;
    const bool may_be = entry.kind == FileKind::Regular && path.ends_with(".svg");
    if (!may_be || std::ranges::binary_search(kept, path)) continue;
    if (is_picture_of_ours(files, path)) left.push_back(path);
  }
  return left;
}

void require_place_for_pictures(const Context& context) {
  const std::string& output = context.options.output;
  if (!output.empty() && context.env.files.kind(output) != FileKind::Other) return;
  throw UsageError({"図を書き出す場所がない。レポートの出力先を `-o DIR` か `-o FILE` で指定する",
                    "no place for the pictures; write the reports to files, with `-o DIR` or "
                    "`-o FILE`"});
}

}  // namespace fujiplan
