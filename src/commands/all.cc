#include <algorithm>

#include "base/format.h"
#include "commands/command.h"
#include "commands/option_lists.h"
#include "run/formats.h"
#include "survey/receipt/receipt_files.h"

namespace fujiplan {

// The rows are long texts, which clang-format would push to the right.
// clang-format off
static constexpr CommandRow kCommands[] = {
    {"validate",
     "[FILE|DIR|ID ...]",
     {"計画のファイルを点検する", "check the files of the plan"},
     {"全てのファイルと、ファイル間の関係を点検し、指摘を一度に全て示します。"
      "ファイル、フォルダ、事業番号を指定すると、その指摘だけを示します。",
      "Checks every file and the relations between them, and reports everything in one run. With files, folders or ids, only their findings are shown."},
     kValidateOptions, kNamesOf<FindingsFormat>, PlanUse::Reads, run_validate},
    {"explain",
     "[CODE ...]",
     {"エラーや警告のコードを説明する", "explain the code of an error or warning"},
     {"コードの意味と理由、誤った例と正しい例を示します。コードを省略すると一覧を示します。",
      "Explains what a code means and why it matters, with a wrong and a right example. Without a code, lists all codes."},
     kExplainOptions, kNamesOf<PageFormat>, PlanUse::None, run_explain},
    {"grade",
     "[ID ...]",
     {"総合評価を計算する", "compute the overall grades"},
     {"1つの年度の点数（進捗、経費、取組内容。1～5、5が最も良い）を合計し、plan."
      "yamlの基準で総合評価を求めます。"
      "経費の点数は内部管理項目です。",
      "Adds up the scores of a year (progress, cost and content, each from 1 to 5, 5 being the best) and grades the sum by the rubric in plan.yaml. The score for cost is internal."},
     kGradeOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_grade},
    {"list",
     "[ID ...]",
     {"事業の一覧を示す", "list the projects"},
     {"事業を一覧にします。列は --columns で選べます（書式のキー、survey.キー、status、sum、grade、phase、measure、policy）。",
      "Lists projects. --columns picks the columns: keys of the format, survey.KEY, status, sum, grade, phase, measure, policy."},
     kListOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_list},
    {"dx",
     "[ID ...]",
     {"デジタル変革に資する事業とロードマップを示す", "show the DX projects and their roadmap"},
     {"DXの事業を最も下の階層ごとに、期（標準は半期）ごとの段階と施策指標等とともに示します。--year を付けると、取り組んだ段階も示します。",
      "Shows the DX projects by group, with their phases by parts of years (half-years by the standard) and their indicators. --year adds the phases actually worked on."},
     kDxOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_dx},
    {"show",
     "ID ...",
     {"事業の個票を示す", "show the sheet of a project"},
     {"事業の個票を、事業分類に応じた項目で示します。調査票の回答と総合評価も年度ごとに示します。",
      "Shows the sheet of a project with the fields of its class, and its survey answers and grades for each year."},
     kShowOptions, kNamesOf<SheetFormat>, PlanUse::Reads, run_show},
    {"report",
     "[NAME ...]",
     {"テンプレートからレポートを作成する", "make reports from templates"},
     {"一覧、個票、ロードマップ、総合評価のレポート、オープンデータを、テンプレートから作成します。"
      "名前が1つで -o がなければ標準出力に書き出します。内容が変わらないファイルは書き換えません。",
      "Makes lists, sheets, the roadmap, the annual evaluation report and open data from templates. With one name and no -o, the report is printed. Files whose content would not change are not rewritten."},
     kReportOptions, {}, PlanUse::Reads, run_report,
     "[OPTION ...] NAME ...|--all|--list|--context|--template FILE"},
    {"site",
     "",
     {"計画のウェブサイトを作成する", "make the plan's web site"},
     {"計画を、市民や議員がブラウザーで読むページにします。事業を探して絞り込むページ、事業ごとの個票、ロードマップ、部署、施策、年度のページと、オープンデータを書き出します。"
      "ウェブサーバーに置いても、フォルダのまま開いても読めます。内容が変わらないファイルは書き換えません。",
      "Makes pages that citizens and council members read in a browser: a list to search and filter, a page for each project, the roadmap, departments, measures and years, with the open data. They work from a web server or straight from the folder. Files whose content would not change are not rewritten."},
     kSiteOptions, {}, PlanUse::Reads, run_site,
     "[OPTION ...] -o DIR"},
    {"union",
     "CITY ...",
     {"複数の計画のオープンデータを集める", "unite the open data of several plans"},
     {"CITYは計画のフォルダです。それぞれの計画の opendata/ の表を1つに集めて -o のフォルダに書き出し、DuckDBに読み込む load.sql などを添えます。"
      "列が違う計画や、団体と計画コードが同じ計画があれば、何も書き込みません。エラーのある事業は、除いて示します。",
      "CITY is the folder of a plan. The tables of the opendata/ of each are put together in the folder of -o, with load.sql for DuckDB and the like. Where columns differ, or two plans have the same owner and code, nothing is written. Projects with errors are left out, and named."},
     kUnionOptions, {}, PlanUse::Several, run_union,
     "-o DIR [OPTION ...] CITY ..."},
    {"survey set",
     "ID YEAR KEY=VALUE ...",
     {"調査票の回答を書き込む", "record answers to the survey"},
     {"指定した年度の調査票の回答を、事業のファイルに書き込みます。キーは書式のキー（status、progress、schedule.上）か日本語の名前（実施状況、進捗、上期）です。"
      "回答を消すには `KEY=（削除）` と書きます。"
      "ファイルの中で変わるのは、その回答だけです。`validate` でエラーになる回答は受け付けず、何も書き込みません。",
      "Records a project's answers for a year. A key is one from the format (status, progress, schedule.上) or its Japanese name (実施状況, 進捗, 上期). `KEY=（削除）` removes an answer. Nothing else in the file changes. Answers that `validate` would report as errors are not accepted, and nothing is written."},
     {}, {}, PlanUse::Writes, run_survey_set},
    {"survey export",
     "",
     {"所管部署ごとの調査票を作成する", "make a survey form for each department"},
     {"--year の年度の調査票を、所管部署ごとに1つのファイルとして -o のフォルダに書き出します。形式は、CSV（既定）か、選択肢や記入例の付いたExcelブックです（--format xlsx）。--year と -o は必ず指定します。"
      "計画と前年度の回答を載せ、回答のある項目は記入済みにします。その年度の回答を求めない事業は載せません。"
      "取り込んでいない回答のあるファイルは上書きしません。",
      "Writes one form per department for the year of --year into the folder of -o; both options are required. A form is CSV, the default, or with --format xlsx an Excel workbook with drop-downs and an example. A form shows the plan and the answers of the year before, and existing answers are filled in. Projects that need not answer for the year are left out. A file with answers that have not been imported is never overwritten."},
     kSurveyExportOptions, kNamesOf<FormFormat>, PlanUse::Reads, run_survey_export,
     "--year YEAR -o DIR [OPTION ...]"},
    {"survey import",
     "FILE|DIR ...",
     {"記入された調査票を取り込む", "import completed forms"},
     {"全てのセルを点検してから、変わった回答だけを事業のファイルに書き込みます。"
      "1つでも誤りがあれば何も書き込みません（--partial を付けると、誤りのない行だけを書き込みます）。"
      "空のセルは現在の値を残し、「（削除）」は値を消します。年度は調査票に書かれています（--year を付けると、その年度の調査票であることを確認します）。",
      "Checks every cell, then writes only the answers that changed. If there is any mistake, nothing is written (--partial writes the rows without mistakes). An empty cell keeps the current value; （削除） removes it. The year is that of the forms (with --year, forms of another year are rejected)."},
     kSurveyImportOptions, {}, PlanUse::Writes, run_survey_import},
    {"survey receipt",
     "FILE|DIR ...",
     {"所管部署に返す、調査票の確認結果を作成する", "make receipts of forms to send back"},
     {"記入された調査票を survey import と同じように点検し、取り込む回答、誤りのあるセルと直し方、確認の要る回答、まだない回答を、所管部署（又は評価者）ごとに1つのExcelブックかMarkdownにして、-o のフォルダに書き出します。-o は必ず指定します。"
      "計画には何も書き込みません。確認結果でないファイルは上書きしません。",
      "Checks completed forms as survey import does, and writes for each department (or reviewer) a workbook or Markdown file into the folder of -o: which answers are taken, which cells are wrong and what to write there, which answers to check, and which are still missing. -o is required. Nothing is written to the plan, and no file but a receipt is written over."},
     kSurveyReceiptOptions, kNamesOf<ReceiptFormat>, PlanUse::Reads, run_survey_receipt,
     "FILE|DIR ... -o DIR [OPTION ...]"},
    {"survey status",
     "[ID ...]",
     {"調査票に回答した部署と、未回答の部署を示す",
      "show which departments have answered the survey"},
     {"1つの年度の調査票に回答した事業、一部回答の事業、未回答の事業を、所管部署ごとに示します。"
      "実施状況と、全ての評価項目の点数がそろうと「回答あり」です。"
      "複数の部署が所管する事業は、先頭の所管部署に数えます。",
      "Shows, for each department, which projects have answered the survey of a year, which have answered in part, and which not at all. An answer is complete with a status and all scores. A project with several departments is counted under the first."},
     kSurveyStatusOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_survey_status},
    {"correct",
     "ID YEAR KEY=VALUE ...",
     {"公表した回答の誤りを訂正する", "correct answers that were published"},
     {"公表した年度の調査票の回答を直し、何をなぜ直したかを、事業のファイルの `corrections` に記録します。正誤表（errata.md）は、この記録から作成します。"
      "キーと値は `survey set` と同じです。訂正した日（--date）と誤りの理由（--reason）は必ず指定します。日付は時計から取らないので、同じ入力からは同じ結果になります。"
      "ファイルの中で変わるのは、その回答と記録だけです。`validate` でエラーになる訂正は受け付けず、何も書き込みません。",
      "Corrects answers of a year that was published, and enters what was corrected, and why, under `corrections` in the project's file, from which the errata (errata.md) are made. Keys and values are those of `survey set`. The day (--date) and the reason (--reason) are required; the clock is never read, so that the same input gives the same result. Nothing else in the file changes. What `validate` would report as an error is not accepted, and nothing is written."},
     kCorrectOptions, {}, PlanUse::Writes, run_correct,
     "ID YEAR KEY=VALUE ... --date DATE --reason TEXT [OPTION ...]"},
    {"review",
     "ID YEAR REVIEWER KEY=VALUE ...",
     {"評価者の評価と意見を書き込む", "record what a reviewer judges and says"},
     {"所管部署の後に評価する者（`plan.yaml` の `rubric` の `reviewers`）の評価と意見を、事業のファイルに書き込みます。"
      "キーは評価項目（progress、進捗）、意見（comment）、意見への回答（response）です。独自の評価区分のある評価者の評価は、`evaluation=A` のように書きます。書かない評価項目は、前の評価者（最初の評価者では所管部署）の評価のままです。"
      "`KEY=（削除）` で消します。ファイルの中で変わるのは、それだけです。`validate` でエラーになる評価は受け付けず、何も書き込みません。締め切った年度は `correct` で訂正します。",
      "Records what somebody who judges after the department (one of the `reviewers` in the `rubric` of plan.yaml) says of a project. A key is a criterion (progress, 進捗), `comment`, or `response`, the department's answer to it; of a reviewer with levels of its own the judgement is written `evaluation=A`. Criteria that are left out stay as the one before judged them (the department, before the first). `KEY=（削除）` removes what is there. Nothing else in the file changes. What `validate` would report as an error is not accepted, and nothing is written. A year that is settled is corrected with `correct`."},
     kReviewOptions, {}, PlanUse::Writes, run_review},
    {"diff",
     "[BASE [HEAD]]",
     {"計画の変更と、総合評価への影響を示す",
      "show what changed in the plan, and how that affects the grades"},
     {"gitの2つのリビジョン、リビジョンと手元の計画（リビジョンを省略すると HEAD）、又は2つの計画のフォルダを比べます。"
      "事業ごとに、変わった項目を「前 → 後」で示します。文章は文ごとに、スケジュールは期（標準は半期）の差で、点数は総合評価とともに示します。",
      "Compares two git revisions, a revision (default: HEAD) with the plan as it is now, or two plan folders. For each project it shows every changed field as old → new: texts by sentence, schedules by parts of years, scores with their grades."},
     kDiffOptions, kNamesOf<SheetFormat>, PlanUse::Compares, run_diff},
    {"log",
     "ID",
     {"事業の変更の履歴を示す", "show the history of a project"},
     {"1つの事業について、どのコミットでどの項目が変わったかを、gitの履歴から新しい順に示します。ファイルを移動しても、事業番号で追跡します。",
      "Shows, from the git history and newest first, which commit changed which field of a project. The project is followed by its id, wherever its file was."},
     kLogOptions, kNamesOf<SheetFormat>, PlanUse::History, run_log},
    {"schema",
     "[project|group|plan]",
     {"エディター用のJSON Schemaを出力する", "print a JSON Schema for editors"},
     {"事業のファイル（project、既定）、上の階層のファイル（group）又は plan.yaml（plan）のJSON Schema（draft 2020-12）を出力します。計画があれば、その事業分類、段階、実施状況の語を使います。",
      "Prints the JSON Schema (draft 2020-12) of a project file (project, the default), of the file of a group (group) or of plan.yaml (plan). Where a plan is found, its own classes, phases and statuses are used."},
     kSchemaOptions, {}, PlanUse::Reads, run_schema},
    {"lsp",
     "",
     {"エディターに指摘を示す（言語サーバー）", "show findings in an editor (a language server)"},
     {"Language Server Protocol（LSP）で、エディターと標準入出力でやり取りします。エディターが起動するので、人が入力することはありません。"
      "入力中の内容を `validate` と同じように点検し、保存していない内容にも指摘を示します。候補や説明も示します。計画のファイルには書き込みません。",
      "Talks to an editor on stdin and stdout by the Language Server Protocol (LSP). The editor starts it; nobody types it. What is being typed is checked as `validate` checks files, saved or not; words are completed and explained. No file of the plan is written."},
     {}, {}, PlanUse::Examines, run_lsp},
    {"new",
     "[FIELD=VALUE ...]",
     {"計画に事業を加える", "add a project to the plan"},
     {"使われたことのない次の番号で、事業のファイルを作成します。事業分類と印が求める項目を全て、書式の順に書きます。"
      "まだ分からない文章には `（未記入）` と書き、`validate` が1つずつ警告します。"
      "ほかの項目の値も、`page=12` のように指定できます。既にあるファイルは書き換えません。",
      "Makes the file of a project with the next number that was never used. It has every field that the class and the marks ask for, in the order of the format. Texts that are not known yet say （未記入） (to be filled in), and `validate` names each. Values of other fields can be given, too, as in `page=12`. No existing file is changed."},
     kNewOptions, {}, PlanUse::Writes, run_new,
     "--measure P.M --name TEXT [OPTION ...] [FIELD=VALUE ...]"},
    {"end",
     "ID ...",
     {"事業を終了する", "end projects"},
     {"スケジュールに `終了` を書き、統合先があれば `successors` に書きます。理由は、終了する前の最後の回答の `changes` に書き足します。"
      "回答がそろった年度があれば、終了はその次の年度からの計画として書き、そろった年度の回答も変えないので、公表したレポートは変わりません。"
      "複数の事業を、1つの事業に統合できます。事業のファイルは消さず、事業番号も変えません。"
      "ファイルの中で変わるのは、それだけです。`validate` でエラーになるときは受け付けず、何も書き込みません。",
      "Writes `終了` into the schedule, and what carries the project on as `successors`. The reason becomes the last line of `changes` in the last answers before the end. Where all have answered a year, the end is written as what is planned from the next year on, and those answers stay, so reports that were published stay as they were. Several projects may be merged into one. Their files stay, and their numbers. Nothing else in the files changes. What `validate` would report as an error is not accepted, and nothing is written."},
     kEndOptions, {}, PlanUse::Writes, run_end,
     "ID ... --from YEAR [--into ID ...] [OPTION ...]"},
    {"reschedule",
     "ID TIME=PHASE ...",
     {"事業のスケジュールを変更する", "change the schedule of a project"},
     {"指定した段階が始まる年度と期を変えます。指定しない段階はそのままです。"
      "回答がそろった年度がなければ、最初に変更するとき、変更する前の計画を当初計画（original_schedule）として残します。当初計画に戻すと、original_schedule は消えます。"
      "回答がそろった年度があれば、その次の年度からの計画として書くので、公表したレポートは変わりません。"
      "--reason の理由は、最も新しい年度の回答の changes の末尾に書き加えます。その年度の回答がそろっていれば書き加えず、コミットに書くように示します。"
      "ファイルの中で変わるのは、それだけです。`validate` でエラーになる変更は受け付けず、何も書き込みません。",
      "Moves the phases that are named to other parts of years; others stay. Until all have answered a year, what was planned before is kept as the original schedule (original_schedule) the first time; changing back to it removes original_schedule. Later the change holds from the next year on, so reports that were published stay as they were. The reason of --reason is added at the end of `changes` in the newest year's answers, unless all have answered that year: then it is printed for the commit. Nothing else in the file changes. What `validate` would report as an error is not accepted, and nothing is written."},
     kRescheduleOptions, {}, PlanUse::Writes, run_reschedule,
     "ID TIME=PHASE ... [OPTION ...]"},
    {"finding add",
     "plan|ID YEAR",
     {"監査、議会などの指摘を記録する",
      "enter a finding of auditors, the council and others"},
     {"監査委員、議会、審議会、市民などから受けた指摘を、事業のファイルの `findings` に加えます。`1.1` のような番号は上の階層（施策など）を、`plan` は計画の全体（plan.yaml）を指します。"
      "指摘と回答は公表します（findings.md、オープンデータ）。"
      "ファイルの中で変わるのは、加えた行だけです。`validate` でエラーになる指摘は受け付けず、何も書き込みません。",
      "Adds what auditors, the council, a committee or citizens said to `findings` in the project's file. A number such as `1.1` names a group of the tree, `plan` the whole plan (plan.yaml). Findings and answers are public (findings.md, open data). Nothing else in the file changes. What `validate` would report as an error is not accepted, and nothing is written."},
     kFindingAddOptions, {}, PlanUse::Writes, run_finding_add,
     "plan|ID YEAR --by WHO --text TEXT [OPTION ...]"},
    {"finding answer",
     "plan|ID N",
     {"指摘に回答する", "answer a finding"},
     {"N番目の指摘（`finding list` の番号）に、回答、対応状況、回答した年度を書き込みます。指定しない項目は、そのままにします。"
      "対応状況は、対応済、対応中、検討中、対応しない です。省略すると、回答だけで終えたものとします（回答済み）。"
      "ファイルの中で変わるのは、その指摘の回答だけです。`validate` でエラーになる回答は受け付けず、何も書き込みません。",
      "Enters the answer to finding N (as `finding list` counts), what is being done, and the year of the answer. What is not given stays as it is. The status is done, under way, being considered or declined; without one the answer settles the matter. Nothing else in the file changes. What `validate` would report as an error is not accepted, and nothing is written."},
     kFindingAnswerOptions, {}, PlanUse::Writes, run_finding_answer,
     "plan|ID N --response TEXT [OPTION ...]"},
    {"finding list",
     "[plan|ID ...]",
     {"指摘と回答の一覧を示す", "list findings and their answers"},
     {"計画の全体、上の階層、事業の順に、指摘と回答を示します。未完了の指摘の件数と、最も古い年度も示します。"
      "所管部署や事業分類などで絞り込むと、計画の全体への指摘は示しません。",
      "Lists findings and answers: of the whole plan, of groups of the tree, of projects. Says how many are open, and since when. With a department, a class and so on, those of the whole plan are left out."},
     kFindingListOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_finding_list},
    {"department list",
     "",
     {"所管部署の一覧と名前の移り変わりを示す", "list the departments and what they were called"},
     {"所管部署の名前、所管する事業の数、その名前になった年度、その名前の最後の年度、以前の名前を示します。"
      "--year を付けるとその年度にある部署だけを、付けないと計画の最後の年度の名前で全ての部署を示します。",
      "Shows the name of each department, how many projects it has in charge, since when it has the name, until when, and its former names. With --year, those that there are in that year; without, all of them as they are at the end of the plan."},
     kDepartmentListOptions, kNamesOf<TableFormat>, PlanUse::Reads, run_department_list},
    {"department rename",
     "OLD NEW",
     {"所管部署の名前を変える", "rename a department"},
     {"--from の年度から、所管部署の名前を変えます。書き換えるのは plan.yaml の1か所だけです。それより前の年度のレポートは変わらず、事業のファイルも書き換えません。",
      "Gives a department a new name from the year of --from on. One place of plan.yaml changes; reports on earlier years stay as they are, and so do the files of projects."},
     kDepartmentOptions, {}, PlanUse::Writes, run_department_rename,
     "[OPTION ...] OLD NEW --from YEAR"},
    {"department merge",
     "OLD ... NEW",
     {"所管部署を統合する", "merge departments"},
     {"--from の年度から、2つ以上の部署を1つにします。NEW は新しい名前でも、続いている部署の名前でも構いません。書き換えるのは plan.yaml だけです。",
      "Makes several departments one from the year of --from on. NEW is a new name, or that of a department that goes on. Only plan.yaml changes."},
     kDepartmentOptions, {}, PlanUse::Writes, run_department_merge,
     "[OPTION ...] OLD ... NEW --from YEAR"},
    {"department end",
     "OLD",
     {"所管部署を廃止する", "abolish a department"},
     {"--from の年度から、部署を廃止します。その部署の事業は、--to の部署がその年度から引き継ぎます。事業が残るときは --to が必要です。",
      "A department is no more from the year of --from on. Its projects go to the department of --to from that year; where there are any, --to is required."},
     kDepartmentEndOptions, {}, PlanUse::Writes, run_department_end,
     "[OPTION ...] OLD --from YEAR"},
    {"department move",
     "OLD NEW ID ...",
     {"事業の所管部署を移す", "move projects to another department"},
     {"--from の年度から、指定した事業を別の部署へ移します（所管替え）。それより前の年度の所管部署は変わりません。",
      "Moves projects to another department from the year of --from on. Who had them in charge before stays as it was."},
     kDepartmentOptions, {}, PlanUse::Writes, run_department_move,
     "[OPTION ...] OLD NEW ID ... --from YEAR"},
    {"department add",
     "NEW",
     {"所管部署を加える", "add a department"},
     {"--from の年度からある部署を、plan.yaml の所管部署の最後に加えます。",
      "Adds a department that exists from the year of --from on, at the end of the list in plan.yaml."},
     kDepartmentOptions, {}, PlanUse::Writes, run_department_add,
     "[OPTION ...] NEW --from YEAR"},
    {"init",
     "DIR",
     {"新しい計画を作成する", "start a new plan"},
     {"指摘のない小さな計画を DIR に作成します: plan.yaml、事業の例、テンプレートの例、CIとgitの設定、README。既にあるファイルは書き換えません。計画のあるフォルダには作成しません。"
      "--from と --period を付けると、旧計画の次の計画を DIR に作成します。続いている事業を、文章、所管部署、宣言、目標値（最後の実績値を基準値とする）とともに引き継ぎます。"
      "終了、完了、中止した事業と、回答、正誤、指摘は引き継ぎません。結果として、旧計画の全ての事業と、引き継ぐかどうか、その理由を示します。旧計画は書き換えません。",
      "Creates a small plan without findings in DIR: plan.yaml, example projects, an example template, settings for CI and git, and a README. Existing files are not changed. A folder that already holds a plan is not accepted. "
      "With --from and --period it creates the plan that comes after an old one: the projects that go on, with their texts, departments, declarations, and targets whose base is the last value reached. Projects that have ended, or were completed or cancelled, stay behind, as do answers, corrections and findings. The receipt accounts for every project of the old plan, which is not changed."},
     kInitOptions, {}, PlanUse::Writes, run_init},
    {"leaks",
     "FILE|DIR ...",
     {"公開するファイルに内部の金額がないか確認する",
      "look for internal amounts in files to publish"},
     {"回答の予算額や実績額（1万円以上）と同じ数を、ファイルとフォルダの中から探します。1,180,000、118万円、百十八万円、（千円）の列の1,180など、様々な書き方を見分けます。見つかれば終了コードは1です。",
      "Searches files and folders for numbers that equal an internal amount of the answers (10,000 yen or more), in many notations: 1,180,000, 118万円, 百十八万円, 1,180 below a header （千円）. Exits with 1 when there are any."},
     kLeaksOptions, {}, PlanUse::Reads, run_leaks},
    {"doctor",
     "",
     {"動作環境を確認する", "check the installation"},
     {"計画、テンプレート、言語、端末などを確認し、良好、注意、異常の別と、対処を示します。異常があれば終了コードは1です。",
      "Checks the plan, templates, language, terminal and so on, and reports ok, warn or fail with a remedy. The exit code is 1 if anything fails."},
     kDoctorOptions, kNamesOf<DataFormat>, PlanUse::Examines, run_doctor},
    {"completion",
     "bash|fish|zsh",
     {"シェルの補完の設定を出力する", "print completions for a shell"},
     {"シェルに読み込ませる補完の設定を出力します。コマンド、オプション、値のほか、計画にある事業番号、所管部署、テンプレートも補完します。"
      "`make install` とDebianパッケージは、この設定もインストールします。",
      "Prints a script with which the shell completes commands, options and values, as well as the ids, departments and templates of the plan. `make install` and the Debian package install it, too."},
     {}, {}, PlanUse::None, run_completion},
};
// clang-format on

std::span<const CommandRow> all_commands() {
  return kCommands;
}

std::string usage_of(const CommandRow& command) {
  std::string usage(command.name);
  auto add = [&](std::string_view part) {
    if (!part.empty()) usage += " " + std::string(part);
  };
  if (command.usage.empty()) {
    add(command.options.empty() ? "" : "[OPTION ...]");
    add(command.arguments);
  } else {
    add(command.usage);
  }
  return usage;
}

const CommandRow* find_command(std::string_view name) {
  auto found = std::ranges::find(kCommands, name, &CommandRow::name);
  return found == std::end(kCommands) ? nullptr : found;
}

}  // namespace fujiplan
