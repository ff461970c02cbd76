#pragma once

#include "checks/check.h"
#include "yaml/document.h"

// Traces that conversion, OCR and input methods leave in a text.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string> kFullWidthDigit{
    .rule =
        {.code = "full-width-digit",
         .severity = Severity::Warning,
         .title = {"全角の数字がある", "full-width digits"},
         .why =
             {"数字は半角で書きます。全角と半角が混ざると、検索しても見つからず、公開データの規則にも反します。",
              "Digits are written half-width. With mixed widths searches miss them, and the rules for open data are broken."},
         .wrong = "overview: 年間１００件の申請を受け付ける。\n",
         .right = "overview: 年間100件の申請を受け付ける。\n",
         .fix = Fix::Unsafe,
         .mend = {"半角の数字に直す", "writes them half-width"}},
    .message = {"全角の数字 `{0}` がある", "full-width digits `{0}`"},
    .help = {"`{1}` と書く", "write `{1}`"}};

inline constexpr Diagnosis<std::string> kHalfWidthKana{
    .rule =
        {.code = "half-width-kana",
         .severity = Severity::Warning,
         .title = {"半角カナがある", "half-width kana"},
         .why =
             {"片仮名は全角で書きます。半角の片仮名は検索で見つからず、濁点が1文字として離れます。",
              "Katakana are written full-width. Half-width ones are missed by searches, and their voicing marks are separate characters."},
         .wrong = "overview: ｼｽﾃﾑを運用する。\n",
         .right = "overview: システムを運用する。\n",
         .fix = Fix::Unsafe,
         .mend = {"全角の片仮名に直す", "writes them full-width"}},
    .message = {"半角カナ `{}` がある", "half-width kana `{}`"},
    .help = {"全角の片仮名で書く", "write full-width katakana"}};

inline constexpr Diagnosis<std::string> kHtmlLeft{
    .rule =
        {.code = "html-left",
         .severity = Severity::Warning,
         .title = {"HTMLのタグや記号が残っている", "HTML left from conversion"},
         .why =
             {"変換で残ったHTMLは、印刷物や一覧にそのまま現れます。箇条書きは「・」で始まる行にします。",
              "HTML left from conversion shows up in print and in lists. Write each item of a list on a line that begins with ・."},
         .wrong = "overview: 申請を受け付ける。<br>結果を知らせる。\n",
         .right = "overview: |-\n  申請を受け付ける。\n  結果を知らせる。\n"},
    .message = {"HTML `{}` が残っている", "HTML `{}` is left in the text"},
    .help = {"消すか、改行や「・」の行に直す",
             "remove it, or replace it with a line break or a line that begins with ・"}};

inline constexpr Diagnosis<> kTrailingSpace{
    .rule = {.code = "trailing-space",
             .severity = Severity::Warning,
             .title = {"行の終わりに空白がある", "spaces at the end of a line"},
             .why = {"目に見えない空白があると、内容を変えていない行まで差分に現れます。",
                     "Invisible spaces make unchanged lines show up in diffs."},
             .wrong = "overview: |-\n  申請を受け付ける。 \n",
             .right = "overview: |-\n  申請を受け付ける。\n",
             .fix = Fix::Safe,
             .mend = {"空白を消す", "removes them"}},
    .message = {"行の終わりに空白がある", "spaces at the end of the line"},
    .help = {"空白を消す", "remove them"}};

inline constexpr Diagnosis<std::string, std::string> kOldCharacter{
    .rule =
        {.code = "old-character",
         .severity = Severity::Warning,
         .title = {"旧字体や外国の字体がある", "an old or foreign character form"},
         .why =
             {"OCRは「随」を「隨」、「学習」を「學习」と読むことがあります。現在の字体で書かないと、検索で見つかりません。",
              "OCR may read 随 as 隨. Searching misses such forms."},
         .wrong = "overview: 隨時更新する。\n",
         .right = "overview: 随時更新する。\n",
         .fix = Fix::Unsafe,
         .mend = {"現在の字体に直す", "writes the present form"}},
    .message = {"旧字体か外国の字体 `{0}` がある", "old or foreign character `{0}`"},
    .help = {"`{1}` と書く", "write `{1}`"}};

inline constexpr Diagnosis<std::string> kFormulaText{
    .rule =
        {.code = "formula-text",
         .severity = Severity::Warning,
         .title = {"文章が `=` か `@` で始まる", "a text begins with `=` or `@`"},
         .why =
             {"CSVを表計算ソフトで開くと、`=` や `@` で始まる文章は式として実行されることがあります。CSVに書くときは先頭に ' を付けますが、文章としても不自然なので、元を直します。",
              "Spreadsheets may run a text that begins with `=` or `@` as a formula. In CSV it gets an apostrophe in front, but it is better to correct the text itself."},
         .wrong = "overview: \"=HYPERLINK(\\\"https://example.jp/\\\")\"\n",
         .right = "overview: 申請の案内をホームページに載せる。\n"},
    .message = {"文章が `{}` で始まる", "a text begins with `{}`"},
    .help = {"先頭の記号を除くか、別の書き方にする", "remove the sign, or word it differently"}};

// `sink` has what was found in this file so far: what stands there is not reported twice.
void check_text_hygiene(const SourceFile& source, const yaml::Document& document, Sink& sink);

}  // namespace fujiplan
