#include "run/plan_use.h"

namespace fujiplan {

// The words of PlanUse, in its order; `{}` is the command.
static constexpr Format<std::string_view> kNotAt[] = {
    {"", ""},
    {"`{}` は計画のファイルに書き込むので、--at は使えない",
     "`{}` writes files of the plan, so it takes no --at"},
    {"`{0}` で比べるリビジョンは、引数で指定する。例: `fujiplan {0} v1 HEAD`",
     "`{0}` takes its revisions as arguments, as in `fujiplan {0} v1 HEAD`"},
    {"`{}` は全ての履歴を示すので、--at は使えない。ある時点の事業は `fujiplan --at v1 show 1-1-2` のように見る",
     "`{}` shows the whole history, so it takes no --at; see a project as it was with "
     "`fujiplan --at v1 show 1-1-2`"},
    {"`{}` は今の状態を確認するので、--at は使えない",
     "`{}` examines what there is now, so it takes no --at"},
    {"`{}` は複数の計画を読むので、--at は使えない",
     "`{}` reads several plans, so it takes no --at"},
    {"`{}` は計画を読まないので、--at は使えない", "`{}` reads no plan, so it takes no --at"},
};

std::optional<Message> why_not_at(PlanUse use, std::string_view command) {
  if (use == PlanUse::Reads) return std::nullopt;
  return kNotAt[static_cast<std::size_t>(use)](command);
}

}  // namespace fujiplan
