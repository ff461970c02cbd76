#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "files/environment.h"
#include "files/file_system.h"

// Replays a transcript (tests/cases/**/*.case): prose, input files, commands, and what they print.
//
//   A project without a name is an error.            prose, up to the first `--- ` line
//   --- @base                                        loads tests/plans/base as plan/ (@forms: more)
//   --- plan/1-1/1-1-1.yaml                          a file; what follows is its content
//   id: 1-1-1
//   --- $ fujiplan validate --format concise         a command; what follows is what it printed
//   plan/1-1/1-1-1.yaml:1:1: error[missing-key]: ...
//   [exit 1]
//
// Everything happens in memory. A case that begins with `--- @git` happens on the disk, in a folder
// of its own: `--- $ git ...` runs git there, with a fixed author, no configuration but the
// folder's, and a day later each time, so that commits have the same hashes everywhere; git finds
// the fujiplan of this build. Further forms:
//   --- @examples                 loads examples/plan as plan/
//   --- @base old                 loads it as old/
//   --- plan/x.yaml (escaped)     `\xNN`, `\r`, `\t`, `\\` stand for bytes; `\` at a line's end
//   joins
//   --- plan/x.yaml (repeated N)  the content N times over
//   --- forms/x.xlsx (workbook)   an .xlsx with what is written below: workbook_text.h tells the
//   form
//   --- forms/x.xlsx (@x.xlsx)    the file of that name in tests/workbooks, as its maker left it
//   --- plan/x.yaml (pipe)        something there that is not a file
//   --- plan/1-2 (unreadable)     a folder that cannot be looked into
//   --- plan/x.yaml (deleted)     takes a file away
//   --- plan/x.yaml (link ../y)   a symbolic link, in a case on the disk; (hard link y): a hard one
//   --- $ FUJIPLAN_LANG=en TERMINAL=60 fujiplan ...   environment; TERMINAL: stdout is one, so wide
//   --- $ fujiplan lsp < FILE     the messages that an editor sends, one in each line; so are those
//   of the answer
//   --- $ cat FILE                prints a file that a command wrote
//   --- $ ls FOLDER               the names of all files below it
//   --- $ workbook FILE           the same of an .xlsx, as a text
// A line `--- a/...` or `--- /dev/null` belongs to a diff that a command printed. Words of a
// command may stand in single quotes. What goes to stderr follows a line `[stderr]`.
namespace fujiplan::testing {

// A part of a transcript: `--- head`, then the body. The prose before the first has no head.
struct Section {
  std::string head, body;
};
std::vector<Section> split_sections(const std::string& text);
std::vector<std::string> words_of(std::string_view line);  // of a command

// Every transcript of tests/cases, in the order of their paths.
std::vector<std::filesystem::path> case_paths();

// Files of a folder of the repository, as they are on the disk, put below `as`.
void load_folder(FileSystem& files, const std::filesystem::path& folder, const std::string& as);

// Is told of each command before it runs: what it may touch, and its words.
using Watch =
    std::function<void(const Environment& env, const std::vector<std::string>& arguments)>;

// The transcript as it should read: equal to `text` when the case passes.
std::string replay(const std::string& text, const Watch& watch = {});

// The first place where two texts differ, with the line number in `wanted`.
std::string first_difference(const std::string& wanted, const std::string& got);

std::string read_file(const std::filesystem::path& path);  // the real disk; the file must exist
void write_file(const std::filesystem::path& path, const std::string& bytes);

// The folder of the repository, given by the build to one file: whatever else is compiled is the
// same in every clone, and a compiler cache can tell. Not for initialisers at namespace scope.
extern const std::filesystem::path kRepository;

// True when generated files and transcripts are to be rewritten instead of compared:
// FUJIPLAN_ACCEPT=1.
bool accepting();

}  // namespace fujiplan::testing
