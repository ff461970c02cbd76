#include "commands/options.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/text.h"

namespace fujiplan {

static constexpr OptionRow kGlobal[] = {
    {"--plan",
     "DIR",
     &Options::plan,
     {"計画のフォルダ（省略すると、今のフォルダから上に向かって探す）",
      "folder of the plan (default: searched upwards from the current folder)"}},
    {"--lang", "ja|en", &Options::language, {"表示の言語", "language of messages"}},
    {"--color",
     "auto|always|never",
     &Options::color,
     {"色を付けるか（既定は auto）", "when to use colours (default: auto)"}},
};

static constexpr OptionRow kCommand[] = {
    {"--dx", "", &Options::dx, {"DXの事業だけ", "only DX projects"}},
    {"--no-dx", "", &Options::no_dx, {"DXでない事業だけ", "only projects that are not DX"}},
    {"--class",
     "CLASS",
     &Options::classes,
     {"事業分類: 重点、推進、継続", "class: 重点, 推進, 継続"}},
    {"--policy", "P", &Options::policies, {"基本方針の番号: 1", "number of a policy: 1"}},
    {"--measure", "P.M", &Options::measures, {"情報化施策の番号: 1.2", "number of a measure: 1.2"}},
    {"--department", "DEPARTMENT", &Options::departments, {"所管部署", "department"}},
    {"--status",
     "STATUS",
     &Options::statuses,
     {"その年度の実施状況: 完了、実施中、中止、未実施",
      "status in the year: 完了, 実施中, 中止, 未実施"}},
    {"--grade",
     "GRADE",
     &Options::grades,
     {"その年度の総合評価: S、A、B、C、D", "grade of the year: S, A, B, C, D"}},
    {"--phase",
     "PHASE",
     &Options::phases,
     {"その年度に計画されている段階: 導入準備 など", "phase planned for the year: 導入準備, ..."}},
    {"--year",
     "YEAR",
     &Options::year,
     {"年度: R5、令和5、2023、FY2023（既定は回答のある最新の年度。survey export: 必須、"
      "survey import: 調査票の年度）",
      "fiscal year: R5, 2023, FY2023 (default: the newest with answers; survey export: required, "
      "survey import: that of the forms)"}},
    {"--format",
     "FORMAT",
     &Options::format,
     {"出力の形式（最初のものが既定）", "form of the output (default: the first)"}},
    {"-o,--output",
     "FILE",
     &Options::output,
     {"出力先のファイル（形式は拡張子から決まる。report: ファイルかフォルダ）",
      "write to a file (its extension chooses the form; report: a file or folder)"}},
    {"--columns",
     "KEY",
     &Options::columns,
     {"表示する列: id,name,grade など", "columns to show: id,name,grade, ..."}},
    {"--sort", "KEY", &Options::sort, {"並べ替えに使う列", "column to sort by"}},
    {"--strict", "", &Options::strict, {"警告もエラーとして数える", "count warnings as errors"}},
    {"--max-findings",
     "N|all",
     &Options::max_findings,
     {"示す件数の上限（既定は text と concise で1000、ほかは all）",
      "most findings to show (default: 1000 for text and concise, else all)"}},
    {"--baseline",
     "FILE",
     &Options::baseline,
     {"前からあるエラーと警告の数を書いたファイル。その分を除く",
      "file with the number of old errors and warnings, which are left out"}},
    {"--update-baseline",
     "",
     &Options::update_baseline,
     {"--baseline のファイルに、今あるエラーと警告の数を書く",
      "write the present number of errors and warnings to the file of --baseline"}},
    {"--all",
     "",
     &Options::all,
     {"すべて（explain: コード、report: レポート）",
      "everything (explain: codes, report: reports)"}},
    {"--by",
     "GROUP",
     &Options::by,
     {"区分ごとの分布: policy、measure、class、department",
      "distribution by policy, measure, class or department"}},
    {"--why",
     "",
     &Options::why,
     {"評価の理由（合計、下限、次の評価まで）", "why: sum, lowest sum, points to the next grade"}},
    {"--all-years", "", &Options::all_years, {"すべての年度を並べる", "all years side by side"}},
    {"--encoding",
     "utf-8|cp932",
     &Options::encoding,
     {"文字コード: utf-8（BOM付き、既定）、cp932",
      "encoding: utf-8 (with a byte order mark, the default) or cp932"}},
    {"--partial",
     "",
     &Options::partial,
     {"正しい行だけを取り込む", "take the good rows although others are not"}},
    {"--dry-run",
     "",
     &Options::dry_run,
     {"書き込まずに、結果と差分を示す", "write nothing; show the receipt and the diff"}},
    {"--templates",
     "DIR",
     &Options::templates,
     {"テンプレートのフォルダ（計画の隣の templates より先に探す）",
      "folder of templates, searched before the one beside the plan"}},
    {"--template",
     "FILE",
     &Options::template_file,
     {"自分で書いたテンプレートのファイル", "a template file of one's own"}},
    {"--audience",
     "AUDIENCE",
     &Options::audience,
     {"読み手: public（公開用、report の既定）、internal（経費や金額を含む、diff と log の既定）",
      "public (default of report), or internal: with cost and amounts (default of diff and log)"}},
    {"--list", "", &Options::list, {"テンプレートの一覧", "list the templates"}},
    {"--show",
     "",
     &Options::show,
     {"テンプレートの中身を表示する", "print the templates themselves"}},
    {"--context",
     "",
     &Options::context,
     {"テンプレートで使える値をJSONで表示する", "print all that a template can use, as JSON"}},
    {"--ci",
     "github|gitlab|none",
     &Options::ci,
     {"CIの設定（既定は github）", "recipe for CI (default: github)"}},
    {"--check",
     "",
     &Options::check,
     {"書き出さずに、古いレポートを示す（あれば終了コード1）",
      "write nothing; name the reports that are stale (then exit 1)"}},
    {"--exit-code",
     "",
     &Options::exit_code,
     {"変更があれば終了コード1", "exit with 1 when there is a change"}},
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

}  // namespace fujiplan
