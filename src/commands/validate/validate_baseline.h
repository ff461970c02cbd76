#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "run/context.h"

// `validate --baseline FILE`, and `--update-baseline`; diag/baseline.h says what the file is.
namespace fujiplan {

// The files of a plan as the baseline needs them.
struct PlanFiles {
  const Sources& sources;
  std::string_view folder;          // holds plan.yaml; as the paths show it
  const std::vector<bool>& chosen;  // of which sources the findings are wanted
};

// Throws UsageError for --update-baseline without --baseline.
void require_baseline_to_update(const Options& options);

// Throws Failure where update_baseline() or apply_baseline() would: for who changes files before
// they are called.
void require_baseline(const Context& context);

// Writes the findings of the whole plan to the baseline, when they are not what it holds, and says
// so on stderr. Throws Failure when something else stands in the file, or it cannot be written.
void update_baseline(Context& context, const PlanFiles& plan, std::span<const Diagnostic> findings);

// Takes away the findings of the whole plan that the baseline covers, and says on stderr where
// there are more or fewer in the chosen sources. Fewer are told when no error is left: one that
// keeps a file from loading would hide others of that file, which are not gone.
// Returns false when it told of fewer. Throws Failure when the file cannot be read or is no
// baseline.
bool apply_baseline(Context& context, const PlanFiles& plan, std::vector<Diagnostic>& findings);

}  // namespace fujiplan
