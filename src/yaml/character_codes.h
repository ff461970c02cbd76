#pragma once

#include "base/odd_character.h"
#include "diag/diagnostic.h"

// Characters that are wrong wherever they stand in a file, also in a comment; those that are worth
// a look are in checks/odd_text.h. Control characters stop the reading: yaml/codes.h.
namespace fujiplan::yaml {

// {0}: what it is, {1}: what to do.
inline constexpr Diagnosis<Message, Message> kDirectionCharacter{
    .rule =
        {.code = "bidirectional-control",
         .title = {"文字の向きを変える見えない文字がある",
                   "an invisible character that turns the direction of text"},
         .why =
             {"画面に見える順と、実際に保存されている順が違ってしまいます。確認した人が見た内容と、ほかのソフトが読む内容が食い違うため、どこにも使えません。",
              "What is shown is in a different order from what is stored, so that a reviewer reads one text and a program another. It is not allowed anywhere in a file."},
         .wrong = "overview: \"申請を\\u202E受け付ける\\u202C。\"\n",
         .right = "overview: 申請を受け付ける。\n"},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kLineSeparator{
    .rule =
        {.code = "line-separator",
         .title = {"行区切りか段落区切りの文字がある", "a line or paragraph separator"},
         .why =
             {"U+2028とU+2029は、改行とみなすソフトと、読み飛ばすソフトがあります。改行は普通の改行（LF）だけを使います。",
              "U+2028 and U+2029 are line breaks to some programs and nothing to others. Line ends are LF."},
         .wrong = "overview: \"申請を受け付ける。\\u2028結果を知らせる。\"\n",
         .right = "overview: |-\n  申請を受け付ける。\n  結果を知らせる。\n"},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kLostCharacter{
    .rule =
        {.code = "lost-character",
         .title = {"変換で失われた文字がある", "a character that was lost in conversion"},
         .why =
             {"U+FFFD（�）は、文字コードの変換で読めなかった文字の代わりに置かれた文字です。元の資料で正しい文字を確認して、書き直してください。",
              "U+FFFD stands where a character could not be read when the text was converted. Look up the right character in the source and write it again."},
         .wrong = "overview: 申請を受け\xEF\xBF\xBDける。\n",
         .right = "overview: 申請を受け付ける。\n"},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<Message, Message> kNoncharacter{
    .rule =
        {.code = "noncharacter",
         .title = {"文字でない符号がある", "a code point that is no character"},
         .why =
             {"U+FFFEやU+FDD0などは、文字として使わないと決められた符号です。壊れたデータのしるしで、読めないソフトもあります。",
              "U+FFFE, U+FDD0 and others are set aside never to be characters. They are signs of damaged data, and some programs refuse them."},
         .wrong = "overview: \"申請を受け付ける\\uFFFE。\"\n",
         .right = "overview: 申請を受け付ける。\n"},
    .message = {"{0}がある", "{0}"},
    .help = {"{1}", "{1}"}};

inline constexpr Diagnosis<std::size_t> kTooManyMarks{
    .rule =
        {.code = "too-many-marks",
         .title = {"1つの文字に付く記号が多すぎる", "too many marks on one character"},
         .why =
             {"濁点やアクセントなどの結合文字は、1つの文字に数個までしか付きません。何十個も重ねた文字は、表示が崩れ、処理にも時間がかかります。",
              "A character has one or two voicing marks or accents, a few at most. Dozens of them garble the display and take long to process."}},
    .message = {"1つの文字に付く結合文字が{}個を超えている",
                "more than {} combining marks on one character"},
    .help = {"余分な結合文字を、その文字とともに消して入力し直す",
             "delete the character with its marks, and type it again"}};

}  // namespace fujiplan::yaml
