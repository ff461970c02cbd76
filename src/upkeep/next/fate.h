#pragma once

#include <array>
#include <string>

#include "base/enum_names.h"
#include "model/plan.h"

// What becomes of a project when the plan after this one begins.
namespace fujiplan {

enum class Fate : unsigned char { GoesOn, Ended, Merged, Done, Stopped };
constexpr auto describe(EnumOf<Fate>) {
  return std::array{
      EnumRow<Fate>{Fate::GoesOn, "引継ぎ", "taken over", {"引き継ぐ事業", "taken over"}},
      EnumRow<Fate>{Fate::Ended, "終了", "ended", {"終了した事業", "ended"}},
      EnumRow<Fate>{Fate::Merged, "統合", "merged", {"統合した事業", "merged into others"}},
      EnumRow<Fate>{Fate::Done, "完了済", "completed", {"完了した事業", "completed"}},
      EnumRow<Fate>{Fate::Stopped, "中止済", "cancelled", {"中止した事業", "cancelled"}},
  };
}

// What its schedule says of its end counts; else the status of its last answers. A group of the
// tree always goes on.
Fate fate_of(const Project& project);

// Why it stays behind: `R8上: 終了`, `R8上: 終了 → 2-1-4`, `令和7年度 完了`; empty of one that goes
// on.
std::string reason_of(const Project& project, Language language);

}  // namespace fujiplan
