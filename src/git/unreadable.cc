#include "git/unreadable.h"

#include <memory>
#include <optional>

#include "base/formatted.h"
#include "base/text.h"
#include "git/libgit2.h"

namespace fujiplan::git {

namespace {

// What extensions.KEY of the settings says; the library names none of this to people.
struct Extension {
  std::string_view key, value;  // no value: any
  Text what, remedy;
};

// Git itself can read them all, so it can also take out what is to be read.
constexpr Text kTakeOut{
    "その版を `git worktree add ../old 版の名前` で別のフォルダに取り出し、"
    "`fujiplan diff ../old plan` や `fujiplan --plan ../old list` のように読む",
    "take that version out with `git worktree add ../old REVISION` and read the folder, as in "
    "`fujiplan diff ../old plan` or `fujiplan --plan ../old list`"};

constexpr Extension kExtensions[] = {
    {"objectformat",
     "sha256",
     {"ハッシュがSHA-256のリポジトリは読めない", "repositories with SHA-256 hashes cannot be read"},
     kTakeOut},
    {"refstorage",
     "reftable",
     {"ブランチの記録の形式がreftableのリポジトリは読めない",
      "repositories that keep their branches as reftable cannot be read"},
     {"`git refs migrate --ref-format=files` で形式を変える",
      "change that with `git refs migrate --ref-format=files`"}},
};

struct Setting {
  std::string key, value;
};

// extensions.* in the file of settings, as far as it can be read.
std::vector<Setting> extensions_in(const std::string& file, bool& is_readable) {
  std::vector<Setting> found;
  git_config* config = nullptr;
  is_readable = libgit2().config_open_ondisk(&config, file.c_str()) == 0;
  if (!is_readable) return found;
  std::unique_ptr<git_config, decltype(libgit2().config_free)> owned(config, libgit2().config_free);
  auto collect = [](const git_config_entry* entry, void* list) {
    constexpr std::string_view kSection = "extensions.";
    std::string_view name = entry->name;
    if (!name.starts_with(kSection)) return 0;
    static_cast<std::vector<Setting>*>(list)->push_back(
        {std::string(name.substr(kSection.size())), entry->value != nullptr ? entry->value : ""});
    return 0;
  };
  is_readable = libgit2().config_foreach(config, collect, &found) == 0;
  return found;
}

const Extension* known(const Setting& setting) {
  for (const Extension& row : kExtensions) {
    if (setting.key == row.key && to_lower_ascii(setting.value) == row.value) return &row;
  }
  return nullptr;
}

Failure failure(const Message& what, const Text& remedy) {
  return Failure(
      {formatted("{}。{}", what.ja, remedy.ja), formatted("{}; {}", what.en, remedy.en)});
}

constexpr Text kSeeGit{"`git status` と `git fsck` で原因を調べ、直らないときは別のクローンを使う",
                       "see `git status` and `git fsck`, and use another clone if that fails"};

}  // namespace

Failure unreadable_repository(const FoundRepository& repository) {
  const std::string& folder = repository.git_folder;
  std::string file = common_folder(repository) + "/config";
  bool is_readable = true;
  std::vector<Setting> settings = extensions_in(file, is_readable);
  if (!is_readable) {
    return Failure(
        {formatted("gitの設定 `{}` を読めない。`git config --list` で誤りのある行を調べて直す",
                   file),
         formatted("cannot read the settings of git in `{}`; `git config --list` names the line",
                   file)});
  }
  for (const Setting& setting : settings) {
    if (const Extension* row = known(setting)) {
      return failure({std::string(row->what.ja), std::string(row->what.en)}, row->remedy);
    }
  }
  for (const Setting& setting : settings) {
    if (is_harmless_extension(setting.key)) continue;
    return Failure(
        {formatted("gitの拡張 `{}` を使うリポジトリは読めない。{}", setting.key, kTakeOut.ja),
         formatted("repositories with the git extension `{}` cannot be read; {}", setting.key,
                   kTakeOut.en)});
  }
  return Failure({formatted("gitのリポジトリ `{}` を読めない。{}", folder, kSeeGit.ja),
                  formatted("cannot read the git repository `{}`; {}", folder, kSeeGit.en)});
}

Message with_remedy(Message message, CloneKind kind) {
  constexpr Text kRemedies[] = {
      {"", ""},
      {"。履歴の一部だけを取得したリポジトリなので、`git fetch --unshallow` で残りを取得する"
       "（GitHub Actionsの checkout では `fetch-depth: 0`）",
       "; the clone is shallow: fetch the rest with `git fetch --unshallow` "
       "(`fetch-depth: 0` for the checkout of GitHub Actions)"},
      {"。古いファイルを省いて取得したリポジトリ（`--filter`）なので、"
       "`git fetch --refetch --no-filter` で残りを取得する"
       "（GitHub Actionsの checkout では `filter` を指定しない）",
       "; the clone leaves out old files (`--filter`): fetch them with "
       "`git fetch --refetch --no-filter` (no `filter` for the checkout of GitHub Actions)"}};
  Text remedy = kRemedies[static_cast<std::size_t>(kind)];
  message.ja += remedy.ja;
  message.en += remedy.en;
  return message;
}

Failure unreadable_object(const BadObject& object, CloneKind kind) {
  if (object.fault == ObjectFault::TooLarge) {
    constexpr std::size_t kMiB = kLargestObject >> 20;
    return Failure(
        {formatted("gitのオブジェクト {} は大きすぎて読めない（上限は{} MiB）。"
                   "計画の変更履歴から大きいファイルを除く",
                   object.id, kMiB),
         formatted("the git object {} is too large to be read (at most {} MiB); take the large "
                   "file out of the history of the plan",
                   object.id, kMiB)});
  }
  bool is_missing = object.fault == ObjectFault::Missing;
  if (is_missing && kind != CloneKind::Whole) {
    return Failure(with_remedy({formatted("gitのオブジェクト {} が手元にない", object.id),
                                formatted("the git object {} is not here", object.id)},
                               kind));
  }
  constexpr Text kFault[] = {{"見つからない", "is missing"}, {"壊れている", "is damaged"}};
  Text fault = kFault[is_missing ? 0 : 1];
  return Failure(
      {formatted("gitのオブジェクト {} が{}。`git fsck` で壊れた範囲を調べ、"
                 "壊れていないリポジトリからクローンし直す",
                 object.id, fault.ja),
       formatted("the git object {} {}; see with `git fsck` what else is damaged, and clone anew "
                 "from an intact repository",
                 object.id, fault.en)});
}

Failure unreadable_revision(const std::string& revision) {
  return failure({formatted("gitのリビジョン `{}` を読めない", revision),
                  formatted("git revision `{}` cannot be read", revision)},
                 kSeeGit);
}

}  // namespace fujiplan::git
