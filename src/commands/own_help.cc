#include "commands/command.h"

// The options of a command, and what one of them means to it.
namespace fujiplan {

// What an option means to one command, where that differs from what it means to the others.
struct OwnHelp {
  std::string_view command, option;
  std::string_view argument;  // empty: as elsewhere
  Text help;
};
static constexpr OwnHelp kOwnHelp[] = {
    {"dx",
     "--dx",
     "",
     {"指定しても同じ（DXの事業だけを示すコマンドのため）",
      "makes no difference: this command shows DX projects only"}},
    {"dx",
     "--year",
     "",
     {"年度: R5、令和5、2023、FY2023 のいずれかの形で指定する（指定すると、その年度に取り組んだ段階も示す）",
      "fiscal year, as R5, 2023 or FY2023; adds the phases worked on in that year"}},
    {"explain", "--all", "", {"全てのコードを説明する", "explain every code"}},
    {"report", "--all", "", {"全てのレポートを作成する", "make every report"}},
    {"report",
     "--output",
     "FILE|DIR",
     {"出力先のファイル又はフォルダ", "file or folder to write to"}},
    {"report",
     "--audience",
     "",
     {"公開範囲: public（公開用、既定）、internal（内部用。経費の点数と金額を含む）",
      "public (the default), or internal (includes amounts and the score for cost)"}},
    {"show",
     "--year",
     "",
     {"--status、--grade、--phase で事業を選ぶ年度（個票には全ての年度を示す）",
      "the year that --status, --grade and --phase refer to; sheets always show every year"}},
    {"new",
     "--measure",
     "",
     {"事業を加える、最も下の階層（情報化施策など）の番号: 1.2（--id を指定しないとき必須）",
      "number of the innermost level (measure) that it belongs to: 1.2 (required without --id)"}},
    {"new",
     "--class",
     "",
     {"事業分類（計画に1つだけなら省略できる）: 重点、推進、継続など",
      "class, as the plan calls it (may be left out where the plan has only one)"}},
    {"new",
     "--department",
     "",
     {"所管部署（計画に1つだけなら省略できる）",
      "departments in charge (may be left out where the plan has only one)"}},
    {"end",
     "--from",
     "",
     {"終了する年度か期: R8、R8上（この期から事業がない。必須）",
      "year, or part of a year, from which it is over, as R8 or R8上 (required)"}},
    {"end", "--reason", "", {"終了の理由", "why it ends"}},
    {"reschedule", "--reason", "", {"変更の理由", "why the schedule changes"}},
    {"reschedule",
     "--dry-run",
     "",
     {"書き込まずに、変更の結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"finding add",
     "--by",
     "WHO",
     {"指摘した人や機関: 監査委員、議会、審議会、市民など（必須）",
      "who said it: auditors, council, citizens, ... (required)"}},
    {"finding answer",
     "--status",
     "STATE",
     {"対応状況: 対応済、対応中、検討中、対応しない",
      "what is being done: done, under way, being considered, declined"}},
    {"finding answer",
     "--year",
     "",
     {"回答した年度: R7、令和7、2025、FY2025 のいずれかの形で指定する",
      "year of the answer, as R7, 2025 or FY2025"}},
    {"finding list",
     "--year",
     "",
     {"指摘を受けた年度（既定は全ての年度）", "the year of the findings (default: all)"}},
    {"survey import",
     "--dry-run",
     "",
     {"書き込まずに、取込結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"department rename",
     "--from",
     "",
     {"いつからか: R8 のように年度で指定する（必須）",
      "year from which it holds, as R8 (required)"}},
    {"department merge",
     "--from",
     "",
     {"いつからか: R8 のように年度で指定する（必須）",
      "year from which it holds, as R8 (required)"}},
    {"department end",
     "--from",
     "",
     {"いつからか: R8 のように年度で指定する（必須）",
      "year from which it holds, as R8 (required)"}},
    {"department move",
     "--from",
     "",
     {"いつからか: R8 のように年度で指定する（必須）",
      "year from which it holds, as R8 (required)"}},
    {"department add",
     "--from",
     "",
     {"いつからか: R8 のように年度で指定する（必須）",
      "year from which it holds, as R8 (required)"}},
    {"department list",
     "--year",
     "",
     {"この年度にある部署だけを示す: R5、令和5、2023、FY2023 のいずれかの形で指定する",
      "only the departments of this year, as R5, 2023 or FY2023"}},
    {"schema", "--output", "", {"出力先のファイル", "write to this file"}},
    {"leaks", "--output", "", {"出力先のファイル", "write to this file"}},
    {"correct",
     "--dry-run",
     "",
     {"書き込まずに、訂正の結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"review",
     "--dry-run",
     "",
     {"書き込まずに、結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"survey export",
     "--year",
     "",
     {"年度: R5、令和5、2023、FY2023 のいずれかの形で指定する（必須）",
      "fiscal year, as R5, 2023 or FY2023 (required)"}},
    {"survey export",
     "--output",
     "DIR",
     {"書き出し先のフォルダ（必須）", "folder to write to (required)"}},
    {"survey export",
     "--department",
     "",
     {"この所管部署の調査票だけを作成する", "make the form of this department only"}},
    {"survey import",
     "--year",
     "",
     {"調査票の年度。指定すると、ほかの年度の調査票は受け付けない",
      "fiscal year of the forms; forms of another year are then rejected"}},
};

std::vector<OptionRow> options_of(const CommandRow& command) {
  std::vector<OptionRow> rows;
  for (std::string_view name : command.options) {
    OptionRow& row = rows.emplace_back(option_row(name));
    for (const OwnHelp& own : kOwnHelp) {
      if (own.command != command.name || own.option != name) continue;
      row.help = own.help;
      if (!own.argument.empty()) row.argument = own.argument;
    }
  }
  return rows;
}

std::vector<OptionRow> all_options_of(const CommandRow& command) {
  std::vector<OptionRow> rows = options_of(command);
  rows.insert(rows.end(), global_options().begin(), global_options().end());
  return rows;
}

}  // namespace fujiplan
