#pragma once

#include "checks/check.h"

// Texts that say nothing (model/says_nothing.h).
namespace fujiplan {

inline constexpr Diagnosis<std::string> kPlaceholderText{
    .rule =
        {.code = "placeholder-text",
         .severity = Severity::Warning,
         .title = {"「なし」や「同上」だけの文章", "text that says nothing"},
         .why =
             {"「なし」「同上」「－」だけでは、行わなかったのか、書き忘れたのか、何と同じなのかが分かりません。公開する一覧にもそのまま出ます。書くことがない項目は、キーごと省きます。点数の根拠にもなりません。",
              "`なし` (none), `同上` (as above) or a dash alone does not show whether nothing was done, the answer was forgotten, or what it is the same as, and it is published as it is. Leave out the key where there is nothing to say. Such a text is no evidence for a score."},
         .wrong = "related: なし\n",
         .right = "related: 第六次富士市総合計画\n"},
    .message = {"`{}` だけで、内容の説明がない", "`{}` alone says nothing"},
    .help = {"内容を書くか、キーごと消す", "describe it, or remove the key"}};

// In a form, where there are no keys.
inline constexpr Format<> kWriteOrEmpty{
    "内容を書く。書くことがなければ、セルを空にする（取り込んだ後なら `（削除）` と書く）",
    "describe it; where there is nothing to say, leave the cell empty (or write `（削除）` if it "
    "has already been imported)"};

void check_placeholders(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
