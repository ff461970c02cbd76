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
         .right = "related: 第六次富士市総合計画\n",
         .fix = Fix::Safe,
         .mend =
             {"「なし」や「－」だけのキーを消す。必要なキー、注釈のあるキーと、「同上」などは残す",
              "removes a key that says `なし` (none) or a dash, unless it is needed or has a comment; `同上` (as above) stays"}},
    .message = {"`{}` だけで、内容の説明がない", "`{}` alone says nothing"},
    .help = {"内容を書くか、キーごと消す", "describe it, or remove the key"}};

inline constexpr Diagnosis<std::string> kNotFilledIn{
    .rule =
        {.code = "not-filled-in",
         .severity = Severity::Warning,
         .title = {"記入されていない項目", "a field that is still to be filled in"},
         .why =
             {"`fujiplan new` は、まだ分からない文章に `（未記入）` と書きます。そのままでは、公開する一覧や個票にも「（未記入）」と出ます。",
              "`fujiplan new` writes `（未記入）`, or `(to be filled in)` in an English plan, where a text is not known yet. As long as it stays, lists and sheets say so, too."},
         .wrong = "related: （未記入）\n",
         .right = "related: 第六次富士市総合計画\n"},
    .message = {"`{}` の内容がまだ記入されていない", "`{}` is still to be filled in"},
    .help = {"内容を書く。必須でない項目なら、キーごと消してもよい",
             "write it; a key that is not required may be removed"}};

// Of a key that must be there.
inline constexpr Format<> kDescribe{"内容を書く（必要なキーなので、消せない）",
                                    "describe it; this key is needed"};

// What belongs in place of a text that only says that there is nothing: no value, so no key.
inline constexpr std::string_view kKeyGoes = "~";

// In a form, where there are no keys.
inline constexpr Format<> kWriteOrEmpty{
    "内容を書く。書くことがなければ、セルを空にする（取り込んだ後なら `（削除）` と書く）",
    "describe it; where there is nothing to say, leave the cell empty (or write `（削除）` if it "
    "has already been imported)"};

// One text; `key`: of the field that it is in.
void check_text(const Prose& text, std::string_view key, Sink& sink);
void check_text(const Line& text, std::string_view key, Sink& sink);

void check_placeholders(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
