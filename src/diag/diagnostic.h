#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/format.h"
#include "base/language.h"
#include "diag/source.h"
#include "notation/fiscal_year.h"

// A rule is data, a finding is a value. A rule stands beside the code that reports it:
//
//   inline constexpr Diagnosis<std::string_view> kUnknownMeasure{
//       .rule = {"unknown-measure", Severity::Error, {title}, {why}, wrong, right},
//       .message = {"情報化施策 `{}` は plan.yaml にない", "measure `{}` is not in plan.yaml"},
//       .help = {...}};
//   sink.emit(kUnknownMeasure, project.id.at, "1.9");
//
// The operands of both languages are checked by the compiler.
namespace fujiplan {

// A note is right as it is unless somebody has forgotten something: `--strict` does not count it.
enum class Severity : unsigned char { Error, Warning, Note };

constexpr auto describe(EnumOf<Severity>) {
  return std::array{
      EnumRow<Severity>{
          Severity::Error, "エラー", "error", {"直すまで正しくない", "wrong until corrected"}},
      EnumRow<Severity>{Severity::Warning, "警告", "warning", {"確認が必要", "worth a look"}},
      EnumRow<Severity>{Severity::Note,
                        "お知らせ",
                        "note",
                        {"そのままでよいこともある", "may be right as it is"}},
  };
}

// Can the program mend it? What is safe leaves no doubt; what is likely a person should look at.
enum class Fix : unsigned char { None, Safe, Unsafe };

constexpr auto describe(EnumOf<Fix>) {
  return std::array{
      EnumRow<Fix>{Fix::None, "", "none", {"人が直す", "mended by people"}},
      EnumRow<Fix>{Fix::Safe, "修正可", "fixable", {"`--fix` で直せる", "`--fix` mends it"}},
      EnumRow<Fix>{Fix::Unsafe,
                   "修正可・要確認",
                   "fixable, unsafe",
                   {"`--fix --unsafe` で直せる。直した結果の確認が必要",
                    "`--fix --unsafe` mends it; look at what it makes of it"}},
  };
}

// What `explain`, docs/codes.md and the machine forms say of a code.
// An example is YAML that a test runs on the plan in tests/plans/base, in one of three forms:
//   name: 電子申請                  keys of a project: they take the place of those in 1-1-1.yaml
//   # plan/plan.yaml                keys of plan.yaml, nested ones one by one: likewise
//   # plan/1-1/1-1-1.yaml           a whole project, instead of the base's; more may follow
struct Rule {
  std::string_view code;  // names the fault, in kebab-case; never changes its meaning
  Severity severity = Severity::Error;
  Text title;                               // one line: what is wrong
  Text why;                                 // one paragraph: why it matters, what to do
  std::string_view wrong = {}, right = {};  // example with this finding, and without any
  bool is_question = false;  // for people to answer, perhaps with: it is right as it is
  Fix fix = Fix::None;       // what `validate --fix` may do: fixes/all_fixes.cc has the function
  Text mend = {};            // what it does, one line; empty: nothing
};

template <typename... Args>
struct Diagnosis {
  Rule rule;
  Format<Args...> message;    // the situation
  Format<Args...> help = {};  // the remedy; may stay empty
};

// Another place that belongs to the finding.
struct Note {
  Span at;
  Message message;
};

struct Diagnostic {
  const Rule* rule;  // static data
  Span at;
  Message message;
  Message help;  // may be empty
  std::vector<Note> notes;
  FiscalYear year = {};  // whose answers in the survey it is about; none: not about answers
  std::string instead =
      {};  // what belongs there, where the check knows; its fix says in which form
  std::vector<Replacement> mend = {};  // how it can be fixed (fixes/tell_fixes.h); empty: it cannot
  bool is_doubtful = false;  // though its rule has a safe fix, that of this one is only likely
};

// How far its fix can be trusted: never more than the rule says.
inline Fix fix_grade(const Diagnostic& finding) {
  const Fix of_rule = finding.rule->fix;
  return of_rule == Fix::Safe && finding.is_doubtful ? Fix::Unsafe : of_rule;
}

inline bool is_error(const Diagnostic& finding) {
  return finding.rule->severity == Severity::Error;
}

}  // namespace fujiplan
