#pragma once

#include "survey/cell_finding.h"

// What can be wrong with a form of the survey. Columns go by the names that they have in the form,
// in whichever language. A remedy speaks to the office that imports; where a department has not
// what it takes (the plan, fujiplan), a third text says what it can do.
namespace fujiplan {

// Where only the office can do something.
inline constexpr Text kTellSender{"問合せ先に連絡する", "tell whoever has sent you the form"};

inline constexpr CellFault<> kBrokenQuote{
    {"引用符（\"）が値の途中にあり、ここから先を読めない",
     "a quotation mark (\") in the middle of a value; nothing after it can be read"},
    {"表計算ソフトで開いて直し、CSVで保存し直す",
     "open the file in a spreadsheet, correct it, and save it as CSV again"}};

// The quote that the text ends in.
inline constexpr CellFault<> kOpenQuote{
    {"引用符（\"）が閉じないままファイルが終わり、ここから先を読めない",
     "a quotation mark (\") is not closed before the end of the file; nothing after it can be read"},
    {"ファイルが途中で切れていないか確認する。切れていなければ、表計算ソフトで開いて直し、CSVで保存し直す",
     "check whether the file is incomplete; if it is not, open it in a spreadsheet, correct it, "
     "and save it as CSV again"}};

inline constexpr CellFault<std::string> kMissingColumn{
    {"「{}」の列がない", "there is no column `{}`"},
    {"`fujiplan survey export` で作った調査票の、見出しの行と列を残す",
     "keep the row of headers and the columns of the form that `fujiplan survey export` made"},
    {"配布された調査票の、見出しの行と列を残す",
     "keep the row of headers and the columns of the form that was sent out"}};

inline constexpr CellFault<std::string, std::string> kRepeatedColumn{
    {"見出し「{0}」が{1}列にもある", "header `{0}` is repeated in column {1}"},
    {"どちらかの列を消す", "remove one of the two columns"}};

inline constexpr CellFault<std::string, Counted, std::string> kNearlyAHeader{
    {"見出し「{0}」は調査票にないが、下に値が{1}件ある",
     "header `{0}` is not in the form, but has {1} below it"},
    {"最も近い見出しは「{2}」。その列なら見出しを直し、そうでなければ列を消す",
     "the nearest header is `{2}`: correct the header if that is the one meant, otherwise "
     "remove the column"}};

// Of a criterion that had another name when the form was made, for example.
inline constexpr CellFault<std::string, Counted> kUnknownAnswer{
    {"見出し「{0}」は調査票にないが、下に値が{1}件ある",
     "header `{0}` is not in the form, but has {1} below it"},
    {"`plan.yaml` の評価項目の名前が変わっていないか確認し、見出しを今の調査票のものに直すか、列を消す",
     "check whether a criterion has a new name in `plan.yaml`; use the header of the current "
     "form, or remove the column"},
    {"見出しを配布された調査票のものに戻すか、列を消す",
     "put back the header of the form that was sent out, or remove the column"}};

// Of an answer that a form of another plan has, or one of projects where this is of groups.
inline constexpr CellFault<std::string, Message> kNotAskedOf{
    {"見出し「{0}」の項目は、{1}にはない", "header `{0}`: {1} have no such answer"},
    {"列を消す", "remove the column"}};
inline constexpr Format<Text> kOfLevel{"「{}」", "groups of the level {}"};
inline constexpr Format<> kOfPlan{"この計画の事業", "projects of this plan"};

// plan.yaml now calls another criterion by that name. The keys tell them apart.
inline constexpr CellFault<std::string, std::string, std::string> kOtherCriterion{
    {"見出し「{0}」の評価項目が、調査票を作った後に `plan.yaml` で変わっている（作成時は `{1}`、今は `{2}`）",
     "header `{0}` meant another criterion when the form was made (`{1}`; now `{2}`)"},
    {"`plan.yaml` の評価項目の名前を作成時のものに戻して取り込む。今の名前が正しければ、調査票を作り直し、点数を部署に確認する",
     "put back the names of the criteria in `plan.yaml`, then import; if the present names are "
     "right, make the form again, and ask the department about the scores"},
    {kTellSender.ja, kTellSender.en}};

// Of a score that is taken all the same.
inline constexpr CellFault<Text> kOtherWords{
    {"{0}の点数の目安が、調査票を作った後に `plan.yaml` で変わっている",
     "what the scores for {0} mean in `plan.yaml` has changed since the form was made"},
    {"点数が今の目安に合うか、部署に確認する",
     "ask the department whether the scores fit what they mean now"},
    {"点数の目安を問合せ先に確認し、合わない点数があれば直す",
     "ask whoever has sent you the form what the scores mean now, and correct those that do not fit"}};

// Of a phase that was given by its number alone, in a form with other phases in its header.
inline constexpr CellFault<std::string, std::string> kOtherPhases{
    {"「{0}」を `{1}` と読んだが、調査票を作った後に `plan.yaml` の段階が変わっている",
     "`{0}` was read as `{1}`, but the phases of `plan.yaml` have changed since the form was made"},
    {"番号がどの段階のことか、部署に確認する", "ask the department which phase the number means"},
    {"番号でなく、段階の名前を書く", "write the name of the phase in place of its number"}};

inline constexpr CellFault<std::string, Message> kColumnOfOtherYear{
    {"見出し「{0}」は、{1}の調査票のものではない",
     "header `{0}` does not belong to the form for {1}"},
    {"{1}の回答なら見出しの年度を直し、そうでなければ列を消す",
     "if these are answers for {1}, correct the year in the header; otherwise remove the column"}};

inline constexpr CellFault<std::string, std::string> kOtherUnit{
    {"見出し「{0}」の単位が違う", "header `{0}` has a different unit"},
    {"金額を調査票の単位に直し、見出しを「{1}」に戻す",
     "enter the amounts in the unit of the form, and restore the header to `{1}`"}};

// Of a workbook that a program without Excel's arithmetic has written.
inline constexpr CellFault<> kNotComputed{
    {"数式の計算結果がファイルに入っていない", "the file does not hold the result of the formula"},
    {"Excelで開いて保存し直すか、値を直接書く",
     "open the file in Excel and save it again, or enter the value itself"}};

// Of a cell that is taken all the same: 10/20 becomes a date where a spreadsheet opens a CSV.
inline constexpr CellFault<std::string> kReadAsDate{
    {"日付のセルなので、`{}` と読んだ", "a cell with a date, read as `{}`"},
    {"日付でなければ、正しい内容に書き直す。また日付に変わるときは、セルの表示形式を「文字列」にしてから書く",
     "if no date is meant, type what is meant; if it turns into a date again, format the cell as "
     "text first"}};

// Spreadsheets keep 15 digits.
inline constexpr CellFault<std::string> kRoundedNumber{
    {"15桁を超える数なので、表計算ソフトが丸めている（`{}` と読んだ）",
     "a number of more than 15 digits, rounded by the spreadsheet and read as `{}`"},
    {"元の数を確認する。番号であれば書き直す。また丸められるときは、セルの表示形式を「文字列」にしてから書く",
     "check the number; if it is a code, type it again, and if it is rounded again, format the cell "
     "as text first"}};

// Up to which cell, and those that are taken for empty.
inline constexpr CellFault<std::string, Message> kMergedCells{
    {"{0}までのセルと結合されている。読むのはこのセルだけで、{1}は空とみなす",
     "merged with the cells to {0}: only this one is read, and {1} count as empty"},
    {"結合を解除し、事業ごと、項目ごとに書く",
     "unmerge the cells, and fill in each project and each column"}};

// In a cell that the form came with.
inline constexpr CellFault<std::string, std::string> kErrorValue{
    {"「{1}」に表計算ソフトのエラー `{0}` がある",
     "`{0}` in column `{1}` is an error value from a spreadsheet"},
    {"`fujiplan survey export` で作った調査票の値を書く",
     "enter the value from the form that `fujiplan survey export` made"},
    {"配布された調査票の値を書く", "enter the value from the form that was sent out"}};

inline constexpr CellFault<std::string> kEmptyCell{
    {"「{}」が空である", "`{}` is empty"},
    {"`fujiplan survey export` で作った調査票の値を書く",
     "enter the value from the form that `fujiplan survey export` made"},
    {"配布された調査票の値を書く", "enter the value from the form that was sent out"}};

// With the column, and an id of a project, or of a group.
inline constexpr CellFault<std::string, std::string, std::string> kNotAnId{
    {"「{1}」の `{0}` は番号の形ではない", "`{0}` in column `{1}` is not an id"},
    {"`{2}` のように書く", "write it like `{2}`"}};
// The id of a row that a spreadsheet took for a date.
inline constexpr Format<std::string> kIdBecameDate{
    "表計算ソフトが日付に変えている。`{}` のように、No. を付けて書く",
    "a spreadsheet has turned it into a date; write it with No., as in `{}`"};

// Of a project, or of a group by the name of its level, as the first operand says.
inline constexpr CellFault<Text, std::string, std::string> kNoSuchProject{
    {"{0} `{1}` は計画にない", "{0} `{1}` is not in the plan"},
    {"「{2}」を確認する", "check `{2}`"}};
// Of a group that plan.yaml has.
inline constexpr CellFault<Text, std::string, std::string> kGroupHasNoFile{
    {"{0} `{1}` のファイルはない", "{0} `{1}` has no file"},
    {"計画のフォルダに `{2}` を作ってから、取り込み直す",
     "make `{2}` in the folder of the plan, then import again"},
    {kTellSender.ja, kTellSender.en}};
inline constexpr Format<std::string_view> kNearestId{"`No.{}` の誤りではないか確認する",
                                                     "did you mean `No.{}`?"};

inline constexpr CellFault<Text, std::string> kProjectHasErrors{
    {"{0} `{1}` のファイルにエラーがある", "the file of {0} `{1}` has errors"},
    {"`fujiplan validate {1}` で確認して直してから、取り込み直す",
     "correct what `fujiplan validate {1}` shows, then import again"},
    {kTellSender.ja, kTellSender.en}};

inline constexpr CellFault<Text, std::string, std::string> kFolderNotRead{
    {"{0} `{1}` のあるはずのフォルダ `{2}` を読めない",
     "folder `{2}`, where {0} `{1}` belongs, cannot be read"},
    {"フォルダの権限を確認してから、取り込み直す",
     "check the permissions of the folder, then import again"},
    {kTellSender.ja, kTellSender.en}};

// An answer is right by itself, but the file would not be. To a department: kShortenRow, and
// kTellSender.
inline constexpr Format<std::string> kShortenAnswers{
    "この行の回答を短くする。`{}` に書き込むと、ファイルが大きくなりすぎる",
    "shorten the answers of this row; `{}` would become too large with them"};
inline constexpr Format<> kShortenRow{"この行の回答を短くする", "shorten the answers of this row"};
inline constexpr Format<std::string> kCorrectFile{
    "先に `{}` を `fujiplan validate` に従って直してから、取り込み直す",
    "correct `{}` first, as `fujiplan validate` says, then import again"};

inline constexpr CellFault<Text, std::string, std::string> kRepeatedRow{
    {"{0} `{1}` が {2} にもある", "{0} `{1}` is also at {2}"},
    {"どちらかの行を消す", "remove one of the two rows"}};

// Of two rows of one project that say different things.
inline constexpr CellFault<Text, std::string, Message, Message, std::string, Message> kTwoAnswers{
    {"{0} `{1}` の{2}が、ここでは `{3}`、{4} では `{5}` である",
     "{0} `{1}`, {2}: `{3}` here, but `{5}` at {4}"},
    {"正しい方に合わせるか、一方の行を消す",
     "let both say what is right, or remove one of the two rows"}};

inline constexpr CellFault<std::string> kNotAVersion{
    {"`{}` は年度と版の形ではない", "`{}` is not the year and version of a form"},
    {"`fujiplan survey export` で作った調査票の値に戻す",
     "put back the value of the form that `fujiplan survey export` made"},
    {"配布された調査票の値に戻す", "put back the value of the form that was sent out"}};

inline constexpr Format<Message, Message> kFormOfOtherYear{"{0}の調査票で、{1}のものではない",
                                                           "it is a form for {0}, not for {1}"};
// Of what a workbook says of itself: a plan with its owner where that is another, and the years of
// its rows and of its properties.
inline constexpr Format<Message, Message> kFormOfOtherPlan{"{0}の調査票で、{1}のものではない",
                                                           "it is a form of {0}, not of {1}"};
inline constexpr Format<std::string, std::string> kPlanOfOwner{"「{1}」（{0}）", "`{1}` ({0})"};
inline constexpr Format<Message, Message> kStampsDisagree{
    "どの年度の調査票か分からない（行は{0}、ブックのプロパティは{1}）。"
    "`fujiplan survey export` で作った調査票に、回答を写す",
    "it is unclear which year it is a form for ({0} in its rows, {1} in the properties of the "
    "workbook); copy the answers into a form that `fujiplan survey export` made"};
inline constexpr Format<> kFormOfLevel{
    "上の階層の調査票である。`--level` で階層の名前を指定して取り込む",
    "it is a form of a level above; import it with `--level` and the name of the level"};
inline constexpr Format<> kFormOfProjects{"事業の調査票である。`--level` を付けずに取り込む",
                                          "it is a form of projects; import it without `--level`"};
inline constexpr Format<> kReceiptOfForm{"調査票ではなく、その確認結果である",
                                         "it is a receipt of a form, not a form"};
inline constexpr Format<std::string> kNoForm{
    "調査票ではない（「{}」の見出しがない）",
    "it is not a form of the survey (it has no header `{}`)"};

inline constexpr CellFault<std::string, std::string> kOtherYear{
    {"{0}の調査票の行で、{1}のものではない", "the row comes from the form for {0}, not for {1}"},
    {"年度ごとに分けて取り込む", "import each year separately"},
    {"{1}の行だけを残す", "keep the rows of {1} only"}};

inline constexpr CellFault<std::string, std::string, std::string> kYearOutsidePeriod{
    {"年度 `{0}` は計画期間（{1}から{2}まで）の外",
     "year `{0}` is outside the period of the plan ({1} to {2})"},
    {"計画期間の調査票を作り直す", "make a form for a year of the period"},
    {kTellSender.ja, kTellSender.en}};

inline constexpr CellFault<std::string, std::string, std::string, std::string> kOtherName{
    {"「{2}」は `{0}` だが、「{3}」は `{1}` のもの", "`{2}` is `{0}`, but `{3}` belongs to `{1}`"},
    {"行がずれていないか確認し、「{2}」と「{3}」をそろえる",
     "check whether rows have been mixed up; `{2}` and `{3}` must belong together"}};

inline constexpr CellFault<> kCutRow{
    {"行が途中で切れている", "the row is cut off"},
    {"ファイルが途中までしかない。元のファイルを受け取り直す",
     "the file is incomplete; get the original again"},
    {"ファイルが途中までしかない。保存し直して、もう一度提出する",
     "the file is incomplete; save it again, and send it once more"}};

inline constexpr CellFault<std::string, std::string> kNoEnd{
    {"行の終わりに `{0}` がない", "the row does not end with `{0}`"},
    {"行が途中で切れていないか、値が列からずれていないか確認する。全てそろっていれば、「{1}」の列に `{0}` と書く",
     "check whether the row is cut off or values have moved to other columns; if it is complete, "
     "enter `{0}` in the column `{1}`"}};

inline constexpr CellFault<std::string, std::string, std::string> kOtherEnd{
    {"行の終わりが `{0}` で、「{2}」は `{1}` である",
     "the row ends with `{0}`, but `{2}` is `{1}`"},
    {"行が途中で切れていないか、列ごとにずれていないか確認する",
     "check whether the row is cut off, or some columns have shifted by a row"}};

inline constexpr CellFault<std::string> kNoHeader{
    {"見出しのない列に `{}` がある", "`{}` is in a column without a header"},
    {"値が列からずれていないか確認する", "check whether values have moved to other columns"}};

inline constexpr CellFault<Message, Message, Message> kConflict{
    {"{0}は、調査票では `{1}`、計画では `{2}` に変わっている",
     "{0}: changed to `{1}` in the form and to `{2}` in the plan"},
    {"計画の値でよければセルを空にし、調査票の値なら `fujiplan survey set` で書く",
     "empty the cell to keep the value in the plan; to use the one in the form, write it with `fujiplan survey set`"},
    {"計画の値でよければセルを空にし、調査票の値にするなら問合せ先に連絡する",
     "empty the cell to keep the value in the plan; to use the one in the form, tell whoever has sent you the form"}};

inline constexpr CellFault<Message, Message, Message> kOtherTotal{
    {"{0}の `{1}` が、財源別の額の合計 `{2}` と違う",
     "{0} is `{1}`, but the amounts by source add to `{2}`"},
    {"どちらが正しいか確認して直す。合計は財源別の額から計算するので、このセルは空でもよい",
     "find out which is right, and correct it; this cell may be empty, as the sum is computed"}};

inline constexpr CellFault<Text, std::string, Text> kNoSuchTarget{
    {"{0} `{1}` に目標「{2}」はない", "{0} `{1}` has no target `{2}`"},
    {"セルを空にする", "empty the cell"}};

// What to do about a rule that a row breaks because this cell is empty.
inline constexpr Format<> kFillCell{"このセルに書く", "enter it in this cell"};

// Of a date or of 暫定値 whose value is nowhere.
inline constexpr Format<> kGiveValueToo{"実績値とともに書くか、このセルを空にする",
                                        "give the value as well, or empty this cell"};

}  // namespace fujiplan
