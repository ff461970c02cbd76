#pragma once

#include "diag/sink.h"
#include "model/words.h"
#include "yaml/document.h"

namespace fujiplan {

// A key of an evaluation that is no criterion of `words`. Where the rubric changes over the years,
// it may be one of other years.
void report_unknown_criterion(yaml::Value key, const Vocabulary& words, Sink& sink);

}  // namespace fujiplan
