#include "reports/leaks.h"

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "files/system/system_error.h"
#include "files/walk.h"

namespace fujiplan {

namespace {

constexpr int kDeepestSearch = 16;  // levels of folders: links must not be followed for ever

struct Searched {
  std::size_t files = 0, findings = 0;
  std::string out;
};

}  // namespace

// What cannot be looked into is named, not passed over; a link to a folder above is not followed.
static void add_files(const FileSystem& files, const std::string& root,
                      std::vector<std::string>& found) {
  auto list = [&](const WalkedFolder& folder) {
    if (folder.depth > kDeepestSearch) throw folder_too_deep(folder.path, kDeepestSearch);
    return files.list(folder.path);
  };
  auto visit = [&](const WalkedFolder& folder,
                   const FolderEntry& entry) -> std::optional<WalkedFolder> {
    std::string path = (folder.path.ends_with('/') ? folder.path : folder.path + "/") + entry.name;
    if (entry.kind == FileKind::Folder) return WalkedFolder{path, folder.depth + 1};
    bool leads_up = entry.kind == FileKind::Other && files.kind(path) == FileKind::Folder;
    if (!leads_up) found.push_back(path);
    return std::nullopt;
  };
  walk({root}, list, visit);
}

static std::vector<std::string> files_named(const Context& context) {
  std::vector<std::string> found;
  for (const std::string& name : context.options.names) {
    FileKind kind = context.env.files.kind(name);
    if (kind == FileKind::None) {
      throw Failure({formatted("`{}` がない", name), formatted("no `{}`", name)});
    }
    if (kind == FileKind::Folder) {
      add_files(context.env.files, name, found);
    } else {
      found.push_back(name);
    }
  }
  if (found.empty()) {
    throw UsageError(
        {"確認するファイル又はフォルダの指定がない", "no file or folder to look into"});
  }
  return found;
}

// "1-1-1 R4 予算額（円）"
static std::string places(const std::vector<InternalAmount>& amounts, Language language) {
  std::vector<std::string> names;
  for (const InternalAmount& amount : amounts) {
    std::string year = amount.year ? to_string(amount.year) + " " : "";
    names.push_back(
        formatted("{} {}{}", to_string(amount.project->id.value), year, amount.label.in(language)));
  }
  return listed(names, language);
}

// "`25`（単位: 百万円）は": with the unit that stands elsewhere.
static std::string subject(const Leak& leak, Language language) {
  constexpr Format<std::string> kWritten{"`{}` は", "`{}` "};
  constexpr Format<std::string, std::string> kWithUnit{"`{}`（単位: {}）は", "`{}` (unit: {}) "};
  return leak.unit.empty() ? kWritten.in(language, leak.written)
                           : kWithUnit.in(language, leak.written, leak.unit);
}

static void search(const std::string& path, std::string_view text, const InternalAmounts& amounts,
                   Language language, Searched& searched) {
  constexpr Format<std::string, std::size_t, std::string, std::string> kSame{
      "{}:{}: {}内部の金額と同じ: {}\n", "{}:{}: {}equals an internal amount: {}\n"};
  for (const Leak& leak : leaks_in(path, text, amounts)) {
    ++searched.findings;
    searched.out += kSame.in(language, harmless(path), leak.line, subject(leak, language),
                             places(*leak.amounts, language));
  }
}

ExitCode run_leaks(Context& context) {
  std::vector<std::string> paths = files_named(context);
  Plan& plan = keep(context, open_plan_to_use(context));
  InternalAmounts amounts = internal_amounts(plan);
  Searched searched;
  for (const std::string& path : paths) {
    ReadResult content = context.env.files.read(path, ~std::size_t{0});
    if (!content.ok()) throw cannot_read(path, content.error);
    ++searched.files;
    if (first_invalid_utf8(content.bytes)) {  // what cannot be read cannot be called clean
      ++searched.findings;
      searched.out += formatted("{}: {}\n", harmless(path),
                                context.in_language({"UTF-8の文字ではないため確認できない",
                                                     "not UTF-8 text, cannot be looked into"}));
      continue;
    }
    search(path, content.bytes, amounts, context.language, searched);
  }
  emit_result(context, searched.out, Reader::Person);
  Message counts{formatted("{}件のファイルを点検: 指摘{}件", searched.files, searched.findings),
                 formatted("{} looked into: {}", counted(searched.files, "file"),
                           counted(searched.findings, "finding"))};
  context.env.err << "fujiplan: " << counts.in(context.language) << "\n";
  return searched.findings > 0 ? ExitCode::Findings : exit_code_for(plan);
}

}  // namespace fujiplan
