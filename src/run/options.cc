#include "run/options.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/text.h"

namespace fujiplan {

static constexpr OptionRow kGlobal[] = {
    {"--plan",
     "DIR",
     &Options::plan,
     {"計画のフォルダ（省略すると、今のフォルダから上の階層へ順に探す）",
      "folder of the plan (default: the first one found from the current folder upwards)"}},
    {"--at",
     "REV",
     &Options::at,
     {"計画を、gitのリビジョン（ブランチ、タグ、コミット）の時点の内容で読む",
      "read the plan as it was at a git revision (branch, tag or commit)"}},
    {"--lang", "ja|en", &Options::language, {"表示の言語", "language of the output"}},
    {"--color",
     "auto|always|never",
     &Options::color,
     {"色を付けるか（既定は auto）", "when to use colours (default: auto)"}},
    {"--follow-links",
     "",
     &Options::follow_links,
     {"フォルダの外を指すシンボリックリンクも読み書きする",
      "read and write through symbolic links that lead out of their folder"}},
};

static constexpr OptionRow kCommand[] = {
    {"--dx", "", &Options::dx, {"DXの事業だけ", "only DX projects"}, PlanPart::Marks},
    {"--no-dx",
     "",
     &Options::no_dx,
     {"DXでない事業だけ", "only projects that are not DX"},
     PlanPart::Marks},
    {"--class",
     "CLASS",
     &Options::classes,
     {"事業分類（計画の語）: 重点、推進、継続など",
      "class, as the plan calls it: 重点, 推進, 継続, ..."},
     PlanPart::Classes},
    {"--policy",
     "P",
     &Options::policies,
     {"最も上の階層（基本方針など）の番号: 1", "number in the outermost level (policy): 1"}},
    {"--measure",
     "P.M",
     &Options::measures,
     {"2つ目より下の階層（情報化施策など）の番号: 1.2",
      "number in a level below it (measure): 1.2"}},
    {"--level",
     "LEVEL",
     &Options::level,
     {"事業の代わりに、この階層（plan.yaml の levels の名前）のファイルを対象にする",
      "the files of this level (a name from levels in plan.yaml) in place of projects"}},
    {"--department", "DEPARTMENT", &Options::departments, {"所管部署", "department"}},
    {"--status",
     "STATUS",
     &Options::statuses,
     {"その年度の実施状況（計画の語）: 完了、実施中、中止、未実施など",
      "status in the year, as the plan calls it: 完了, 実施中, ..."}},
    {"--grade",
     "GRADE",
     &Options::grades,
     {"その年度の総合評価: S、A、B、C、D", "grade of the year: S, A, B, C, D"}},
    {"--phase",
     "PHASE",
     &Options::phases,
     {"その年度に計画されている段階: 導入準備 など", "phase planned for the year: 導入準備, ..."},
     PlanPart::Schedule},
    {"--year",
     "YEAR",
     &Options::year,
     {"年度: R5、令和5、2023、FY2023 のいずれかの形で指定する（既定は回答のある最新の年度）",
      "fiscal year, as R5, 2023 or FY2023 (default: the newest year with answers)"}},
    {"--format",
     "FORMAT",
     &Options::format,
     {"出力の形式（最初のものが既定）", "output format (default: the first)"}},
    {"-o,--output",
     "FILE",
     &Options::output,
     {"出力先のファイル（--format がなく、拡張子が形式の名前なら、その形式になる）",
      "write to this file; without --format, an extension that names a format chooses it"}},
    {"--columns",
     "KEY",
     &Options::columns,
     {"表示する列: id,name,grade など", "columns to show: id,name,grade, ..."}},
    {"--sort", "KEY", &Options::sort, {"並べ替えに使う列", "column to sort by"}},
    {"--strict",
     "",
     &Options::strict,
     {"警告だけのときも、終了コードを1にする", "exit with code 1 for warnings, too"}},
    {"--max-findings",
     "N|all",
     &Options::max_findings,
     {"示す件数の上限（既定は text と concise で1000、ほかは all）",
      "maximum number of findings to show (default: 1000 for text and concise, otherwise all)"}},
    {"--baseline",
     "FILE",
     &Options::baseline,
     {"既にあるエラーと警告の件数を記録したファイル。その件数までは示さない",
      "file that records the existing errors and warnings; these are not shown"}},
    {"--update-baseline",
     "",
     &Options::update_baseline,
     {"--baseline のファイルに、現在のエラーと警告の件数を記録する",
      "record the current errors and warnings in the file given with --baseline"}},
    {"--all", "", &Options::all, {"全てを対象にする", "include everything"}},
    {"--by",
     "GROUP",
     &Options::by,
     {"区分ごとの分布: policy、measure、class、department、階層の名前",
      "distribution by policy, measure, class, department or the name of a level"}},
    {"--why",
     "",
     &Options::why,
     {"評価の理由（点数、下限、次の評価までの点数）を加える",
      "add the reason: points, lowest points of the grade, points to the next grade"}},
    {"--standard",
     "",
     &Options::standard,
     {"計画が宣言しないときに使う標準の宣言（YAML）を出力する",
      "print the standard declarations, which hold for what a plan does not declare, as YAML"}},
    {"--all-years", "", &Options::all_years, {"全ての年度を並べる", "show all years side by side"}},
    {"--encoding",
     "utf-8|cp932",
     &Options::encoding,
     {"文字コード: utf-8（BOM付き、既定）、cp932",
      "encoding: utf-8 (with a byte order mark, the default) or cp932"}},
    {"--partial",
     "",
     &Options::partial,
     {"誤りのない行だけを取り込む", "import the rows without mistakes, even if others have some"}},
    {"--dry-run",
     "",
     &Options::dry_run,
     {"書き込まずに、取込結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"--reason", "TEXT", &Options::reason, {"誤りの理由（必須）", "why it was wrong (required)"}},
    {"--date",
     "DATE",
     &Options::date,
     {"訂正した日: 2026-10-01 のように指定する（必須）",
      "day of the correction, as 2026-10-01 (required)"}},
    {"--name", "TEXT", &Options::name, {"事業名（必須）", "name of the project (required)"}},
    {"--mark",
     "MARK",
     &Options::marks,
     {"当てはまる印（plan.yaml の marks のキー）。ほかの印は false になる",
      "marks that hold, by their keys in plan.yaml; the others become false"},
     PlanPart::Marks},
    {"--from",
     "YEAR",
     &Options::from,
     {"事業を始める年度か期: R8、R8上（既定は、回答のある最新の年度の次の年度。計画期間の最後の年度まで）",
      "year, or part of a year, in which it begins (default: the year after the newest one with "
      "answers)"},
     PlanPart::Schedule},
    {"--into",
     "ID",
     &Options::into,
     {"統合先又は引き継ぐ事業の番号", "projects that carry it on"},
     PlanPart::Schedule},
    {"--id",
     "NUMBER",
     &Options::id,
     {"事業番号: 1-1-4（既定は、使われたことのない次の番号）",
      "id, such as 1-1-4 (default: the next number that was never used)"}},
    {"--templates",
     "DIR",
     &Options::templates,
     {"テンプレートのフォルダ（計画の隣の templates より先に探す）",
      "folder of templates, searched before the one beside the plan"}},
    {"--template",
     "FILE",
     &Options::template_file,
     {"使用するテンプレートのファイル", "template file to use"}},
    {"--audience",
     "AUDIENCE",
     &Options::audience,
     {"公開範囲: public（公開用）、internal（内部用。経費の点数と金額を含む。既定）",
      "public, or internal (includes amounts and the score for cost; the default)"}},
    {"--list", "", &Options::list, {"テンプレートの一覧", "list the templates"}},
    {"--show", "", &Options::show, {"テンプレートの中身を表示する", "print the template itself"}},
    {"--context",
     "",
     &Options::context,
     {"テンプレートで使える値をJSONで表示する",
      "print every value that a template can use, as JSON"}},
    {"--like",
     "standard|simple|targets",
     &Options::like,
     {"計画のひな形。standard は3つの点数の合計（既定）、simple は1つの語、targets は目標値に対する達成率で評価する計画",
      "kind of plan: standard with the sum of three scores (the default), simple with one word per "
      "project, or targets with numbers to be reached each year"}},
    {"--ci",
     "github|gitlab|none",
     &Options::ci,
     {"CIの設定（既定は github）", "CI configuration to write (default: github)"}},
    {"--check",
     "",
     &Options::check,
     {"書き出さずに、作り直しが必要なレポートを示す（あれば終了コード1）",
      "write nothing; list the reports that are out of date (exit code 1 if any)"}},
    {"--exit-code",
     "",
     &Options::exit_code,
     {"変更があれば終了コードを1にする", "exit with code 1 if there are changes"}},
};

std::span<const OptionRow> global_options() {
  return kGlobal;
}
std::span<const OptionRow> command_options() {
  return kCommand;
}

const OptionRow& option_row(std::string_view name) {
  for (const OptionRow& row : kCommand) {
    if (row.name.ends_with(name)) return row;
  }
  throw std::logic_error("no option " + std::string(name));
}

bool has_spelling(const OptionRow& row, std::string_view typed) {
  auto names = split(row.name, ',');
  return std::ranges::find(names, typed) != names.end();
}

bool is_flag(const OptionRow& row) {
  return row.argument.empty();
}

bool is_list(const OptionRow& row) {
  return std::holds_alternative<std::vector<std::string> Options::*>(row.slot);
}

std::string_view long_name(const OptionRow& row) {
  return row.name.substr(row.name.find("--"));
}

}  // namespace fujiplan
