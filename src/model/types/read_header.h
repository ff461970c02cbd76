#pragma once

#include <string_view>

#include "diag/sink.h"
#include "model/plan_header.h"
#include "yaml/document.h"

// How plan.yaml is read, and the standard, which stands in for what it leaves out. Here alone are
// the readers of its many kinds of records compiled.
namespace fujiplan {

// `text`: that of the document.
void read_header(const yaml::Document& document, std::string_view text, PlanHeader& header,
                 Sink& sink);

// What stands there, and nothing of what a plan.yaml must have beside it.
void read_standard(yaml::Value root, PlanHeader& header, Sink& sink);

}  // namespace fujiplan
