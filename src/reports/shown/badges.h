#pragma once

#include <cstddef>

#include "pictures/tones.h"
#include "reports/shown/types.h"

// In which tone a result is shown: alike in a picture and in the badge of a page.
namespace fujiplan {

// By the place of the column among those of its kind: results of points, or levels of the reviewer
// who has the last word. Null of a result that is neither.
const Tone* tone_of(const ResultColumns& columns, std::size_t column);

// That of the result of a project; empty where it has none, as that of 評価なし.
extern const ObjectType kToneType;  // of Tone
One<kToneType> tone_of(const ProjectRef& ref, Scratch& scratch);

}  // namespace fujiplan
