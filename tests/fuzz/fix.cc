// The file of a project that is fixed in the small plan of the tests, as `validate --fix --unsafe`
// does it.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "checks/new_findings.h"
#include "fixes/mended_plan.h"
#include "fuzz/target.h"
#include "model/load.h"
#include "yaml/entry_bytes.h"
#include "yaml/read_document.h"
#include "yaml/source_lines.h"

namespace fujiplan::fuzz {
namespace {

constexpr std::string_view kPath = "/plan/1-1/1-1-2.yaml";

MendedPlan mended(const FileReader& files, Fix most) {
  auto all_of = [](const Sources& sources) { return std::vector<bool>(sources.size(), true); };
  return mended_plan(files, "/plan", most, all_of, 1);
}

std::vector<Diagnostic> findings_of(const FileReader& files) {
  return validate_plan(files, "/plan", read_header_file(files, "/plan"), 1).findings;
}

// The comments of a file, in any order, without blanks at their ends.
std::optional<std::vector<std::string>> comments_of(const std::string& text) {
  Sink unused;
  const SourceFile source{"x.yaml", text};
  auto document = yaml::read_document(source, 0, unused);
  if (!document || !document->root().is(yaml::Kind::Mapping)) return std::nullopt;
  std::vector<yaml::Range> scalars;
  for (const yaml::Entry& entry : document->root().entries()) {
    auto of_entry = yaml::scalars_of(source.text, entry);
    scalars.insert(scalars.end(), of_entry.begin(), of_entry.end());
  }
  std::vector<std::string> comments;
  for (std::size_t at = 0; at < text.size(); at = yaml::next_line(text, at)) {
    std::size_t begin = yaml::comment_in_line(text, at, scalars);
    std::size_t end = yaml::line_end(text, at);
    if (begin < end) comments.push_back(to_nfc(trim_end(text.substr(begin, end - begin))));
  }
  std::ranges::sort(comments);
  return comments;
}

void check_fix(const std::string& text, Fix most) {
  MemoryFileSystem files = base_plan();
  files.write(std::string(kPath), text);
  std::vector<Diagnostic> before = findings_of(files);
  MendedPlan plan = mended(files, most);
  for (const auto& [file, of_file] : plan.texts) {
    require(plan.sources[file].path == kPath, "only the faulty file is fixed");
    require(of_file.text != text, "what was fixed has changed:\n" + text);
    files.write(std::string(kPath), of_file.text);
    auto now = comments_of(of_file.text);
    auto then = comments_of(text);
    require(!then || then == now, "every comment stays:\n" + of_file.text);
  }
  bool was_whole = std::ranges::none_of(before, is_error);
  std::vector<Diagnostic> after = findings_of(files);
  require(!was_whole || after.size() <= before.size(), "no finding is new");
  require(mended(files, most).texts.empty(), "a second run changes nothing");
}

}  // namespace
}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  fujiplan::fuzz::check_fix(text, fujiplan::Fix::Safe);
  fujiplan::fuzz::check_fix(text, fujiplan::Fix::Unsafe);
  return 0;
}
