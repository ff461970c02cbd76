#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "files/file_system.h"
#include "model/plan.h"
#include "model/years/kept.h"
#include "yaml/document.h"

namespace fujiplan {

inline constexpr std::string_view kHeaderFile = "plan.yaml";
inline constexpr std::string_view kProjectExtension = ".yaml";

// Folders that many levels below the plan's are looked into, those below them are not: links that
// lead in circles must come to an end. plan/1-1/1-1-1.yaml is one level deep.
inline constexpr int kDeepestFolder = 4;

// Where the file of a project or group belongs, below the plan's folder: 1-1/1-1-2.yaml
std::string path_in_plan(ProjectId id);

// Is it the name of a project, or of what its author took for one?
bool names_project(std::string_view file);

ReadResult read_header_file(const FileReader& files, const std::string& folder);

// Reads plan.yaml and every project file below `folder`, each once, on up to `threads` threads.
// Mistakes in the files are findings; what could be read whole and lacks nothing
// (model/presence.h) is in the plan, what it lacks is reported by check_presence. Throws Failure
// when the folder itself or plan.yaml cannot be read.
// `kept`: where not all of them stay, sources have no texts, so findings cannot be shown.
Plan load_plan(const FileReader& files, const std::string& folder, ReadResult header,
               unsigned threads, Sink& sink, Kept kept = Kept::All);
Plan load_plan(const FileReader& files, const std::string& folder, Sink& sink);

// The steps of loading, for who does not keep the whole plan.

// Makes `content` the first source and reads it. `source` and the document that is returned must
// outlive `header`, which is whole when nothing was found. Throws Failure when there is no content.
std::optional<yaml::Document> load_header(const std::string& folder, ReadResult content,
                                          SourceFile& source, PlanHeader& header, Sink& sink);

enum class FoundKind : unsigned char {
  File,
  NoFile,            // named like one: a pipe, a device, a broken link
  LinkOut,           // a link, perhaps to a folder, that leads out of the plan's folder
  UnreadableFolder,  // what is in it is not known
  TooDeepFolder,     // nor here, unless it holds neither projects nor folders
};

struct FoundFile {
  std::string path;
  FoundKind kind = FoundKind::File;
};

// The project files below `folder`, and folders that are not looked into, in the order in which
// people count. Throws Failure when `folder` itself cannot be read.
std::vector<FoundFile> find_project_files(const FileReader& files, const std::string& folder);

// Reads the file at source.path into `source` and `project`, whose `file` is the number of the
// source. `words`: those of the plan; they must outlive the project. The same of lifetime as for
// the header. Whole when nothing was found and nothing that it must have is lacking.
std::optional<yaml::Document> load_project(const FileReader& files, FoundKind kind,
                                           SourceFile& source, Project& project,
                                           const Vocabulary& words, Sink& sink);

// The same of the text that `source` already holds: what an edit would do to the file.
std::optional<yaml::Document> load_edited_project(const SourceFile& source, Project& project,
                                                  const Vocabulary& words, Sink& sink);

// A project as far as its document tells, whatever is wrong with it. `text`: that of the document.
Project project_in(const yaml::Document& document, const std::string& text,
                   const Vocabulary& words);

}  // namespace fujiplan
