#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "model/plan.h"
#include "survey/import/import.h"

// What goes back to a department with its forms: what `survey import` would say of them, and what
// is still missing. A value; what files make of it is the business of receipt_files.h.
namespace fujiplan {

// What becomes of a cell, or of an answer that has none; what somebody has to do something about
// comes first.
enum class Verdict : unsigned char { Refused, Ask, Missing, Held, Unused, Taken, Unchanged };
constexpr auto describe(EnumOf<Verdict>) {
  return std::array{
      EnumRow<Verdict>{Verdict::Refused,
                       "要修正",
                       "to correct",
                       {"誤りがあるので取り込めない", "it is wrong and cannot be taken"}},
      EnumRow<Verdict>{Verdict::Ask,
                       "要確認",
                       "to check",
                       {"取り込むが、正しいか確認が要る", "it is taken, but may not be meant"}},
      EnumRow<Verdict>{Verdict::Missing,
                       "未回答",
                       "missing",
                       {"必要な回答がまだない", "an answer that is needed is not there yet"}},
      EnumRow<Verdict>{Verdict::Held,
                       "保留",
                       "waiting",
                       {"同じ行の誤りを直すと取り込む",
                        "it is taken once the mistakes of its row are corrected"}},
      EnumRow<Verdict>{Verdict::Unused,
                       "使わない",
                       "not used",
                       {"回答として取り込まない", "it is not taken as an answer"}},
      EnumRow<Verdict>{
          Verdict::Taken, "取り込む", "taken", {"計画と違う回答", "the plan says something else"}},
      EnumRow<Verdict>{Verdict::Unchanged,
                       "変更なし",
                       "unchanged",
                       {"計画と同じ回答", "the plan says the same"}},
  };
}

// How many of each.
struct VerdictCounts {
  std::array<std::size_t, kRowsOf<Verdict>.size()> of = {};  // by Verdict
  std::size_t& operator[](Verdict verdict) { return of[static_cast<std::size_t>(verdict)]; }
  std::size_t operator[](Verdict verdict) const { return of[static_cast<std::size_t>(verdict)]; }
};

struct ReceiptLine {
  Verdict verdict = Verdict::Taken;
  const Project* project = nullptr;  // null: of no project, or nobody knows of which
  std::string column = {};           // its header, or the names of answers that are missing
  std::string place = {};            // 回答!E12; empty: it stands in no cell
  std::string typed = {}, now = {};  // in the form, and in the plan where that differs
  std::string what = {}, remedy = {};
};

struct ReceiptProject {
  const Project* project = nullptr;
  bool in_form = true;
  VerdictCounts counts = {};
  // The answers that are needed and would still be missing: 実施状況、経費.
  std::string missing = {};
};

struct Receipt {
  std::string recipient;                 // the department, the reviewer, or the name of the form
  std::string file_name;                 // a safe one without an extension, unlike those of others
  std::vector<std::string> forms;        // as messages name them
  std::vector<ReceiptProject> projects;  // in the order of the plan
  std::vector<ReceiptLine> lines;        // of all verdicts but Unchanged: by verdict, then by place
  VerdictCounts counts = {};
};

// One for each department or reviewer of the forms, in the order of the forms; all files of a
// department are in one. A form of which nobody can tell whose it is has one by its own name. Files
// that were left out have none. `texts`: the files of the projects as the forms would make them, by
// source.
std::vector<Receipt> receipts_of(const Plan& plan, std::span<const FormFile> files,
                                 const FormAnswers& forms,
                                 const std::map<std::size_t, std::string>& texts);

}  // namespace fujiplan
