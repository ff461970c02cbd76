#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "commands/command.h"
#include "commands/survey/judged_forms.h"
#include "commands/survey/write_together.h"
#include "run/chosen_format.h"
#include "run/output_target.h"
#include "run/typed_names.h"
#include "survey/receipt/import_receipt.h"
#include "survey/receipt/receipt_files.h"
#include "survey/receipt/receipt_tables.h"

namespace fujiplan {

namespace {

struct MadeReceipt {
  std::string path, bytes;
  bool is_current = false;  // the file says that already
};

}  // namespace

// A receipt may take the place of an older one, and of nothing else: a department may have given
// its form that name.
static void require_receipt_or_nothing(const Context& context, const std::string& path,
                                       const ReadResult& old) {
  if (context.env.files.kind(path) == FileKind::None) return;
  if (old.ok() && is_receipt_file(old.bytes)) return;
  throw Failure({formatted("`{}` は確認結果でないので、上書きしない。別の場所に移す", path),
                 formatted("`{}` is no receipt and is not written over; move it away", path)});
}

static std::vector<MadeReceipt> make_receipts(const Context& context, const Plan& plan,
                                              const std::vector<Receipt>& receipts, FiscalYear year,
                                              ReceiptFormat format) {
  std::string folder = context.options.output;
  if (!folder.ends_with('/')) folder += '/';
  std::vector<MadeReceipt> made;
  for (const Receipt& receipt : receipts) {
    std::string path = folder + receipt.file_name + "." + std::string(name_of(format));
    require_free_target(context, context.options.output, path);
    std::string bytes = receipt_file(receipt, plan.header, year, format);
    ReadResult old = context.env.files.read(path);
    bool is_current = old.ok() && old.bytes == bytes;
    if (!is_current) require_receipt_or_nothing(context, path, old);
    made.push_back({std::move(path), std::move(bytes), is_current});
  }
  return made;
}

// forms/…_総務課.xlsx: 要修正 1、取り込む 8、変更なし 3（変更なし）
static std::string told(const Receipt& receipt, const MadeReceipt& made, Language language) {
  constexpr Format<std::string, std::string, Text> kReceipt{"{}: {}{}\n", "{}: {}{}\n"};
  constexpr Text kSameFile{"（同じ内容のファイルがある）", " (the file is there)"};
  std::vector<std::string> counts;
  for (Verdict verdict : counted_verdicts(receipt)) {
    counts.push_back(formatted("{} {}", label_of(verdict, language), receipt.counts[verdict]));
  }
  return kReceipt.in(language, harmless(made.path), listed(counts, language),
                     made.is_current ? kSameFile : Text{});
}

ExitCode run_survey_receipt(Context& context) {
  require_named_forms(context.options, "survey receipt");
  require_output_folder(context.options);
  ReceiptFormat format = named_format(context.options, ReceiptFormat::Workbook);
  Plan& plan = keep(context, open_plan_to_use(context));
  const JudgedForms& judged = keep(context, judge_named_forms(context, plan));
  const FormAnswers& forms = judged.answers;
  std::vector<Receipt> receipts = receipts_of(plan, judged.files, forms, judged.texts);
  std::vector<MadeReceipt> made = make_receipts(context, plan, receipts, forms.year, format);

  std::vector<FileToWrite> files;
  for (const MadeReceipt& one : made) {
    if (!one.is_current) files.push_back({one.path, one.bytes});
  }
  if (!files.empty()) write_together(context, files);
  context.env.err << unusable_files(judged.files, forms, context.language);
  std::string out;
  for (std::size_t i = 0; i < made.size(); ++i) out += told(receipts[i], made[i], context.language);
  constexpr Format<Counted, std::size_t, std::size_t> kTotals{
      "確認結果{}件: 書き出し{}件、変更なし{}件。計画には何も書き込んでいない\n",
      "{}, {} written, {} unchanged; nothing was written to the plan\n"};
  out += kTotals.in(context.language, {made.size(), "receipt"}, files.size(),
                    made.size() - files.size());
  print(context, out, Reader::Person);
  return std::max(exit_code_for(forms), exit_code_for(plan));
}

}  // namespace fujiplan
