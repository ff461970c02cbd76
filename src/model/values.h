#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "diag/source.h"
#include "notation/fiscal_year.h"

// The kinds of values that records are made of. Each knows the bytes it was read from.
namespace fujiplan {

template <typename T>
struct Spanned {
  T value{};
  Span at{};
  bool present = false;  // false: the file does not have it
  explicit operator bool() const { return present; }
};

using Line = Spanned<std::string_view>;  // text on one line; never empty when present
using Whole = Spanned<std::int64_t>;     // whole number ≥ 0
using Flag = Spanned<bool>;              // true or false
using Year = Spanned<FiscalYear>;        // R4
template <DescribedEnum E>
using Choice = Spanned<E>;

// Long text, one sentence per line; see prose.h for how it is shown.
struct Prose : Spanned<std::string_view> {};

struct Names : Spanned<std::vector<Line>> {};  // a list; never empty when present

enum class ProjectClass : unsigned char { Priority, Promotion, Continuing };
constexpr auto describe(EnumOf<ProjectClass>) {
  return std::array{
      EnumRow<ProjectClass>{
          ProjectClass::Priority, "重点", "priority", {"重点事業", "priority project"}},
      EnumRow<ProjectClass>{
          ProjectClass::Promotion, "推進", "promotion", {"推進事業", "promotion project"}},
      EnumRow<ProjectClass>{
          ProjectClass::Continuing, "継続", "continuing", {"継続事業", "continuing project"}},
  };
}

// The phases of a schedule, in the order in which a project goes through them. The DX list of the
// plan writes them as (1) to (4).
enum class Phase : unsigned char { Research, Requirements, Preparation, Operation };
constexpr auto describe(EnumOf<Phase>) {
  return std::array{
      EnumRow<Phase>{Phase::Research,
                     "調査・基礎研究",
                     "research",
                     {"事業の情報を広く集める段階", "gathering information"}},
      EnumRow<Phase>{
          Phase::Requirements,
          "要件調査・導入検討",
          "requirements",
          {"実現性や費用対効果を調べ、検討する段階", "studying feasibility, cost and benefit"}},
      EnumRow<Phase>{
          Phase::Preparation,
          "導入準備",
          "preparation",
          {"契約、設計、構築など、運用の準備をする段階", "contracting, designing, building"}},
      EnumRow<Phase>{Phase::Operation,
                     "運用・実施",
                     "operation",
                     {"事業を運用、実施する段階", "in operation"}},
  };
}
constexpr int number_of(Phase phase) {
  return static_cast<int>(phase) + 1;
}  // 1..4
std::string code_of(Phase phase);  // "(3)", as in the DX list

// In a schedule: the project ends before this half-year.
inline constexpr std::string_view kEndOfProject = "終了";

enum class Status : unsigned char { Completed, InProgress, Cancelled, NotStarted };
constexpr auto describe(EnumOf<Status>) {
  return std::array{
      EnumRow<Status>{Status::Completed,
                      "完了",
                      "completed",
                      {"計画した内容を終えた", "all that was planned is done"}},
      EnumRow<Status>{
          Status::InProgress, "実施中", "in-progress", {"取り組んでいる", "being worked on"}},
      EnumRow<Status>{Status::Cancelled, "中止", "cancelled", {"取りやめた", "given up"}},
      EnumRow<Status>{Status::NotStarted,
                      "未実施",
                      "not-started",
                      {"この年度は取り組まなかった", "not worked on in that year"}},
  };
}

// After such an answer nothing is asked any more.
constexpr bool ends_project(Status status) {
  return status == Status::Completed || status == Status::Cancelled;
}

constexpr auto describe(EnumOf<Language>) {
  return std::array{
      EnumRow<Language>{Language::Japanese, "ja", "ja", {"日本語", "Japanese"}},
      EnumRow<Language>{Language::English, "en", "en", {"英語", "English"}},
  };
}

// A number in an id has at most nine digits, so that a pattern can say it too.
inline constexpr int kLargestIdNumber = 999'999'999;

// 事業番号: policy, measure, number within the measure; all ≥ 1. Ordered as numbers: 1-1-2 <
// 1-1-10.
struct ProjectId {
  int policy = 0, measure = 0, number = 0;
  auto operator<=>(const ProjectId&) const = default;
};

std::optional<ProjectId> parse_project_id(std::string_view text);  // exactly `1-1-2`
std::string to_string(ProjectId id);
std::string measure_of(ProjectId id);  // "1.1"
std::string folder_of(ProjectId id);   // "1-1"

}  // namespace fujiplan
