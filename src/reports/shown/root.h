#pragma once

#include "render/template_data.h"
#include "reports/report.h"

namespace fujiplan {

// What a template sees: docs/templates.md lists every name. Internal fields are not there at all
// for the public. `report` must outlive the value.
Datum shown_report(const Report& report);
extern const ObjectType kReportType;  // what it is

}  // namespace fujiplan
