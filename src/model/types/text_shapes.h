#pragma once

#include "model/field.h"

// The forms of texts that are no free texts, which several tables name.
namespace fujiplan {

extern const TextShape kDateShape;           // "2026-11-22", a day that exists
extern const TextShape kWebAddressShape;     // http or https
extern const TextShape kSecureAddressShape;  // https
// 円, 円（税込）: no blanks at the ends, brackets only in pairs behind the unit, as heads and cells
// of forms have it in brackets and beside numbers.
extern const TextShape kUnitShape;
// f4: a letter and up to 7 letters and digits. Words that programs which read tables take for
// something else are none: `true`, `na`, `inf`, `mar4` (a day, to spreadsheets).
extern const TextShape kPlanCodeShape;

}  // namespace fujiplan
