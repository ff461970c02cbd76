#include "upkeep/new_receipt.h"

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "model/types/to_fill_in.h"

namespace fujiplan {

// purpose（事業の目的）; schedule（スケジュール）: R8上: 導入準備
static std::string named_keys(const std::vector<UnsaidKey>& keys, Language language) {
  std::vector<std::string> names;
  for (const UnsaidKey& key : keys) {
    bool is_same = key.label.in(language) == key.key;
    std::string label = is_same ? "" : in_brackets(key.label.in(language), language);
    std::string chosen = key.chosen.empty() ? "" : formatted(" `{}`", key.chosen);
    names.push_back(formatted("{}{}{}", key.key, label, chosen));
  }
  return harmless(listed(names, language));
}

// How it is known that nobody has used the number.
static std::string known_past(KnownPast past, Language language) {
  constexpr Text kPasts[] = {
      {"手元のファイルだけを確認した。gitの履歴はない",
       "only the files here were looked at, as there is no git history"},
      {"手元のファイルと、gitの履歴にあるこのフォルダを確認した。ただし、履歴は一部だけを取得したもので、"
       "古い番号は分からない。`git fetch --unshallow` で残りを取得できる",
       "the files here and this folder in the git history were looked at, but the clone is shallow: "
       "older numbers "
       "are not known; `git fetch --unshallow` fetches the rest"},
      {"手元のファイルと、gitの履歴にあるこのフォルダを確認した",
       "the files here and this folder in the git history were looked at"},
  };
  return std::string(kPasts[static_cast<std::size_t>(past)].in(language));
}

static std::string about_number(const NewReceipt& receipt, Language language) {
  constexpr Format<std::string, std::string> kLast{"これまでの最大は {}（{}）",
                                                   "the highest one so far is {} ({})"};
  constexpr Format<std::string> kFirst{"まだ使われた番号はない（{}）", "none was used so far ({})"};
  std::string past = known_past(receipt.used.past, language);
  auto last = receipt.used.last_of(receipt.project.id);
  return last ? kLast.in(language, to_string(*last), past) : kFirst.in(language, past);
}

std::string receipt_of(const NewReceipt& receipt, Language language) {
  constexpr Text kFile{"ファイル", "file"}, kNumber{"番号", "number"}, kFill{"記入する", "fill in"},
      kCheck{"確認する", "check"};
  constexpr Format<std::string> kWritten{"`{}` を作成した", "`{}` was written"};
  constexpr Format<std::string> kTried{"`{}` を作成する（--dry-run のため、書き込んでいない）",
                                       "`{}` would be written (--dry-run: nothing was)"};
  std::string out = formatted("{} {}\n", to_string(receipt.project.id),
                              harmless(std::string(receipt.project.name)));
  constexpr std::size_t kWidth = 10;
  auto add = [&](Text head, const std::string& text) {
    if (text.empty()) return;
    out += formatted("  {}{}\n", pad_right(std::string(head.in(language)), kWidth), text);
  };
  const auto& file = receipt.is_tried ? kTried : kWritten;
  add(kFile, file.in(language, harmless(receipt.path)));
  add(kNumber, about_number(receipt, language));
  add(kFill, named_keys(receipt.file.to_fill, language));
  add(kCheck, named_keys(receipt.file.to_check, language));
  constexpr Format<std::string_view, std::string> kNext{
      "「記入する」項目には `{}` と書いてある。残りは `fujiplan validate {}` が示す\n",
      "What is to be filled in says `{}`; `fujiplan validate {}` names what is left.\n"};
  if (!receipt.file.to_fill.empty()) {
    out += kNext.in(language, kToFillIn.in(receipt.in_file), to_string(receipt.project.id));
  }
  return out;
}

}  // namespace fujiplan
