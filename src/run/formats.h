#pragma once

#include "base/enum_names.h"

// The forms of output that belong to one command. Those of tables stand in render/table.h.
namespace fujiplan {

// validate
enum class FindingsFormat : unsigned char { Text, Concise, Json, Sarif, Github, Gitlab, Junit };
constexpr auto describe(EnumOf<FindingsFormat>) {
  return std::array{
      EnumRow<FindingsFormat>{FindingsFormat::Text, "text", "text", {"人が読む形", "for people"}},
      EnumRow<FindingsFormat>{
          FindingsFormat::Concise, "concise", "concise", {"1行に1件", "one line each"}},
      EnumRow<FindingsFormat>{FindingsFormat::Json, "json", "json", {"JSON", "JSON"}},
      EnumRow<FindingsFormat>{
          FindingsFormat::Sarif, "sarif", "sarif", {"SARIF 2.1.0", "SARIF 2.1.0"}},
      EnumRow<FindingsFormat>{FindingsFormat::Github,
                              "github",
                              "github",
                              {"GitHub Actionsの注釈", "annotations of GitHub Actions"}},
      EnumRow<FindingsFormat>{FindingsFormat::Gitlab,
                              "gitlab",
                              "gitlab",
                              {"GitLabのCode Quality", "Code Quality of GitLab"}},
      EnumRow<FindingsFormat>{FindingsFormat::Junit, "junit", "junit", {"JUnit XML", "JUnit XML"}},
  };
}

// explain
enum class PageFormat : unsigned char { Text, Markdown };
constexpr auto describe(EnumOf<PageFormat>) {
  return std::array{
      EnumRow<PageFormat>{PageFormat::Text, "text", "text", {"人が読む形", "for people"}},
      EnumRow<PageFormat>{PageFormat::Markdown, "md", "md", {"Markdown", "Markdown"}},
  };
}

// doctor
enum class DataFormat : unsigned char { Text, Json };
constexpr auto describe(EnumOf<DataFormat>) {
  return std::array{
      EnumRow<DataFormat>{DataFormat::Text, "text", "text", {"人が読む形", "for people"}},
      EnumRow<DataFormat>{DataFormat::Json, "json", "json", {"JSON", "JSON"}},
  };
}

// survey export
enum class FormFormat : unsigned char { Csv, Xlsx };
constexpr auto describe(EnumOf<FormFormat>) {
  return std::array{
      EnumRow<FormFormat>{FormFormat::Csv, "csv", "csv", {"CSV", "CSV"}},
      EnumRow<FormFormat>{FormFormat::Xlsx, "xlsx", "xlsx", {"Excelブック", "Excel workbook"}},
  };
}

// show, diff, log
enum class SheetFormat : unsigned char { Text, Markdown, Json };
constexpr auto describe(EnumOf<SheetFormat>) {
  return std::array{
      EnumRow<SheetFormat>{SheetFormat::Text, "text", "text", {"人が読む形", "for people"}},
      EnumRow<SheetFormat>{SheetFormat::Markdown, "md", "md", {"Markdown", "Markdown"}},
      EnumRow<SheetFormat>{SheetFormat::Json, "json", "json", {"JSON", "JSON"}},
  };
}

}  // namespace fujiplan
