#include "commands/answers/typed_edit.h"
#include "commands/command.h"

namespace fujiplan {

ExitCode run_survey_set(Context& context) {
  constexpr Text kUsage{
      "事業番号、年度、回答を指定する。例: `fujiplan survey set 1-1-2 R4 progress=4`",
      "give an id, a year and answers: `fujiplan survey set 1-1-2 R4 progress=4`"};
  require_typed_edit(context.options, kUsage);
  FolderLock lock = lock_plan(context);
  return write_answers(context, TypedEdit(context));
}

}  // namespace fujiplan
