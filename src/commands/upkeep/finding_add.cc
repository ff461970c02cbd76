#include "base/format.h"
#include "base/harmless.h"
#include "commands/answers/typed_text.h"
#include "commands/command.h"
#include "commands/upkeep/ledger_file.h"
#include "model/prose.h"

namespace fujiplan {

ExitCode run_finding_add(Context& context) {
  constexpr Text kUsage{
      "事業番号（計画の全体なら `plan`）と、指摘を受けた年度を指定する。例: `fujiplan finding add "
      "1-1-2 R6 --by 監査委員 --text 利用者数を把握されたい。`",
      "give an id, or `plan` for the whole plan, and the year: `fujiplan finding add 1-1-2 R6 --by "
      "auditors --text \"Count the users.\"`"};
  constexpr Text kNobody{"指摘した人や機関を `--by 監査委員` のように指定する",
                         "say whose finding it is, as in `--by auditors`"};
  constexpr Text kNothing{"指摘の内容を `--text 利用者数を把握されたい。` のように指定する",
                          "say what was found, as in `--text \"Count the users.\"`"};
  const Options& options = context.options;
  constexpr std::size_t kWords = 2;
  if (options.names.size() != kWords) {
    throw UsageError({std::string(kUsage.ja), std::string(kUsage.en)});
  }
  std::string by = typed_text(options.by, {"指摘者", "by"}, kNobody, AnswerKind::OneLine);
  std::string said = typed_text(options.text, {"指摘", "finding"}, kNothing);

  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  LedgerFile file(context, options.names[0]);
  FiscalYear year = chosen_year(options.names[1], file.plan);
  LedgerEdit edit = add_finding(file.document, file.source().text, file.place, year, by, said);
  constexpr Format<std::size_t, std::string, std::string, std::string> kAdded{
      "  指摘{0}を加えた: {1} {2}: {3}\n", "  finding {0} was added: {1} {2}: {3}\n"};
  std::string receipt =
      kAdded.in(context.language, file.ledger.value.size() + 1, spoken(year, context.language),
                harmless(by), harmless(on_one_line(said)));
  return write_ledger(context, file, edit, receipt);
}

}  // namespace fujiplan
