#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"

// What can be wrong with a file before anybody asks what it says.
namespace fujiplan::yaml {

inline constexpr Diagnosis<Message> kUnreadableFile{
    .rule =
        {.code = "unreadable-file",
         .title = {"ファイルを読めない", "a file cannot be read"},
         .why =
             {"権限がない、リンク先がない、途中で消えたなどの理由で中身を読めません。"
              "ほかのファイルの点検は続けます。読めるようにしてから、もう一度点検してください。",
              "The content cannot be read: no permission, a dangling link, or the file vanished. "
              "The other files are still checked. Make it readable and validate again."}},
    .message = {"ファイルを読めない: {}", "file cannot be read: {}"},
    .help = {"権限とリンク先を確認する", "check its permissions and where its link leads"}};

inline constexpr Diagnosis<Message> kUnreadableFolder{
    .rule =
        {.code = "unreadable-folder",
         .title = {"フォルダを読めない", "a folder cannot be read"},
         .why =
             {"権限がないなどの理由で、フォルダの中を見られません。中にある事業は、一覧にも集計にも出ません。"
              "ほかのフォルダの点検は続けます。読めるようにしてから、もう一度点検してください。",
              "The folder cannot be looked into, for lack of permission, for example. The projects in "
              "it are missing from every list and total. The other folders are still checked. Make "
              "it readable and validate again."}},
    .message = {"フォルダを読めない: {}", "folder cannot be read: {}"},
    .help = {"フォルダの権限を確認する。計画の一部をサブモジュールに分けない",
             "check the permissions of the folder; keep no part of a plan in a submodule"}};

inline constexpr Diagnosis<std::size_t> kTooLarge{
    .rule =
        {.code = "too-large",
         .title = {"ファイルが大きすぎる", "a file is too large"},
         .why =
             {"1つの事業は数KBの文章です。1MiBを超えるファイルは、別の種類のファイルを置き間違えたものとみなし、読みません。",
              "A project is a few kilobytes of text. A file of more than 1 MiB was probably put here by mistake, so it is not read."}},
    .message = {"ファイルが{} MiBを超えている", "file is larger than {} MiB"},
    .help = {"事業のファイルでなければ、plan フォルダの外に移す",
             "move it out of the plan folder if it is not a project"}};

inline constexpr Diagnosis<> kNotUtf8{
    .rule =
        {.code = "not-utf8",
         .title = {"文字コードがUTF-8でない", "the file is not UTF-8"},
         .why =
             {"ファイルはUTF-8で保存します。ほかの文字コードとして読むと文字化けするおそれがあるため、推測せずに止めます。",
              "Files are UTF-8. Guessing another encoding could garble the text, so the file is not read."}},
    .message = {"UTF-8でないバイトがある", "a byte that is not UTF-8"},
    .help = {"文字コードに「UTF-8」を選んで保存し直す",
             "save the file again with the encoding UTF-8"}};

inline constexpr Diagnosis<> kLooksLikeCp932{
    .rule =
        {.code = "cp932",
         .title = {"文字コードがシフトJIS（CP932）らしい", "the file looks like Shift_JIS (CP932)"},
         .why =
             {"Windowsの古いメモ帳やExcelは、シフトJIS（CP932）で保存することがあります。計画のファイルはUTF-8で保存します。",
              "Older versions of Notepad, and Excel, may save as Shift_JIS (CP932). The files of a plan are UTF-8."}},
    .message = {"UTF-8ではなく、シフトJIS（CP932）らしい",
                "not UTF-8; it looks like Shift_JIS (CP932)"},
    .help = {"メモ帳では「名前を付けて保存」を選び、エンコードを「UTF-8」にして保存する",
             "in Notepad choose \"Save as\" and set the encoding to UTF-8"}};

inline constexpr Diagnosis<> kByteOrderMark{
    .rule =
        {.code = "byte-order-mark",
         .title = {"ファイルの先頭にBOMがある", "the file begins with a byte order mark"},
         .why =
             {"ファイルはBOMなしのUTF-8で保存します。BOMは目に見えない文字で、ほかのツールが最初のキーを読み違えることがあります。",
              "Files are UTF-8 without a byte order mark. It is invisible, and other tools may take it for a part of the first key."},
         .fix = Fix::Safe,
         .mend = {"BOMを消す", "removes it"}},
    .message = {"先頭にBOMがある", "begins with a byte order mark"},
    .help = {
        "メモ帳では「名前を付けて保存」を選び、エンコードを「UTF-8」（「（BOM付き）」でない方）にして保存する",
        "save it as UTF-8 without a byte order mark (in Notepad: \"UTF-8\", not \"UTF-8 with BOM\")"}};

inline constexpr Diagnosis<std::string_view> kControlCharacter{
    .rule =
        {.code = "control-character",
         .title = {"使えない制御文字がある", "a control character that is not allowed"},
         .why =
             {"NULなどの制御文字は目に見えず、ツールによって読み飛ばされたり、そこで文字が切れたりします。",
              "NUL and other control characters are invisible. Some tools drop them, others cut off the text there."},
         .wrong = "name: \"\x01オンライン申請\"\n",
         .right = "name: オンライン申請\n"},
    .message = {"制御文字 {} がある", "control character {}"},
    .help = {"その文字を消す", "remove it"}};

inline constexpr Diagnosis<> kCrlf{
    .rule =
        {.code = "crlf",
         .severity = Severity::Warning,
         .title = {"改行がCRLFである", "line ends are CRLF"},
         .why =
             {"改行はLFにそろえます。混ざっていると、文字を変えていない行まで差分に出ます。内容は正しく読めます。"
              "Windows用のGitは、取り出すときに改行をCRLFに変えることがあります。",
              "Line ends are LF. Mixed line ends make unchanged lines show up in every diff. The content is read all the same. Git for Windows may turn line ends into CRLF when it checks files out."},
         .wrong = "name: オンライン申請\r\n",
         .right = "name: オンライン申請\n",
         .fix = Fix::Safe,
         .mend = {"ファイルの全ての改行をLFに直す", "makes all line ends of the file LF"}},
    .message = {"改行がCRLFである", "line ends with CRLF"},
    .help = {"改行をLFにして保存し直す（gitでは `.gitattributes` に `*.yaml text eol=lf` と書く）",
             "save with LF line ends (for git: `*.yaml text eol=lf` in `.gitattributes`)"}};

inline constexpr Diagnosis<> kConflictMarker{
    .rule =
        {.code = "conflict-marker",
         .title = {"gitの競合が残っている", "an unresolved git conflict"},
         .why =
             {"gitは、2人が同じ行を変えると、両方の内容をファイルに残し、`<<<<<<<`、`=======`、`>>>>>>>` の行で囲みます（設定により `|||||||` の行も加わります）。"
              "どちらが正しいかは人が選びます。選ぶまで、このファイルは読めません。字下げした文章の中に残った行は、一覧や個票にもそのまま出ます。",
              "When two people change the same line, git leaves both versions in the file, between lines of `<<<<<<<`, `=======` and `>>>>>>>` (and `|||||||`, where git is set so). Somebody has to decide which one is right; until then the file cannot be read. Lines left inside an indented text appear in lists and sheets as they are."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\n<<<<<<< HEAD\nname: 電子申請の運用\n=======\n"
                  "name: 電子申請の拡大\n>>>>>>> 市民課\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の拡大\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"gitの競合が残っている", "an unresolved git conflict here"},
    .help = {
        "正しい内容だけを残し、`<<<<<<<`、`=======`、`>>>>>>>` などの行を全て消す",
        "keep the right content, and delete all lines of `<<<<<<<`, `=======`, `>>>>>>>` and the "
        "like"}};
// Of one marker alone: what is left of a conflict that was resolved.
inline constexpr Format<std::string_view> kLoneMarker{
    "gitの競合を示す行 `{}` が残っている", "the marker `{}` of an unresolved git conflict here"};
inline constexpr Format<> kDeleteMarker{"前後の内容を確認し、この行を消す",
                                        "look at what stands around it, and delete this line"};
inline constexpr Text kCommonBaseHere{"変更前の内容はここから",
                                      "what both sides changed begins here"};
inline constexpr Text kOtherSideHere{"もう一方はここから", "the other side begins here"};
inline constexpr Text kConflictEndsHere{"競合はここまで", "the conflict ends here"};

inline constexpr Diagnosis<std::string> kNotNfc{
    .rule =
        {.code = "not-nfc",
         .title = {"合成された形（NFC）でない文字がある",
                   "a character is not in composed form (NFC)"},
         .why =
             {"macOSのファイル名などから写すと、「が」が「か」と濁点の2文字になることがあります。"
              "見た目は同じでも別の文字なので、検索や比較で見つかりません。"
              "互換漢字（U+FA19など）も、NFCを使うツールが別の字に変えるので、使えません。",
              "In text copied from macOS file names, が may be か followed by a mark. It looks the same, but searches and comparisons do not find it. Compatibility ideographs such as U+FA19 cannot be used either: tools that write NFC make another character of them."},
         .wrong = "name: オンライン申請か\xE3\x82\x99始まる\n",
         .right = "name: オンライン申請が始まる\n",
         .fix = Fix::Safe,
         .mend =
             {"濁点などを、注釈も含めファイル全体で前の文字と合成する。別の字に変わる互換漢字などは、`--unsafe` で直す",
              "joins marks to their characters in the whole file, comments too; what becomes another character, such as compatibility ideographs, only with `--unsafe`"}},
    .message = {"濁点などが前の文字から分かれている（NFCでない）",
                "a mark is separate from its letter (not NFC)"},
    .help = {"`{}` と入力し直す", "type `{}` again"}};
// Of what has no composed form of its own.
inline constexpr Format<Message, Message> kOtherInNfc{"{}は、NFCにすると別の字 {}になる",
                                                      "{} becomes another character in NFC: {}"};
inline constexpr Format<std::string> kWriteOther{"字体が変わってよいか確認し、`{}` と書く",
                                                 "write `{}`, if the other form may stand there"};

inline constexpr Diagnosis<> kEmptyFile{
    .rule =
        {.code = "empty-file",
         .title = {"ファイルに内容がない", "the file has no content"},
         .why =
             {"内容のないファイルや注釈だけのファイルは、書きかけか、削除し忘れたファイルです。",
              "A file that is empty or holds only comments is unfinished, or was to be deleted."},
         .wrong = "# plan/1-1/1-1-1.yaml\n# これから書く\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"内容がない", "no content"},
    .help = {"内容を書く。不要な事業のファイルなら削除する",
             "write its content, or delete the file if the project is not needed"}};

inline constexpr Diagnosis<Text, Text> kSyntax{
    .rule =
        {.code = "yaml-syntax",
         .title = {"YAMLとして読めない", "not YAML"},
         .why =
             {"字下げ、引用符、括弧のどれかが正しくありません。示した場所か、その直前の行を確認してください。",
              "Indentation, a quote or a bracket is wrong. Look at the place shown, or at the line before."},
         .wrong = "indicator: 件数: 年間8,000件とする。\n",
         .right = "indicator: \"件数: 年間8,000件とする。\"\n"},
    .message = {"YAMLとして読めない: {0}", "not YAML: {0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<> kTabIndent{
    .rule = {.code = "tab-indent",
             .title = {"字下げにタブを使っている", "a TAB is used as indentation"},
             .why = {"YAMLの字下げは半角の空白だけです。タブは幅が決まらないため使えません。",
                     "YAML is indented with spaces only: a TAB has no fixed width."},
             .wrong = "schedule:\n\tR4上: 運用・実施\n",
             .right = "schedule:\n  R4上: 運用・実施\n"},
    .message = {"字下げにタブがある", "a TAB in the indentation"},
    .help = {"タブを半角の空白2つに変える", "replace the TAB with two spaces"}};

inline constexpr Diagnosis<> kWideIndent{
    .rule = {.code = "full-width-indent",
             .title = {"字下げに全角の空白を使っている",
                       "a full-width space is used as indentation"},
             .why = {"全角の空白は字下げにならず、キーの名前の一部になります。",
                     "A full-width space does not indent: it becomes a part of the key."},
             .wrong = "schedule:\n　　R4上: 運用・実施\n",
             .right = "schedule:\n  R4上: 運用・実施\n"},
    .message = {"字下げに全角の空白がある", "a full-width space in the indentation"},
    .help = {"半角の空白2つに変える", "replace it with two spaces"}};

inline constexpr Diagnosis<std::string_view> kMissingColon{
    .rule =
        {.code = "missing-colon",
         .title = {"キーの後に「: 」がない", "no colon and space after a key"},
         .why =
             {"キーと値の間には、半角のコロンと半角の空白を置きます。全角の「：」や、空白のないコロンは区切りになりません。",
              "A colon and a space separate a key from its value. A full-width colon, or a colon without a space, does not."},
         .wrong = "name オンライン申請\n",
         .right = "name: オンライン申請\n"},
    .message = {"`{}` の後に `: ` がない", "no `: ` after `{}`"},
    .help = {"`キー: 値` の形にする（半角のコロンと半角の空白）",
             "write `key: value`, with an ASCII colon and a space"}};

inline constexpr Diagnosis<> kUnclosedQuote{
    .rule = {.code = "unclosed-quote",
             .title = {"引用符が閉じていない", "a quote is not closed"},
             .why = {"閉じる引用符がないと、ファイルの残り全てが1つの値になります。",
                     "Without the closing quote the rest of the file becomes one value."},
             .wrong = "indicator: \"年間8,000件とする。\n",
             .right = "indicator: \"年間8,000件とする。\"\n"},
    .message = {"引用符が閉じていない", "the quote is not closed"},
    .help = {"行の終わりに同じ引用符を置く", "put the same quote at the end of the line"}};

inline constexpr Diagnosis<std::string_view> kUnclosedBracket{
    .rule =
        {.code = "unclosed-bracket",
         .title = {"括弧が閉じていない", "a bracket is not closed"},
         .why =
             {"`[` や `{` で始めたリストや組は、対応する括弧で閉じます。閉じないと、次の行まで1つの値になります。",
              "A list or map that begins with `[` or `{` ends with its closing bracket. "
              "Without it the next lines become a part of the value."},
         .wrong = "departments: [市民課\n",
         .right = "departments: [市民課]\n"},
    .message = {"`{}` が閉じていない", "`{}` is not closed"},
    .help = {"対応する括弧を行の終わりに置く", "put the closing bracket at the end of the line"}};

inline constexpr Diagnosis<std::string_view> kRepeatedKey{
    .rule =
        {.code = "repeated-key",
         .title = {"同じキーが2度ある", "a key is given twice"},
         .why = {"どちらの値が正しいのか決められません。残す方を選び、もう一方を消してください。",
                 "Nobody can tell which value is meant. Keep one and remove the other."},
         .wrong = "name: オンライン申請\nname: 電子申請\n",
         .right = "name: オンライン申請\n"},
    .message = {"キー `{}` が2度ある", "key `{}` given twice"},
    .help = {"どちらかの行を消す", "remove one of the two lines"}};
inline constexpr Text kFirstKeyHere{"最初はここ", "first given here"};

inline constexpr Diagnosis<> kSecondDocument{
    .rule =
        {.code = "second-document",
         .title = {"1つのファイルに文書が2つある", "a second document in one file"},
         .why = {"`---` の行から別の文書が始まります。1つのファイルには1つの事業だけを書きます。",
                 "A line `---` begins another document. A file holds one project."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n---\nid: 1-1-2\n"
                  "name: 窓口の予約\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"2つ目の文書がここから始まる", "a second document begins here"},
    .help = {"`---` の行から後を別のファイルに移す", "move what follows to a file of its own"}};

inline constexpr Diagnosis<Text, Text> kUnsupported{
    .rule =
        {.code = "unsupported-yaml",
         .title = {"計画のファイルでは使わないYAMLの機能",
                   "a YAML feature that plan files do not use"},
         .why =
             {"アンカー、エイリアス、タグ、マージキー、指示行、複合キーは、読む人にもツールにも誤解されやすいため使いません。"
              "同じ内容でも省略せずに書きます。",
              "Anchors, aliases, tags, merge keys, directives and complex keys mislead readers and tools alike. Write the content out, even where it repeats."},
         .wrong = "overview: &text 電子申請を運用する。\npurpose: *text\n",
         .right = "overview: 電子申請を運用する。\npurpose: 電子申請を運用する。\n"},
    .message = {"{0}は使えない", "{0} cannot be used"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<> kFoldedText{
    .rule =
        {.code = "folded-text",
         .title = {"文章が行をまたいで折り返されている", "a text is folded over several lines"},
         .why =
             {"YAMLは折り返した行を空白でつなぐため、日本語の文の間に空白が入ります。長い文章は `|-` で、1文ごとに改行して書きます。",
              "YAML joins folded lines with a space, which puts spaces between Japanese sentences. Long text is a `|-` block with one sentence per line."},
         .wrong = "overview: >-\n  申請を受け付ける。\n  結果を知らせる。\n",
         .right = "overview: |-\n  申請を受け付ける。\n  結果を知らせる。\n"},
    .message = {"文章が折り返されている", "text folded over lines"},
    .help = {"`|-` の後に改行し、1文ごとに1行で書く", "use a `|-` block, one sentence per line"}};

inline constexpr Diagnosis<std::size_t> kTooDeep{
    .rule =
        {.code = "too-deep",
         .title = {"入れ子が深すぎる", "nested too deeply"},
         .why = {"書式にない深さまで入れ子になっています。字下げの誤りがないか確認してください。",
                 "The nesting is deeper than the format has. Look for a wrong indentation."},
         .wrong = "name: [[[[[[[[[[[[[[電子申請]]]]]]]]]]]]]]\n",
         .right = "name: 電子申請\n"},
    .message = {"入れ子が{}段を超えている", "nested deeper than {} levels"},
    .help = {"余分な括弧や字下げを消す", "remove the extra brackets or indentation"}};

// The features that kUnsupported names, and what to write instead.
struct Feature {
  Text name, remedy;
};
inline constexpr Text kWriteValue{"同じ内容でも、値をそのまま書く",
                                  "write the value itself, even where it repeats"};
inline constexpr Feature kAnchor{{"アンカー（`&`）", "an anchor (`&`)"}, kWriteValue};
inline constexpr Feature kAlias{{"エイリアス（`*`）", "an alias (`*`)"}, kWriteValue};
inline constexpr Feature kTag{{"タグ（`!`）", "a tag (`!`)"},
                              {"`!` で始まる語を消す。文字なら引用符で囲む",
                               "remove the word that begins with `!`, or quote it if it is text"}};
inline constexpr Feature kMergeKey{
    {"マージキー（`<<`）", "a merge key (`<<`)"},
    {"同じ内容でも、キーと値を全て書く", "write all keys and values, even where they repeat"}};
inline constexpr Feature kDirective{{"指示行（`%`）", "a directive (`%`)"},
                                    {"この行を消す", "remove this line"}};
inline constexpr Feature kComplexKey{
    {"複合キー", "a complex key"},
    {"`キー: 値` の形で、キーを1語で書く", "write `key: value` with a key of one word"}};

inline constexpr Feature kDeeperKey{
    {"キーの字下げが前の行より深い", "the key is indented deeper than the line before"},
    {"前の行と字下げの幅をそろえる", "indent it like the line before"}};
inline constexpr Feature kShallowText{
    {"文章の字下げが足りない", "a line of text is not indented enough"},
    {"文章のほかの行と、字下げの幅をそろえる（キーより半角の空白2つ分深く）",
     "indent it like the other lines of the text, two spaces deeper than the key"}};
// The same for kSyntax, of a `:` that nothing stands before.
inline constexpr Feature kNoKey{{"`:` の前にキーがない", "no key before `:`"},
                                {"`:` の前にキーを書く", "write a key before `:`"}};
// And of what yaml-cpp passes over.
inline constexpr Feature kNothingBeforeComma{
    {"`,` の前に値がない", "no value before `,`"},
    {"余分な `,` を消すか、値を書く", "remove the extra `,`, or write the value"}};
inline constexpr Feature kNoBlankBeforeComment{
    {"`#` の前に空白がない", "no space before `#`"},
    {"注釈の `#` の前に半角の空白を置く。文字なら値を引用符で囲む",
     "put a space before the `#` of a comment; if it is text, put the value in quotes"}};
inline constexpr Feature kShallowLine{
    {"括弧の中の行の字下げが足りない", "a line inside brackets is not indented enough"},
    {"キーより半角の空白2つ分深く字下げする", "indent it two spaces deeper than the key"}};
inline constexpr Feature kShallowValue{
    {"値の字下げが足りない", "a value is not indented enough"},
    {"キーの `:` の後に続けて書くか、キーより半角の空白2つ分深く字下げする",
     "write it after the `:` of its key, or indent it two spaces deeper than the key"}};
inline constexpr Feature kLoneSign{
    {"この記号だけの値は書けない", "this sign cannot be a value by itself"},
    {"値を引用符で囲む", "put the value in quotes"}};
inline constexpr Feature kEscapedApostrophe{
    {"`\\'` は使えない", "`\\'` cannot be used"},
    {"`\"` の中では `'` をそのまま書く", "write `'` as it is inside `\"`"}};
inline constexpr Feature kBlankLastLine{{"ファイルの最後の行が空白だけで、改行がない",
                                         "the last line of the file is blank and has no line end"},
                                        {"最後の空白を消す", "remove these spaces"}};

}  // namespace fujiplan::yaml
