#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest_name.h"
#include "diag/sink.h"

// What can be wrong with the shape of a record: its keys, and the type of each value.
namespace fujiplan {

inline constexpr Diagnosis<int> kTooDeepFolder{
    .rule =
        {.code = "too-deep-folder",
         .title = {"フォルダが深すぎる", "a folder is too deep"},
         .why =
             {"事業のファイルは `plan/1-1/1-1-2.yaml` のように、計画のフォルダの1段下に置きます。"
              "4段より深いフォルダの中は読まないので、そこにある事業は、一覧にも集計にも現れません。",
              "A project's file is one folder below that of the plan, as `plan/1-1/1-1-2.yaml`. Folders more than four levels below it are not read, so projects in them are missing from every list and total."}},
    .message = {"計画のフォルダから{}段より深いフォルダの中は読まない",
                "folders more than {} levels below the plan's are not read"},
    .help = {"事業のファイルは浅いフォルダに、ほかのファイルは計画のフォルダの外に移す",
             "move projects to a higher folder, and other files out of the plan's folder"}};

inline constexpr Diagnosis<std::string_view, std::string> kUnknownKey{
    .rule =
        {.code = "unknown-key",
         .title = {"書式にないキー", "a key that the format does not have"},
         .why =
             {"打ち間違えたキーの値は、どこにも使われません。気付かないまま失われないように、書式にないキーはエラーにします。",
              "The value of a mistyped key would not be used anywhere. Unknown keys are errors, so that nothing is lost unnoticed."},
         .wrong = "departmnets: [市民課]\n",
         .right = "departments: [市民課]\n",
         .fix = Fix::Unsafe,
         .mend = {"似たキーが1つだけあれば、それに直す",
                  "writes the key that is near, where there is only one"}},
    .message = {"書式にないキー `{0}`", "unknown key `{0}`"},
    .help = {"使えるキー: {1}", "keys that can be used here: {1}"}};

// Of something that the plan has none of: `phases: {}`.
inline constexpr Format<std::string_view, Text> kKeyOfNoPart{
    "この計画に{1}はないので、`{0}` は使えない", "this plan has no {1}, so `{0}` cannot be used"};
inline constexpr Format<std::string_view> kDeclareOrRemove{
    "この行を消す。使うなら、`plan.yaml` の `{0}: {{}}` を書き換える",
    "remove it, or declare words in place of `{0}: {{}}` in `plan.yaml`"};

inline constexpr Format<> kDeclareReviewers{
    "この行を消す。使うなら、`plan.yaml` の `rubric` に `reviewers` を書く",
    "remove it, or name them as `reviewers` in the `rubric` of `plan.yaml`"};

inline constexpr Diagnosis<std::string_view, Text, Message> kMissingKey{
    .rule =
        {.code = "missing-key",
         .title = {"必要なキーがない", "a required key is missing"},
         .why =
             {"事業分類ごとに必要な項目が決まっています（docs/format.md）。個票や一覧が空欄にならないように、全て書きます。",
              "Each class has its required fields (docs/format.md). Without them, sheets and lists would have gaps."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"{2}`{0}`（{1}）がない", "`{0}` ({1}) is missing{2}"},
    .help = {"`{0}: ` の行を加える", "add a line `{0}: `"}};
// Of two keys of which exactly one is needed.
inline constexpr Format<std::string_view, Text, std::string_view, Text> kMissingChoice{
    "`{0}`（{1}）も `{2}`（{3}）もない", "neither `{0}` nor `{2}` is there"};
inline constexpr Format<std::string_view, std::string_view> kWriteOneOf{
    "`{}: ` か `{}: ` のどちらか一方の行を加える", "add a line `{}: ` or a line `{}: `"};

// Of the tree of the plan, which is as deep as `levels` says.
inline constexpr Diagnosis<std::size_t> kTooManyLevels{
    .rule =
        {.code = "too-many-levels",
         .title = {"階層が多すぎる", "too many levels"},
         .why =
             {"事業より上の階層は4つまでです。番号やフォルダの名前が長くなりすぎず、見出しが6段に収まります。",
              "A plan has at most 4 levels above its projects: ids and names of folders stay short, and headings fit into six ranks."},
         .wrong =
             "# plan/plan.yaml\nperiod: {from: R4, to: R8}\nlevels: [分野, 政策, 基本施策, 施策, 基本事業]\n",
         .right = "# plan/plan.yaml\nperiod: {from: R4, to: R8}\nlevels: [基本方針, 情報化施策]\n"},
    .message = {"階層の名前が{}個ある", "there are names of {} levels"},
    .help = {"4つまでにする", "keep to 4 at most"}};
inline constexpr Format<Text, std::string> kNumberOfLevel{
    "「{0}」の番号なので `\"{1}\"` のように書く", "write it like `\"{1}\"`, as a number of {0}"};
inline constexpr Format<Text> kBelowInnermost{
    "「{}」は最も下の階層なので、`measures` は使えない",
    "{} is the innermost level, so `measures` cannot be used"};
inline constexpr Format<> kNameLevelOrRemove{
    "`measures` を消すか、`levels` に下の階層の名前を加える",
    "remove `measures`, or add the name of the next level to `levels`"};
inline constexpr Format<std::size_t, std::string> kIdOfLength{
    "この計画の事業番号は、{0}つの数でできている。`{1}` のように書く",
    "ids of this plan have {0} numbers; write it like `{1}`"};

inline constexpr Diagnosis<std::string_view, std::string_view> kOneTooMany{
    .rule =
        {.code = "one-too-many",
         .title = {"どちらか一方だけ書くキーが両方ある", "two keys of which only one may be there"},
         .why =
             {"計画の策定主体は1つです。全国地方公共団体コードをオープンデータに載せる団体は `municipality`、コードを使わない団体は `owner` に書きます。",
              "A plan belongs to one body. Whoever has a municipality's code writes `municipality`, anybody else `owner`."},
         .wrong = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"222101\"}\n"
                  "owner: {name: 富士市}\n",
         .right = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"222101\"}\n"},
    .message = {"`{0}` と `{1}` の両方がある", "`{0}` stands beside `{1}`"},
    .help = {"どちらか一方を消す", "remove one of them"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kKeyOrder{
    .rule =
        {.code = "key-order",
         .severity = Severity::Warning,
         .title = {"キーの順序が違う", "keys are not in the usual order"},
         .why =
             {"どのファイルも同じ順序なら、比べやすく、差分も小さくなります。年度や半期は時間の順に書きます。",
              "Files are easier to compare when all have the same order. Years and their parts go in chronological order."},
         .wrong = "schedule:\n  R5上: 運用・実施\n  R4上: 導入準備\n",
         .right = "schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n",
         .fix = Fix::Safe,
         .mend = {"キーを、下の行と注釈とともに正しい位置へ移す",
                  "moves the key to its place, with its lines and comments"}},
    .message = {"`{0}` が `{1}` より後にある", "`{0}` stands after `{1}`"},
    .help = {"`{1}` の前に移す", "move it before `{1}`"}};

// `later`: the first key of the map that comes after it. What stands before `key` is in order.
void report_key_order(Span at, std::string_view key, std::string_view later, Sink& sink);

inline constexpr Diagnosis<std::string_view, Text, Text, Text> kWrongType{
    .rule =
        {.code = "wrong-type",
         .title = {"値の種類が違う", "a value of the wrong type"},
         .why =
             {"項目ごとに、1行の文字、文章、整数、リストなど、値の種類が決まっています（docs/format.md）。",
              "Each field has its type: a line of text, a long text, a whole number, a list (docs/format.md)."},
         .wrong = "departments: 市民課\n",
         .right = "departments: [市民課]\n"},
    .message = {"`{0}` は{1}のはずだが、{2}が書かれている", "`{0}` takes {1}, but here is {2}"},
    .help = {"{3}", "{3}"}};
// Of a whole file, which has no key.
inline constexpr Format<> kNoRecord{"ファイルの中身が `キー: 値` の形になっていない",
                                    "the file does not hold lines of `key: value`"};

inline constexpr Diagnosis<std::string_view, Text> kUnquotedText{
    .rule =
        {.code = "unquoted-text",
         .title = {"引用符がないと文字として読まれない値",
                   "a text that other tools read as something else"},
         .why =
             {"`2025` や `yes` のような値は、引用符がないと、ほかのYAMLのツールが数や真偽値として読みます。",
              "Without quotes other YAML tools read values such as `2025` or `yes` as a number or as true."},
         .wrong = "name: 2025\n",
         .right = "name: \"2025\"\n",
         .fix = Fix::Safe,
         .mend =
             {"引用符で囲む。末尾の0が余分かもしれない `1.20` のような番号は、`--unsafe` で囲む",
              "puts it in quotes; a number such as `1.20`, whose last 0 may be too much, only "
              "with `--unsafe`"}},
    .message = {"`{0}` は、引用符がないと{1}として読まれる", "`{0}` without quotes is read as {1}"},
    .help = {"`\"{0}\"` と書く", "write `\"{0}\"`"}};

inline constexpr Diagnosis<std::string_view> kEmptyValue{
    .rule =
        {.code = "empty-value",
         .title = {"値がない", "a key without a value"},
         .why =
             {"書くことがない項目は、キーごと省きます。空の値は、書き忘れと区別できません。"
              "下の行を字下げし忘れたときも、値がないことになります。",
              "A field with nothing to say is left out. An empty value looks like something forgotten. A key whose lines below are not indented has no value either."},
         .wrong = "related:\n",
         .right = "related: 第六次富士市総合計画\n"},
    .message = {"`{}` に値がない", "`{}` has no value"},
    .help = {"値を書くか、この行を消す", "write a value, or remove the line"}};
// Of a map whose lines stand as far left as its key.
inline constexpr Format<std::string_view> kNotIndented{"`{}` の下の行が字下げされていない",
                                                       "the lines below `{}` are not indented"};
inline constexpr Format<std::string_view> kIndent{
    "`{}` からの行の先頭に、半角の空白を2つ加える",
    "put two spaces in front of the lines from `{}` on"};
// Of words, where `{}` says that the plan has none.
inline constexpr Format<std::string_view> kNoneOrWords{
    "ない計画なら `{0}: {{}}` と書く。標準の語を使うなら、この行を消す",
    "write `{0}: {{}}` where the plan has none; remove the line for the standard words"};
inline constexpr Format<> kWriteValue{"値を書く（必要なキーなので、消せない）",
                                      "write a value; this key is needed"};

inline constexpr Diagnosis<std::string_view, std::string_view> kBadNumber{
    .rule =
        {.code = "bad-number",
         .title = {"整数の書き方が違う", "not a whole number in plain digits"},
         .why =
             {"整数は半角の数字だけで書きます。桁区切り、全角の数字、先頭の0、16進数、引用符は、ツールによって違う値に読まれることがあるため使いません。",
              "A whole number is decimal digits only. Separators, full-width digits, leading zeros, hexadecimal digits and quotes are read differently by different tools."},
         .wrong = "page: 098\n",
         .right = "page: 98\n",
         .fix = Fix::Safe,
         .mend =
             {"全角の数字、桁区切り、先頭の0、引用符をやめ、半角の数字だけに直す",
              "writes plain digits in place of full-width ones, separators, leading zeros and quotes"}},
    .message = {"`{0}` の値 `{1}` は、整数の正しい書き方ではない",
                "`{0}` is `{1}`, which is not how a whole number is written here"},
    .help = {"`12` のように、半角の数字だけで書く", "write decimal digits only, as in `12`"}};
inline constexpr Format<std::string> kWriteInstead{"`{}` と書く", "write `{}`"};
inline constexpr Format<Message> kWriteWithin{"{}の整数を、半角の数字だけで書く",
                                              "write a whole number {}, in plain digits"};

inline constexpr Diagnosis<std::string_view, std::string_view, Message> kOutOfRange{
    .rule =
        {.code = "out-of-range",
         .title = {"数が範囲外である", "a number out of range"},
         .why =
             {"頁は1以上です。点数の範囲は、計画の評価の基準で決まります（標準では1から5まで、5が最も良い）。",
              "Pages go from 1. Which scores there are is said by the rubric of the plan (1 to 5 by the standard, 5 being the best)."},
         .wrong = "survey:\n  R4:\n    activities: 案内を改めた。\n"
                  "    evaluation: {progress: 6, cost: 3, content: 3}\n",
         .right = "survey:\n  R4:\n    activities: 案内を改めた。\n"
                  "    evaluation: {progress: 5, cost: 3, content: 3}\n"},
    .message = {"`{0}` の値 `{1}` は範囲外", "`{0}` is `{1}`, out of range"},
    .help = {"{2}の整数を書く", "write a whole number {2}"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kBadBoolean{
    .rule =
        {.code = "bad-boolean",
         .title = {"true でも false でもない", "neither true nor false"},
         .why =
             {"`yes` や `○` はツールによって読み方が違います。はいなら `true`、いいえなら `false` と書きます。",
              "Tools differ in how they read `yes` or `on`. Write `true` or `false`."},
         .wrong = "dx: yes\n",
         .right = "dx: true\n",
         .fix = Fix::Safe,
         .mend = {"`yes` や「はい」など、意味の決まった値を `true` か `false` に直す",
                  "writes `true` or `false` for values with one meaning, such as `yes`"}},
    .message = {"`{0}` の値 `{1}` は true でも false でもない",
                "`{0}` is `{1}`, neither true nor false"},
    .help = {"引用符を付けずに `true` か `false` と書く",
             "write `true` or `false`, without quotes"}};

inline constexpr Diagnosis<std::string_view, std::string_view, std::string> kUnknownChoice{
    .rule =
        {.code = "unknown-choice",
         .title = {"選べる値ではない", "not one of the values to choose from"},
         .why =
             {"事業分類、段階、実施状況は、決まった言葉で書きます。表記が揺れると、集計から漏れます。",
              "Class, phase and status use fixed words. Other spellings would be missed when counting."},
         .wrong = "class: 重点事業\n",
         .right = "class: 重点\n",
         .fix = Fix::Unsafe,
         .mend = {"似た値が1つだけあれば、それに直す",
                  "writes the value that is near, where there is only one"}},
    .message = {"`{0}` に `{1}` は選べない", "`{0}` cannot be `{1}`"},
    .help = {"選べる値: {2}", "choose from: {2}"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kRepeatedItem{
    .rule = {.code = "repeated-item",
             .title = {"リストに同じ値が2度ある", "an item appears twice in a list"},
             .why = {"部署や番号が重複すると、件数が合わなくなります。",
                     "A department or code that is listed twice would be counted twice."},
             .wrong = "departments: [市民課, 市民課]\n",
             .right = "departments: [市民課]\n"},
    .message = {"`{0}` に `{1}` が2度ある", "`{1}` appears twice in `{0}`"},
    .help = {"一方を消す", "remove one of them"}};

inline constexpr Diagnosis<Text, std::string> kUnknownMeasure{
    .rule =
        {.code = "unknown-measure",
         .title = {"plan.yamlにない施策など", "a group that plan.yaml does not have"},
         .why =
             {"事業番号の最後の数より前は、plan.yamlの `policies` にある最も下の階層（施策など）を指します。そこにない番号の事業は、どの一覧にも載りません。階層のファイル（`plan/1-1/1-1.yaml`）の番号も同じです。",
              "The numbers of an id before the last one name a group of the innermost level in `policies` of plan.yaml. A project of an unknown group would be in no list. The same holds for the file of a group (`plan/1-1/1-1.yaml`)."},
         .wrong = "# plan/9-9/9-9-1.yaml\nid: 9-9-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"{0} `{1}` は plan.yaml にない", "{0} `{1}` is not in plan.yaml"},
    .help = {"番号を直すか、plan.yaml の `policies` に{0}を加える",
             "correct the id, or add the {0} to `policies` in plan.yaml"}};

// Of the id of a group.
inline constexpr Text kGroupIdExpected{"階層の番号（例: `\"1.1\"`）",
                                       "the number of a group, as in `\"1.1\"`"};
// A key that only projects have, in the file of a group.
inline constexpr Format<std::string_view, Text> kKeyOfProjects{
    "`{0}` は事業の項目で、{1}のファイルには書けない",
    "`{0}` is a key of projects; files of the level {1} do not have it"};
inline constexpr Format<Text> kNameIsInPlan{
    "この行を消す。{}の名称は plan.yaml の `policies` に書く",
    "remove it; the name of the {} stands in `policies` of plan.yaml"};
inline constexpr Format<> kRemoveKey{"この行を消す", "remove it"};

inline constexpr Diagnosis<std::string_view> kBadId{
    .rule =
        {.code = "bad-id",
         .title = {"事業番号の形ではない", "not a project id"},
         .why =
             {"事業番号は、上の階層の番号と事業の番号を半角のハイフンでつないだものです。数の個数は、`levels` の階層の数に1を足したものです。",
              "An id joins the numbers of the levels above the project and its own with ASCII hyphens: one number more than `levels` has names."},
         .wrong = "id: 1－1－1\n",
         .right = "id: 1-1-1\n",
         .fix = Fix::Safe,
         .mend = {"全角の数字とハイフンを半角に直す",
                  "writes full-width digits and hyphens half-width"}},
    .message = {"`{}` は事業番号の形ではない", "`{}` is not a project id"},
    .help = {"`1-1-2` のように、半角の数字とハイフンで書く",
             "write it like `1-1-2`, in ASCII digits and hyphens"}};

inline constexpr Diagnosis<std::string_view> kBadYear{
    .rule =
        {.code = "bad-year",
         .title = {"年度の書き方が違う", "not a fiscal year such as R4"},
         .why =
             {"ファイルの中の年度は、半角で `R4`、平成の年度は `H30` の形にそろえます（plan.yaml の `calendar` で西暦を選んだ計画では `2022` か `FY2022`）。"
              "2019年度は、平成31年度でなく令和元年度とし、`R1` と書きます。",
              "In the files a fiscal year is always written like `R4`, a year of Heisei like `H30`; as `2022` or `FY2022` where `calendar` in plan.yaml says so. FY2019 is `R1`, not `H31`."},
         .wrong = "activities:\n  令和4年度: 要件をまとめる。\n",
         .right = "activities:\n  R4: 要件をまとめる。\n",
         .fix = Fix::Safe,
         .mend =
             {"「令和4年度」など、どの年度か分かる書き方を、書式の形に直す。暦年かもしれない `2022` や `R4年` は、`--unsafe` で直す",
              "writes what can only mean one year, such as `令和4年度`, in the form of the files; what may be a calendar year, `2022` or `R4年`, only with `--unsafe`"}},
    .message = {"`{}` は年度の形ではない", "`{}` is not a fiscal year"},
    .help = {"`R4`、平成は `H30` のように書く", "write it like `R4`, or `H30` for Heisei"}};
inline constexpr Format<std::string> kWriteLike{"`{}` のように書く", "write it like `{}`"};
inline constexpr Format<std::string_view, Message> kYearOfNextEra{
    "`{}` は{}に当たる", "`{}` falls in the next era ({})"};

inline constexpr Diagnosis<std::string_view, Text> kBadPartOfYear{
    .rule =
        {.code = "bad-half-year",
         .title = {"半期など、年度の期の書き方が違う", "not a part of a year such as R4上"},
         .why =
             {"年度の期は、年度に期の名前を付けて書きます。標準の半期は `R4上`、`R4下`、plan.yaml の `calendar` に `parts: [Q1, Q2, Q3, Q4]` とある計画では `R4 Q1` です。英数字で始まる名前の前には、半角の空白を1つ入れます。",
              "A part of a year is a year and the name of the part. Half-years, which are the standard, are `R4上` and `R4下`; where `calendar` in plan.yaml says `parts: [Q1, Q2, Q3, Q4]` it is `R4 Q1`, with a blank before a name that begins with a letter or digit."},
         .wrong = "schedule:\n  R4上期: 導入準備\n",
         .right = "schedule:\n  R4上: 導入準備\n",
         .fix = Fix::Safe,
         .mend =
             {"「令和4年度上期」など、どの期か分かる書き方を、書式の形に直す。暦年かもしれない `2022上` は、`--unsafe` で直す",
              "writes what can only mean one part of a year, such as `令和4年度上期`, in the form of the files; what may be a calendar year, `2022上`, only with `--unsafe`"}},
    .message = {"`{0}` は{1}の形ではない", "`{0}` is not a {1}"},
    .help = {"`R4上` か `R4下` のように書く", "write it like `R4上` or `R4下`"}};
inline constexpr Format<std::string> kOnlyYears{
    "この計画は年度を期に分けないので、`{}` のように書く",
    "years of this plan have no parts: write it like `{}`"};
inline constexpr Format<> kNoneOrParts{
    "年度を分けない計画なら `parts: []` と書く。標準の上期と下期を使うなら、この行を消す",
    "write `parts: []` for a plan by years; remove the line for the standard half-years"};

inline constexpr Diagnosis<std::string_view, std::string_view, Text> kWrongForm{
    .rule =
        {.code = "wrong-form",
         .title = {"番号やコードの形が違う", "a code or number of the wrong form"},
         .why =
             {"全国地方公共団体コードは6桁の数字、計画の体系の番号は `1` と `1.1` の形です。"
              "引用符で囲まないと、数として読まれて形が変わります。",
              "The municipality's code has 6 digits; the tree of the plan is numbered like `1` and `1.1`. They stand in quotes so that no tool takes them for numbers."},
         .wrong = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"22210\"}\n",
         .right = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"222101\"}\n",
         .fix = Fix::Safe,
         .mend =
             {"数字の全角と半角、桁区切り、引用符だけが違う値を、書式の形に直す",
              "writes a number whose width, separators or quotes alone are wrong in the form of the files"}},
    .message = {"`{0}` の値 `{1}` の形が違う", "`{0}` is `{1}`, of the wrong form"},
    .help = {"{2}を書く", "write {2}"}};

inline constexpr Diagnosis<> kWrongExtension{
    .rule =
        {.code = "wrong-extension",
         .title = {"拡張子が .yml のファイル", "a file that ends in .yml"},
         .why =
             {"事業のファイルの拡張子は `.yaml` です。`.yml` のファイルは読まれず、事業が一覧に現れません。",
              "The names of project files end in `.yaml`. A file that ends in `.yml` is not read, so its project would be missing from every list."},
         .wrong = "# plan/1-1/1-1-1.yml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"拡張子が .yml である", "the file ends in .yml"},
    .help = {"ファイル名の終わりを `.yaml` に変える",
             "rename the file so that it ends in `.yaml`"}};

// More than one rule answers a mistyped name so.
inline constexpr Format<std::string_view> kNearestName{"`{}` と書く", "did you mean `{}`?"};

// The remedy is to write these bytes.
inline void write_instead(Diagnostic& finding, std::string bytes) {
  finding.help = kWriteInstead(bytes);
  finding.instead = std::move(bytes);
}
// The remedy is the nearest of these names, where one is near.
void suggest_name(Diagnostic& finding, std::string_view typed,
                  std::span<const std::string_view> names);
void suggest_name(Diagnostic& finding, std::string_view typed, const NameFinder& finder);

}  // namespace fujiplan
