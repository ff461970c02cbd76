#include "commands/answers/typed_document.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "diag/locations.h"
#include "run/tell_findings.h"
#include "run/typed_names.h"
#include "yaml/read_document.h"

namespace fujiplan {

yaml::Document typed_document(const Plan& plan, const std::string& word) {
  auto id = typed_id(word, plan);
  std::size_t numbers = numbers_in_id(vocabulary_of(plan.header));
  const std::size_t level = id && id->of_group ? id->count() : plan.header.level;
  const Text what = level != 0 ? label_of_level(plan.header, level) : word_in_messages(plan.header);
  std::vector<std::string> known;
  for (const SourceFile& source : plan.sources) {
    auto of_path = id_of_path(source.path, numbers);
    if (of_path && (of_path->of_group ? of_path->count() : 0) == level) {
      known.push_back(to_string(*of_path));
    }
  }
  for (std::size_t i = 0; id && i < plan.sources.size(); ++i) {
    if (id_of_path(plan.sources[i].path, numbers) != id) continue;
    Sink unused;
    if (auto document = yaml::read_document(plan.sources[i], i, unused))
      return *std::move(document);
  }
  if (const LeftOut* left_out = id ? find_left_out(plan, *id) : nullptr;
      left_out && !left_out->id) {
    throw Failure(
        {formatted("{} `{}` のあるはずのフォルダ `{}` を読めない", what.ja, word, left_out->path),
         formatted("folder `{2}`, where {0} `{1}` belongs, cannot be read", what.en, word,
                   left_out->path)});
  }
  if (id && std::ranges::find(known, to_string(*id)) != known.end()) {
    throw Failure(
        {formatted("{} `{}` のファイルを読めない。詳しくは `fujiplan validate`", what.ja, word),
         formatted("the file of {} `{}` cannot be read; see `fujiplan validate`", what.en, word)});
  }
  if (auto group = group_of_plan(word, plan)) throw UsageError(*group);
  throw unknown_value(what, word, views_of(known));
}

Failure blocked_at(const Plan& plan, Span at) {
  const SourceFile& source = plan.sources[at.file];
  int line = Locator(source.text).locate(at.offset).line;
  return Failure(
      {formatted("`{}` の{}行目に、種類の違う値がある。先に `fujiplan validate` に従って直す",
                 source.path, line),
       formatted("line {} of `{}` holds a value of another kind; correct it first, as `fujiplan "
                 "validate` says",
                 line, source.path)});
}

std::optional<EditedFile> accepted(Context& context, const Plan& plan, std::size_t file,
                                   const SourceFile& edited) {
  Basis basis(plan.folder, &plan.header, plan.sources);
  EditedFile judged = judge_edit(basis, file, edited);
  Sources shown(plan.sources.size());
  shown.front() = plan.sources.front();  // notes point there
  shown[file] = edited;
  return tell_findings(context, shown, judged.findings) ? std::optional(std::move(judged))
                                                        : std::nullopt;
}

}  // namespace fujiplan
