#pragma once

#include <span>

#include "base/odd_character.h"
#include "checks/check.h"
#include "yaml/document.h"

// Characters that cannot be seen, or are not what they look like (base/odd_character.h). Those that
// are wrong everywhere are errors of reading: yaml/character_codes.h.
namespace fujiplan {

// {0}: what it is, {1}: what to do.
inline constexpr Diagnosis<Message, Message> kInvisibleCharacter{
    .rule =
        {.code = "invisible-character",
         .severity = Severity::Warning,
         .title = {"見えない文字がある", "an invisible character"},
         .why =
             {"ウェブページや文書から写した文には、ゼロ幅の空白などの見えない文字が混ざることがあります。見た目は同じでも別の文字列なので、検索や集計から漏れます。絵文字をつなぐ文字と、漢字の後の異体字セレクターは使えます。",
              "Text copied from web pages and documents may hold zero-width spaces and the like. The text looks the same but is a different one, which searching and counting miss. Joiners inside emoji and variation selectors after kanji may stay."},
         .wrong = "name: \"オンライン\\u200B申請\"\n",
         .right = "name: オンライン申請\n",
         .fix = Fix::Unsafe,
         .mend = {"その文字を消す", "removes it"}},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kUnusualSpace{
    .rule =
        {.code = "unusual-space",
         .severity = Severity::Warning,
         .title = {"特殊な空白がある", "an unusual space"},
         .why =
             {"改行しない空白（U+00A0）などは、普通の空白と見分けられませんが別の文字です。空白で区切る検索や処理が、期待どおりに働きません。",
              "A no-break space (U+00A0) and its like look like a space but are other characters. Searching, and programs that split text at spaces, do not work as expected."},
         .wrong = "overview: \"第2次\\u00A0計画に沿って運用する。\"\n",
         .right = "overview: 第2次 計画に沿って運用する。\n",
         .fix = Fix::Unsafe,
         .mend = {"普通の空白に直す", "writes an ordinary space"}},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kPrivateUseCharacter{
    .rule =
        {.code = "private-use-character",
         .severity = Severity::Warning,
         .title = {"外字がある", "a private-use character"},
         .why =
             {"外字は、登録したパソコンでしか正しく表示されません。ほかのパソコンや公開したデータでは、別の文字か空白になります。",
              "Such a character is shown correctly only on the computer that defines it. On others, and in published data, it appears as another character or not at all."},
         .wrong = "overview: \"渡\\uE000地区の申請を受け付ける。\"\n",
         .right = "overview: 渡辺地区の申請を受け付ける。\n"},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kLookAlikeCharacter{
    .rule =
        {.code = "look-alike-character",
         .severity = Severity::Warning,
         .title = {"漢字に見える部首などの文字がある",
                   "a radical or other character in place of the one it looks like"},
         .why =
             {"PDFから写した文では、「高」が部首の「⾼」（U+2FBC）になることがあります。見た目は同じでも別の文字なので、検索で見つかりません。",
              "In text copied from a PDF, 高 may have become the radical ⾼ (U+2FBC). It looks the same, but searching misses it."},
         .wrong = "name: \xE2\xBE\xBC齢者の見守り\n",
         .right = "name: 高齢者の見守り\n",
         .fix = Fix::Safe,
         .mend = {"普通の文字に直す", "writes the ordinary character"}},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

// Reports every odd character of the keys and values of a file that is worth a look. `published`:
// the values that are not, as they stay however they read.
void check_odd_text(const SourceFile& source, const yaml::Document& document,
                    std::span<const Span> published, Sink& sink);

}  // namespace fujiplan
