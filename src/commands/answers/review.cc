#include "commands/answers/typed_edit.h"
#include "commands/command.h"

namespace fujiplan {

ExitCode run_review(Context& context) {
  constexpr Text kUsage{
      "事業番号、年度、評価者、評価を指定する。例: `fujiplan review 1-1-2 R4 事務局 progress=3 "
      "comment=利用者数も示されたい。`",
      "give an id, a year, a reviewer and what it says: `fujiplan review 1-1-2 R4 事務局 progress=3 "
      "comment=\"Give the number of users, too.\"`"};
  require_typed_edit(context.options, kUsage, kFewestOfReview);
  FolderLock lock = context.options.dry_run ? nullptr : lock_plan(context);
  return write_answers(context, TypedEdit(context, TypedBy::Reviewer));
}

}  // namespace fujiplan
