#pragma once

#include "base/language.h"

// The sheets of a form as a workbook, in the language of the plan. People may rename and move them.
namespace fujiplan {

inline constexpr Text kAnswerSheet{"回答", "Answers"};
inline constexpr Text kGuideSheet{"記入のしかた", "How to fill in"};  // only for reading
inline constexpr Text kListSheet{"選択肢", "Choices"};  // hidden: what drop-downs offer

}  // namespace fujiplan
