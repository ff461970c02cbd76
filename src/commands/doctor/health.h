#pragma once

#include <string>
#include <vector>

#include "base/enum_names.h"
#include "run/context.h"

namespace fujiplan {

// How well a part of the set-up is.
enum class Health : unsigned char { Ok, Warn, Fail };
constexpr auto describe(EnumOf<Health>) {
  return std::array{
      EnumRow<Health>{Health::Ok, "良好", "ok", {"そのまま使える", "works"}},
      EnumRow<Health>{
          Health::Warn, "注意", "warn", {"使えるが、直した方がよい", "works, but could be better"}},
      EnumRow<Health>{Health::Fail, "異常", "fail", {"直すまで使えない", "must be fixed"}},
  };
}

// One line of `doctor`.
struct HealthLine {
  std::string_view key;  // "plan"; stable, for scripts
  Text label;
  Health health = Health::Ok;
  Message message;    // what is there
  Message help = {};  // what to do; empty when there is nothing to do
};

// Looks at everything that fujiplan depends on. Never fails: what is wrong is a line.
std::vector<HealthLine> examine(Context& context);

}  // namespace fujiplan
