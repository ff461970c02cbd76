#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/answers/typed_document.h"
#include "run/context.h"
#include "survey/edit.h"

// What the commands have in common that write the answers of one project: `survey set`, `correct`.
namespace fujiplan {

// Throws UsageError with this remark where ID YEAR KEY=VALUE are not all there, or what else makes
// up the `fewest` words.
inline constexpr std::size_t kFewestOfAnswers = 3, kFewestOfReview = 4;
void require_typed_edit(const Options& options, Text usage, std::size_t fewest = kFewestOfAnswers);

// The document of the file of the project, or group, that is called so; the file may have mistakes.
// Throws UsageError where the plan has none, Failure where it cannot be read.
yaml::Document document_of(const Plan& plan, const std::string& word);

// Whose answers they are: a reviewer is named behind the year, `review ID YEAR REVIEWER KEY=VALUE`.
enum class TypedBy : unsigned char { Department, Reviewer };

// ID YEAR KEY=VALUE ..., looked up in the plan, whose lock is held by who writes.
struct TypedEdit {
  // Throws UsageError for what cannot be meant, Failure where the file cannot be read.
  explicit TypedEdit(Context& context, TypedBy by = TypedBy::Department);
  TypedEdit(const TypedEdit&) = delete;
  TypedEdit& operator=(const TypedEdit&) = delete;

  const SourceFile& source() const { return plan.sources[document.file]; }
  std::string title(Language language) const;  // of the receipt: 1-1-2 名称  令和4年度

  std::string typed;  // the id
  Plan plan;
  FiscalYear year;
  yaml::Document document;
  Project project;
  const Reviewer* reviewer = nullptr;  // of TypedBy::Reviewer
  std::vector<SurveyItem> items;
  std::vector<AnswerChange> changes;
  SurveyEdit edit;  // what they do to the file
};

// Judges the edit, and writes it unless only tried; shows the receipt. Nothing is written for a
// year that is settled, nor where errors would come into the plan.
ExitCode write_answers(Context& context, const TypedEdit& typed);

// The same as of the plan of the edit.
std::optional<EditedFile> accepted(Context& context, const TypedEdit& typed,
                                   const SourceFile& edited);

// Each changed answer, and the result that follows: 進捗  3 → 4. `after`: the project as edited.
std::string changed_in_words(const TypedEdit& typed, const Project& after, Language language);

// Says on stderr which remarks on a changed number stay, as they were not said anew.
void tell_what_stays(Context& context, const TypedEdit& typed, const Project& after);

}  // namespace fujiplan
