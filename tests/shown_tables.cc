#include "shown_tables.h"

#include <deque>
#include <map>

#include "reports/shown_report.h"

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

// Every kind of object below a root, in the order in which a reader comes upon them.
class Walk {
 public:
  explicit Walk(const ObjectType& root) {
    add("", &root);
    for (std::size_t next = 0; next < kinds_.size(); ++next) tables_ += table_of(kinds_[next]);
  }
  const std::string& tables() const { return tables_; }

 private:
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
      default:
        return "";
    }
  }

  std::deque<Kind> kinds_;
  std::map<const ObjectType*, std::size_t> numbers_;
  std::string tables_;
};

}  // namespace

std::string shown_tables() {
  return Walk(kReportType).tables();
}

}  // namespace fujiplan::testing
