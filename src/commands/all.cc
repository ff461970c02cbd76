#include <algorithm>

#include "commands/command.h"
#include "commands/formats.h"

namespace fujiplan {

static constexpr std::string_view kSelect[] = {"--dx",      "--no-dx",      "--class",  "--policy",
                                               "--measure", "--department", "--status", "--grade",
                                               "--phase",   "--year"};

// The options that pick projects, then `more`.
template <std::size_t N>
static constexpr auto select_and(const std::string_view (&more)[N]) {
  std::array<std::string_view, std::size(kSelect) + N> all{};
  std::size_t i = 0;
  for (std::string_view name : kSelect) all[i++] = name;
  for (std::string_view name : more) all[i++] = name;
  return all;
}

static constexpr std::string_view kValidateOptions[] = {
    "--strict", "--max-findings", "--baseline", "--update-baseline", "--format", "--output"};
static constexpr std::string_view kExplainOptions[] = {"--all", "--format", "--output"};
static constexpr auto kGradeOptions =
    select_and({"--by", "--why", "--all-years", "--format", "--output"});
static constexpr auto kListOptions = select_and({"--columns", "--sort", "--format", "--output"});
static constexpr auto kDxOptions = select_and({"--format", "--output"});
static constexpr auto kShowOptions = kDxOptions;
static constexpr std::string_view kSurveyExportOptions[] = {"--year", "--department", "--encoding",
                                                            "--output"};
static constexpr std::string_view kSurveyImportOptions[] = {"--year", "--partial", "--dry-run"};
static constexpr auto kSurveyStatusOptions = kDxOptions;
static constexpr std::string_view kReportOptions[] = {
    "--all",  "--list",     "--show",    "--template", "--templates",
    "--year", "--audience", "--context", "--check",    "--output"};
static constexpr std::string_view kInitOptions[] = {"--ci"};
static constexpr std::string_view kLeaksOptions[] = {"--output"};
static constexpr std::string_view kDoctorOptions[] = {"--format", "--output"};
static constexpr std::string_view kDiffOptions[] = {
    "--dx",         "--no-dx",    "--class",     "--policy", "--measure",
    "--department", "--audience", "--exit-code", "--format", "--output"};
static constexpr std::string_view kLogOptions[] = {"--audience", "--format", "--output"};
static constexpr std::string_view kSchemaOptions[] = {"--output"};

static constexpr CommandRow kCommands[] = {
    {"validate",
     "[FILE|DIR|ID ...]",
     {"計画のファイルを確かめる", "check the files of the plan"},
     {"すべてのファイルと、ファイルどうしの関係を確かめ、見つけたことを一度に全部示します。"
      "ファイル、フォルダ、事業番号を指定すると、そこの結果だけを示します。",
      "Checks every file and the relations between them, and reports everything in one run. With files, folders or ids, only their findings are shown."},
     kValidateOptions,
     kNamesOf<FindingsFormat>,
     run_validate},
    {"explain",
     "[CODE ...]",
     {"エラーや警告のコードを説明する", "explain the code of an error or warning"},
     {"コードの意味と理由、誤った例と正しい例を示します。コードを省くと一覧を示します。",
      "Says what a code means and why it matters, with a wrong and a right example. Without a code, lists them."},
     kExplainOptions,
     kNamesOf<PageFormat>,
     run_explain},
    {"grade",
     "[ID ...]",
     {"総合評価を計算する", "compute the overall grades"},
     {"年度の点数（進捗、経費、取組内容。1～5、5が最もよい）を合計し、plan."
      "yamlの基準で総合評価を求めます。"
      "経費は内部管理項目です。",
      "Adds the scores of a year (progress, cost, content; 1 to 5, 5 best) and grades the sum by the rubric of plan.yaml. Cost is internal."},
     kGradeOptions,
     kNamesOf<TableFormat>,
     run_grade},
    {"list",
     "[ID ...]",
     {"情報化事業の一覧", "list the projects"},
     {"事業を一覧にします。列は --columns で選べます（書式のキー、survey.キー、status、sum、grade、phase、measure、policy）。",
      "Lists projects. --columns picks the columns: keys of the format, survey.KEY, status, sum, grade, phase, measure, policy."},
     kListOptions,
     kNamesOf<TableFormat>,
     run_list},
    {"dx",
     "[ID ...]",
     {"デジタル変革に資する事業とロードマップ", "the DX projects and their roadmap"},
     {"DXの事業を施策ごとに、半期ごとの段階と施策指標等とともに示します。--year を付けると、実際に取り組んだ段階も示します。",
      "Shows the DX projects by measure, with phases by half-year and indicators. --year adds the phases really worked on."},
     kDxOptions,
     kNamesOf<TableFormat>,
     run_dx},
    {"show",
     "ID ...",
     {"事業の個票", "the sheet of a project"},
     {"事業の個票を、事業分類に応じた項目で示します。調査票の回答と総合評価も年度ごとに示します。",
      "Shows the sheet of a project with the fields of its class, and its survey answers and grades by year."},
     kShowOptions,
     kNamesOf<SheetFormat>,
     run_show},
    {"report",
     "[NAME ...]",
     {"テンプレートからレポートを作る", "make reports from templates"},
     {"一覧、個票、ロードマップ、総合評価の報告、オープンデータを、テンプレートから作ります。"
      "名前が1つで -o がなければ標準出力に書きます。変わらないファイルには触れません。",
      "Makes lists, sheets, the roadmap, the graded report and open data from templates. One name without -o goes to stdout. Files that would not change are left alone."},
     kReportOptions,
     {},
     run_report},
    {"survey set",
     "ID YEAR KEY=VALUE ...",
     {"調査票の回答を書き込む", "write answers into the survey"},
     {"事業の調査票の年度の回答を書き込みます。キーは書式のキー（status、progress、schedule.上）か日本語の名前（実施状況、進捗、上期）です。"
      "回答を消すには `KEY=（削除）` と書きます。"
      "ファイルの中で変わるのは、その回答だけです。点検でエラーになる回答は断り、何も書きません。",
      "Writes answers of a project for a year. A key is one of the format (status, progress, schedule.上) or its Japanese name (実施状況, 進捗, 上期). `KEY=（削除）` removes an answer. Only those answers change in the file. Answers that `validate` would call errors are refused, and nothing is written."},
     {},
     {},
     run_survey_set},
    {"survey export",
     "",
     {"所管部署ごとの調査票を作る", "make the survey forms of the departments"},
     {"年度の調査票を、所管部署ごとに1つのCSVとして -o のフォルダに書き出します。"
      "計画と前年度の回答を載せ、回答済みの項目は記入しておきます。その年度が対象外の事業は載せません。"
      "まだ取り込んでいない回答のあるファイルは上書きしません。",
      "Writes one CSV form per department into the folder of -o, with the plan, the answers of the year before, and those that are there already. Projects that are not asked are left out. A file with answers that have not been imported is never written over."},
     kSurveyExportOptions,
     {},
     run_survey_export},
    {"survey import",
     "FILE ...",
     {"記入された調査票を取り込む", "take the answers of filled-in forms"},
     {"すべてのセルを確かめてから、変わった回答だけを事業のファイルに書きます。"
      "1つでも誤りがあれば何も書きません（--partial は正しい行だけを書きます）。"
      "空のセルは今の値を残し、「（削除）」は値を消します。",
      "Checks every cell, then writes only the answers that changed. With any mistake nothing is written (--partial writes the good rows). An empty cell leaves what is there; （削除） takes it away."},
     kSurveyImportOptions,
     {},
     run_survey_import},
    {"survey status",
     "[ID ...]",
     {"調査票に回答した部署と、まだの部署", "who has answered the survey"},
     {"年度の調査票に回答した事業、回答が途中の事業、未回答の事業を、所管部署ごとに示します。"
      "実施状況と3つの点数がそろうと回答済です。"
      "複数の部署が所管する事業は、先頭の所管部署で数えます。",
      "Shows by department which projects have answered the survey of a year, which in part, which not at all. Status and all three scores make an answer. A project with several departments is counted in the first."},
     kSurveyStatusOptions,
     kNamesOf<TableFormat>,
     run_survey_status},
    {"diff",
     "[BASE [HEAD]]",
     {"計画の変更と、総合評価への影響", "what changed in the plan, and what it does to the grades"},
     {"gitの2つのリビジョン、リビジョンと手元の計画（省略すると HEAD と比べる）、または2つの計画のフォルダを比べます。"
      "事業ごとに、変わった項目を「前 → 後」で示します。文章は文ごとに、スケジュールは半期の差で、点数は総合評価とともに示します。",
      "Compares two git revisions, a revision with the plan at hand (default: HEAD), or two plan folders. Per project each field, old → new: texts by sentence, schedules by half-years, scores with their grades."},
     kDiffOptions,
     kNamesOf<SheetFormat>,
     run_diff},
    {"log",
     "ID",
     {"事業の変更の履歴", "the history of a project"},
     {"1つの事業について、どのコミットでどの項目が変わったかを、gitの履歴から新しい順に示します。ファイルを移しても、事業番号でたどります。",
      "Shows from git, newest first, in which commit which field of a project changed. The project is followed by its id, wherever its file was."},
     kLogOptions,
     kNamesOf<SheetFormat>,
     run_log},
    {"schema",
     "[project|plan]",
     {"エディター用のJSON Schema", "JSON Schema for editors"},
     {"事業のファイル（project、既定）か plan.yaml（plan）の JSON Schema（draft 2020-12）を出力します。",
      "Prints the JSON Schema (draft 2020-12) of a project file (project, the default) or of plan.yaml (plan)."},
     kSchemaOptions,
     {},
     run_schema},
    {"init",
     "DIR",
     {"新しい計画を始める", "start a new plan"},
     {"点検を通る小さな計画を DIR に書きます: plan.yaml、事業の例、テンプレートの例、CIとgitの設定、README。前からあるファイルは書き換えません。計画のあるフォルダは断ります。",
      "Writes a small plan without findings into DIR: plan.yaml, example projects, an example of a template, settings for CI and git, a README. Files that are there already are left alone; a folder that holds a plan is refused."},
     kInitOptions,
     {},
     run_init},
    {"leaks",
     "FILE|DIR ...",
     {"公開するファイルに内部の金額がないか確かめる",
      "look for internal amounts in files to publish"},
     {"回答の予算額や実績額（1万円以上）と同じ数を、ファイルとフォルダの中から探します。1,180,000、118万円、百十八万円、（千円）の列の1,180など、様々な書き方を見分けます。見つかれば終了コードは1です。",
      "Searches files and folders for numbers that equal an internal amount of the answers (10,000 yen or more), in many notations: 1,180,000, 118万円, 百十八万円, 1,180 below a header （千円）. Exits with 1 when there are any."},
     kLeaksOptions,
     {},
     run_leaks},
    {"doctor",
     "",
     {"動く状態かを調べる", "see whether all is set up well"},
     {"計画、テンプレート、言語、端末などを調べ、良好、注意、異常のどれかと、直し方を示します。異常があれば終了コードは1です。",
      "Looks at the plan, templates, language, terminal and so on; says ok, warn or fail, and what to do. Exits with 1 when something fails."},
     kDoctorOptions,
     kNamesOf<DataFormat>,
     run_doctor},
    {"completion",
     "bash|fish|zsh",
     {"シェルの補完の設定", "completions for a shell"},
     {"シェルに読み込ませる補完の設定を出力します。コマンド、オプション、値のほか、事業番号、所管部署、テンプレートを計画から補完します。"
      "`make install` とDebianパッケージは、この設定も入れます。",
      "Prints a script that teaches the shell to complete commands, options and values, and from the plan ids, departments and templates. `make install` and the Debian package install it, too."},
     {},
     {},
     run_completion},
};

std::span<const CommandRow> all_commands() {
  return kCommands;
}

const CommandRow* find_command(std::string_view name) {
  auto found = std::ranges::find(kCommands, name, &CommandRow::name);
  return found == std::end(kCommands) ? nullptr : found;
}

std::vector<OptionRow> options_of(const CommandRow& command) {
  std::vector<OptionRow> rows;
  for (std::string_view name : command.options) rows.push_back(option_row(name));
  return rows;
}

}  // namespace fujiplan
