#include "files/system/system_error.h"

#include <cerrno>
#include <system_error>

#include "base/format.h"

namespace fujiplan {

static constexpr ErrorText kErrors[] = {
    {ENOENT, {"ファイルがない", "no such file"}},
    {EACCES, {"読み書きの権限がない", "permission denied"}},
    {EPERM, {"許されていない操作", "operation not permitted"}},
    {EISDIR, {"ファイルではなくフォルダである", "is a folder, not a file"}},
    {ENOTDIR, {"途中にフォルダでないものがある", "a part of the path is not a folder"}},
    {ENOSPC, {"ディスクに空きがない", "no space left on the disk"}},
    {EFBIG, {"ファイルが大きすぎる", "file too large"}},
    {EROFS, {"読み取り専用の場所である", "read-only file system"}},
    {ELOOP, {"リンクが循環している", "links form a circle"}},
    {ENAMETOOLONG, {"名前が長すぎる", "name too long"}},
    {EIO, {"ディスクの読み書きに失敗した", "input or output error"}},
    {EEXIST, {"同じ名前のファイルがある", "a file of that name exists"}},
    {EMFILE, {"開いているファイルが多すぎる", "too many open files"}},
    {ENXIO, {"通常のファイルではない", "not a regular file"}},
    {ETIMEDOUT, {"時間内に応答がない", "no answer in time"}},
    {ENOLCK, {"この場所ではロックできない", "no locks in this place"}},
};

Message describe_system_error(int error) {
  for (std::span<const ErrorText> rows :
       {std::span<const ErrorText>(kErrors), errors_of_this_system()}) {
    for (const ErrorText& row : rows) {
      if (row.error == error) return {std::string(row.text.ja), std::string(row.text.en)};
    }
  }
  std::string text = std::generic_category().message(error);
  return {text, text};
}

Failure cannot_read(const std::string& path, const Message& why) {
  constexpr Format<std::string, Message> kUnreadable{"`{}` を読めない: {}", "cannot read `{}`: {}"};
  return Failure(kUnreadable(path, why));
}

Failure folder_too_deep(const std::string& folder, int most) {
  constexpr Format<int> kTooDeep{"フォルダが{}段より深い", "more than {} folders deep"};
  return cannot_read(folder, kTooDeep(most));
}

Failure cannot_write(const std::string& path, int error) {
  Message reason = describe_system_error(error);
  return Failure(
      {"`" + path + "` に書き込めない: " + reason.ja, "cannot write `" + path + "`: " + reason.en});
}

UnreadableFolder cannot_read_folder(const std::string& folder, int error) {
  Message reason = describe_system_error(error);
  Message message{"フォルダ `" + folder + "` を読めない: " + reason.ja,
                  "cannot read folder `" + folder + "`: " + reason.en};
  return {std::move(message), std::move(reason)};
}

Failure cannot_lock(const std::string& folder, int error) {
  Message reason = describe_system_error(error);
  return Failure({"`" + folder + "` をロックできないので、何も書き込まない。" +
                      "手元のディスクに置いて実行する: " + reason.ja,
                  "cannot lock `" + folder + "`, so nothing is written; " +
                      "put it on a local disk and run there: " + reason.en});
}

Failure locked_by_another(const std::string& folder) {
  return Failure(
      {"ほかの fujiplan が `" + folder + "` に書き込んでいる。終わってからもう一度実行する",
       "another fujiplan is writing to `" + folder + "`; run again when it has finished"});
}

}  // namespace fujiplan
