#pragma once

#include <string>

namespace fujiplan::xlsx {

// The styles of a workbook that libxlsxwriter made, with the style Normal unlocked, and every
// format that is locked saying so itself. Cells that people paste bring Normal along, and in a
// protected sheet a locked one could never be written again; libxlsxwriter has no way to say it.
std::string with_normal_unlocked(const std::string& styles);

}  // namespace fujiplan::xlsx
