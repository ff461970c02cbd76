#pragma once

#include <array>
#include <string_view>

// Which options each command takes.
namespace fujiplan {

inline constexpr std::string_view kSelect[] = {"--dx",      "--no-dx",      "--class",  "--policy",
                                               "--measure", "--department", "--status", "--grade",
                                               "--phase",   "--year"};

// The options that pick projects, then `more`.
template <std::size_t N>
constexpr auto select_and(const std::string_view (&more)[N]) {
  std::array<std::string_view, std::size(kSelect) + N> all{};
  std::size_t i = 0;
  for (std::string_view name : kSelect) all[i++] = name;
  for (std::string_view name : more) all[i++] = name;
  return all;
}

inline constexpr std::string_view kValidateOptions[] = {
    "--strict",   "--max-findings",    "--fix",    "--unsafe", "--diff", "--base",
    "--baseline", "--update-baseline", "--format", "--output"};
inline constexpr std::string_view kExplainOptions[] = {"--all", "--format", "--output"};
inline constexpr auto kGradeOptions =
    select_and({"--level", "--by", "--why", "--all-years", "--format", "--output"});
inline constexpr auto kListOptions =
    select_and({"--level", "--columns", "--sort", "--format", "--output"});
inline constexpr std::string_view kDxOptions[] = {
    "--class", "--policy", "--measure", "--department", "--status", "--grade",
    "--phase", "--year",   "--dx",      "--format",     "--output"};
inline constexpr auto kShowOptions = select_and({"--format", "--output"});
inline constexpr std::string_view kSurveyExportOptions[] = {
    "--year", "--level", "--department", "--reviewer", "--format", "--encoding", "--output"};
inline constexpr std::string_view kSurveyImportOptions[] = {"--year", "--level", "--partial",
                                                            "--dry-run"};
inline constexpr std::string_view kSurveyReceiptOptions[] = {"--year", "--level", "--format",
                                                             "--output"};
inline constexpr std::string_view kCorrectOptions[] = {"--reason", "--date", "--dry-run"};
inline constexpr std::string_view kReviewOptions[] = {"--dry-run"};
inline constexpr auto kSurveyStatusOptions = select_and({"--level", "--format", "--output"});
inline constexpr std::string_view kReportOptions[] = {
    "--all",   "--list",     "--show",    "--template", "--templates", "--year",
    "--level", "--audience", "--context", "--pictures", "--check",     "--output"};
inline constexpr std::string_view kSiteOptions[] = {"--templates", "--year", "--audience",
                                                    "--check", "--output"};
inline constexpr std::string_view kUnionOptions[] = {"--output"};
inline constexpr std::string_view kNewOptions[] = {"--measure", "--name", "--class", "--department",
                                                   "--mark",    "--from", "--id",    "--dry-run"};
inline constexpr std::string_view kEndOptions[] = {"--from", "--into", "--reason", "--dry-run"};
inline constexpr std::string_view kRescheduleOptions[] = {"--reason", "--dry-run"};
inline constexpr std::string_view kFindingAddOptions[] = {"--by", "--text", "--dry-run"};
inline constexpr std::string_view kFindingAnswerOptions[] = {"--response", "--status", "--year",
                                                             "--dry-run"};
inline constexpr std::string_view kFindingListOptions[] = {
    "--open",    "--dx",         "--no-dx", "--class",  "--policy",
    "--measure", "--department", "--year",  "--format", "--output"};
inline constexpr std::string_view kDepartmentOptions[] = {"--from", "--dry-run"};
inline constexpr std::string_view kDepartmentEndOptions[] = {"--from", "--to", "--dry-run"};
inline constexpr std::string_view kDepartmentListOptions[] = {"--year", "--format", "--output"};
inline constexpr std::string_view kInitOptions[] = {"--like", "--ci", "--from", "--period",
                                                    "--dry-run"};
inline constexpr std::string_view kLeaksOptions[] = {"--output"};
inline constexpr std::string_view kDoctorOptions[] = {"--format", "--output"};
inline constexpr std::string_view kDiffOptions[] = {
    "--dx",         "--no-dx",    "--class",     "--policy", "--measure",
    "--department", "--audience", "--exit-code", "--format", "--output"};
inline constexpr std::string_view kLogOptions[] = {"--audience", "--format", "--output"};
inline constexpr std::string_view kSchemaOptions[] = {"--standard", "--output"};

}  // namespace fujiplan
