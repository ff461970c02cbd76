#include <algorithm>

#include "base/formatted.h"
#include "base/text.h"
#include "diag/source.h"
#include "render/mustache_program.h"

namespace fujiplan {

Failure mistake(const Program& program, std::size_t at, const Message& message) {
  Location place = Locator(program.source).locate(at);
  int inserted = static_cast<int>(count_code_points(program.indentation));
  std::string where =
      formatted("{}:{}:{}: ", program.path, place.line, std::max(1, place.column - inserted));
  return Failure({where + message.ja, where + message.en});
}

Message with_nearest(Message message, std::string_view typed,
                     const std::vector<std::string_view>& names) {
  if (auto nearest = nearest_name(typed, names)) {
    message.ja += formatted("。`{}` と書く", *nearest);
    message.en += formatted("; did you mean `{}`?", *nearest);
  }
  return message;
}

Failure no_such_name(const Program& program, const Instruction& it,
                     const std::vector<std::string_view>& visible) {
  std::string_view name = program.names[it.first].text;
  bool variable = it.op == Op::Variable || it.op == Op::Raw;
  return mistake(program, it.at,
                 with_nearest({formatted("{} `{}` はない", variable ? "変数" : "セクション", name),
                               formatted("no {} `{}`", variable ? "variable" : "section", name)},
                              name, visible));
}

Failure no_such_part(const Program& program, const Instruction& it, std::uint32_t part,
                     const std::vector<std::string_view>& names) {
  std::string_view owner = program.names[it.first + part - 1].text;
  std::string_view name = program.names[it.first + part].text;
  auto at = static_cast<std::size_t>(name.data() - program.source.data());
  return mistake(program, at,
                 with_nearest({formatted("`{}` に `{}` はない", owner, name),
                               formatted("`{}` has no `{}`", owner, name)},
                              name, names));
}

static Failure no_picture_here(const Program& program, const Instruction& it) {
  std::string_view name = std::string_view(program.source).substr(it.at, it.size);
  return mistake(
      program, it.at,
      {formatted("`{}` は図で、HTMLとMarkdownのテンプレートでだけ使える", name),
       formatted("`{}` is a picture; only templates of HTML and Markdown can have it", name)});
}

Failure no_text(const Program& program, const Instruction& it, Shape::Kind kind) {
  if (kind == Shape::Kind::Picture) return no_picture_here(program, it);
  constexpr Text kTruth{"真偽", "a truth"}, kList{"一覧", "a list"},
      kObject{"項目の組", "an object"};
  const Text& called = kind == Shape::Kind::Truth  ? kTruth
                       : kind == Shape::Kind::List ? kList
                                                   : kObject;
  std::string_view name = std::string_view(program.source).substr(it.at, it.size);
  return mistake(
      program, it.at,
      {formatted("`{0}` は{1}で、文字として書けない。`{{{{#{0}}}}}` で使う", name, called.ja),
       formatted("`{0}` is {1}, not a text; use `{{{{#{0}}}}}`", name, called.en)});
}

}  // namespace fujiplan
