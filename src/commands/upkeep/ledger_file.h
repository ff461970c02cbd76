#pragma once

#include <string>

#include "model/ledger/ledger.h"
#include "run/context.h"
#include "upkeep/ledger_edit.h"
#include "yaml/document.h"

// What the commands have in common that write the ledger of findings: `finding add`, `finding
// answer`.
namespace fujiplan {

// Is the whole plan meant, 計画 or plan, and not one of its projects or groups?
bool names_whole_plan(std::string_view typed);

// The file that a typed word names: of a project, of a group of the tree, or plan.yaml. Who writes
// holds the lock of the plan.
struct LedgerFile {
  // Throws UsageError for what cannot be meant, Failure where the file cannot be read.
  LedgerFile(Context& context, const std::string& typed);
  LedgerFile(const LedgerFile&) = delete;
  LedgerFile& operator=(const LedgerFile&) = delete;

  const SourceFile& source() const { return plan.sources[document.file]; }

  Plan plan;
  LedgerPlace place;
  yaml::Document document;
  Ledger ledger;      // as far as the file tells
  std::string title;  // of the receipt: 1-1-2 名称
};

// Writes the file, or shows the diff for --dry-run, and prints the receipt below its title. Refuses
// what `validate` would call an error: nothing is written then.
ExitCode write_ledger(Context& context, const LedgerFile& file, const LedgerEdit& edit,
                      const std::string& receipt);

}  // namespace fujiplan
