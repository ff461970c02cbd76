#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "base/text.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "files/real_file_system.h"
#include "fuzz/target.h"

namespace fujiplan::fuzz {

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

static void copy_folder(const std::string& from, const std::string& to, MemoryFileSystem& files) {
  const RealFileSystem real;
  const FileSystem& disk = real;
  for (const FolderEntry& entry : disk.list(from)) {
    std::string source = from + "/" + entry.name, target = to + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      copy_folder(source, target, files);
    } else {
      files.write(target, disk.read(source).bytes);
    }
  }
}

const MemoryFileSystem& base_plan() {
  static const MemoryFileSystem plan = [] {
    MemoryFileSystem files;
    copy_folder(FUJIPLAN_BASE_PLAN, "/plan", files);
    return files;
  }();
  return plan;
}

Run run_program(MemoryFileSystem& files, const std::vector<std::string>& arguments,
                const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  env.in = &in;
  Run result;
  result.code = run(arguments, env);
  result.out = out.str();
  result.err = err.str();
  require(result.code >= 0 && result.code <= 2, "the exit code is 0, 1 or 2");
  // At the beginning of a line: inputs that are quoted can hold these words, too.
  require(("\n" + result.err).find("\nfujiplan: プログラムの誤り") == std::string::npos,
          result.err);
  require(!first_invalid_utf8(result.out), "what is printed is UTF-8");
  require(!first_invalid_utf8(result.err), "messages are UTF-8");
  return result;
}

std::vector<std::string> parts_of(std::string_view input) {
  constexpr std::string_view kBetween = "=====\n";
  std::vector<std::string> parts;
  for (std::size_t at; (at = input.find(kBetween)) != input.npos;) {
    parts.emplace_back(input.substr(0, at));
    input.remove_prefix(at + kBetween.size());
  }
  parts.emplace_back(input);
  return parts;
}

}  // namespace fujiplan::fuzz
