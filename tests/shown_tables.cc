#include "shown_tables.h"

#include <deque>
#include <map>

#include "reports/shown/root.h"
#include "reports/subjects.h"

namespace fujiplan::testing {
namespace {

// A kind of object, called by the first and shortest way to one: `policies[].measures[]`.
struct Kind {
  std::string path;
  const ObjectType* type;
};

std::string code(std::string_view text) {
  return "`" + std::string(text) + "`";
}

// What a name of a template says for a scope: `{project}`.
std::string mark_of(const EnumRow<Scope>& row) {
  return "{" + std::string(row.name) + "}";
}

// Every kind of object below the report, in the order in which a reader comes upon them, and then
// those that only templates for each project, department, ... see.
class Walk {
 public:
  Walk() {
    add("", &kReportType);
    go_on();
    for (const auto& row : kRowsOf<Scope>) {
      if (const ObjectType* type = type_inside(row.value)) add(mark_of(row), type);
      go_on();
    }
  }
  const std::string& tables() const { return tables_; }

  std::string name_of_kind(const ObjectType* type) const {
    const Kind& kind = kinds_[numbers_.at(type)];
    return kind.path.empty() ? "全体 / the whole" : code(kind.path);
  }

 private:
  void go_on() {
    while (described_ < kinds_.size()) tables_ += table_of(kinds_[described_++]);
  }

  const Kind& add(const std::string& path, const ObjectType* type) {
    auto [at, is_new] = numbers_.try_emplace(type, kinds_.size());
    if (is_new) kinds_.push_back({path, type});
    return kinds_[at->second];
  }

  std::string table_of(const Kind& kind) {
    std::string out =
        kinds_.front().type == kind.type ? "### 全体 / the whole" : "\n### " + code(kind.path);
    out += "\n\n| 名前 / name | 内容 | what it is | 種類 / kind |\n| --- | --- | --- | --- |\n";
    for (const Member& member : kind.type->members) {
      std::string path = (kind.path.empty() ? "" : kind.path + ".") + std::string(member.name);
      out += "| " + code(member.name) + " | " + std::string(member.meaning.ja) + " | " +
             std::string(member.meaning.en) + " | " + words_for(member.shape, path) +
             when_of(member) + " |\n";
    }
    return out;
  }

  static std::string when_of(const Member& member) {
    if (member.is_there == nullptr) return "";
    return "（" + std::string(member.when.ja) + " / " + std::string(member.when.en) + "）";
  }

  std::string words_for(const Shape& shape, const std::string& path) {
    switch (shape.kind) {
      case Shape::Kind::Text:
        return "文字 / text";
      case Shape::Kind::Truth:
        return "真偽 / true or false";
      case Shape::Kind::Object:
        return "1件 / one " + code(add(path, shape.type).path);
      case Shape::Kind::List:
        return "一覧 / list of " +
               code(shape.type ? add(path + "[]", shape.type).path : std::string("{{.}}"));
      case Shape::Kind::Picture:
        return "図（HTMLとMarkdownだけ） / picture, in HTML and Markdown only";
      default:
        return "";
    }
  }

  std::deque<Kind> kinds_;
  std::map<const ObjectType*, std::size_t> numbers_;
  std::size_t described_ = 0;  // kinds that have their table
  std::string tables_;
};

}  // namespace

std::string shown_tables() {
  return Walk().tables();
}

std::string scope_table() {
  Walk walk;
  std::string out =
      "| 名前の中の書き方 / in the name | ファイル | files | 使える名前 / names |\n"
      "| --- | --- | --- | --- |\n";
  for (const auto& row : kRowsOf<Scope>) {
    const ObjectType* type = type_inside(row.value);
    if (type == nullptr) continue;
    out += "| " + code(mark_of(row)) + " | " + std::string(row.meaning.ja) + " | " +
           std::string(row.meaning.en) + " | " + walk.name_of_kind(type) + " |\n";
  }
  return out;
}

}  // namespace fujiplan::testing
