#include "context_tables.h"

#include <algorithm>
#include <deque>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "unit/support.h"
#include "views/listing.h"
#include "views/report_context.h"
#include "views/selection.h"

namespace fujiplan::testing {
namespace {

// An object and how a template gets there: `policies[].measures[]`.
struct Place {
  std::string path;
  Object object;
};

struct NameRow {
  std::string_view name;
  Text meaning;
  std::string kind;  // empty as long as nothing was seen behind the name
};

// A kind of object, called by the first and shortest way to one.
struct Kind {
  std::string path;
  std::vector<NameRow> names;
};

std::string code(std::string_view text) {
  return "`" + std::string(text) + "`";
}

template <typename Record>
const Field<Record>* find_field(std::string_view key) {
  auto fields = fields_of(RecordOf<Record>{});
  auto field = std::ranges::find(fields, key, &Field<Record>::key);
  return field == fields.end() ? nullptr : &*field;
}

// Names of objects that stand for a record come from its table, and say there what they mean.
template <typename... Records>
Text meaning_in_records(std::string_view name) {
  Text found;
  auto look = [&]<typename Record>(RecordOf<Record>) {
    const Field<Record>* field = find_field<Record>(name);
    if (field != nullptr && found.ja.empty()) found = field->meaning;
  };
  (look(RecordOf<Records>{}), ...);
  if (!found.ja.empty()) return found;
  if (auto column = find_list_column(name)) return column->label;
  throw std::runtime_error("no meaning of " + std::string(name));
}

Text meaning_of_table(std::string_view name) {
  for (const DataTable& table : open_data_tables()) {
    if (table.name == name) return {table.title, table.file};
  }
  throw std::runtime_error("no table " + std::string(name));
}

Text meaning_of(const Place& place, std::string_view name) {
  for (const Member& member : place.object.type->members) {
    if (member.name == name) return member.meaning;
  }
  if (place.path == "data") return meaning_of_table(name);
  return place.path.ends_with("projects[]") ? meaning_in_records<Project>(name)
                                            : meaning_in_records<SurveyEntry, Evaluation>(name);
}

// Every kind of object below a root, in the order in which a reader comes upon them.
class Walk {
 public:
  explicit Walk(const Value& root) {
    add({"", std::get<Object>(root)});
    for (; !places_.empty(); places_.pop_front()) visit(places_.front());
  }
  const std::vector<Kind>& kinds() const { return kinds_; }

 private:
  Kind& add(const Place& place) {
    places_.push_back(place);
    auto [at, is_new] = numbers_.try_emplace(place.object.type, kinds_.size());
    if (is_new) {
      kinds_.push_back({place.path, {}});
      for (std::string_view name : names_of(place.object)) {
        kinds_.back().names.push_back({name, meaning_of(place, name), ""});
      }
    }
    return kinds_[at->second];
  }

  void visit(const Place& place) {
    std::size_t kind = numbers_.at(place.object.type);
    for (std::string_view name : names_of(place.object)) {
      std::string path = (place.path.empty() ? "" : place.path + ".") + std::string(name);
      std::string seen = kind_of(path, find(place.object, name, scratch_).value());
      auto row = std::ranges::find(kinds_[kind].names, name, &NameRow::name);
      if (row->kind.empty()) row->kind = seen;
    }
  }

  std::string kind_of(const std::string& path, const Value& value) {
    if (std::holds_alternative<std::string_view>(value)) return "文字 / text";
    if (std::holds_alternative<bool>(value)) return "真偽 / true or false";
    if (const auto* object = std::get_if<Object>(&value)) {
      return "1件 / one " + code(add({path, *object}).path);
    }
    const auto* list = std::get_if<List>(&value);
    std::string items;
    for (std::size_t i = 0; list != nullptr && i < list->size; ++i) {
      Value item = list->item(list->self, i, scratch_);
      const auto* object = std::get_if<Object>(&item);
      items = object == nullptr ? code("{{.}}") : code(add({path + "[]", *object}).path);
    }
    return items.empty() ? "" : "一覧 / list of " + items;
  }

  Scratch scratch_;  // never rewound: places stay valid
  std::deque<Place> places_;
  std::vector<Kind> kinds_;
  std::map<const ObjectType*, std::size_t> numbers_;
};

bool has_name(const std::vector<Kind>& kinds, const std::string& path, std::string_view name) {
  auto kind = std::ranges::find(kinds, path, &Kind::path);
  return kind != kinds.end() &&
         std::ranges::find(kind->names, name, &NameRow::name) != kind->names.end();
}

}  // namespace

std::string context_tables() {
  const Plan& plan = examples_plan();
  FiscalYear year = default_year(plan);
  Report internal = make_report(plan, year, Audience::Internal);
  Report open = make_report(plan, year, Audience::Public);
  Walk all(report_context(internal)), allowed(report_context(open));
  std::string out;
  for (const Kind& kind : all.kinds()) {
    out += out.empty() ? "" : "\n";
    out += "### " + (kind.path.empty() ? "全体 / the whole" : code(kind.path)) + "\n\n";
    out += "| 名前 / name | 内容 | what it is | 種類 / kind |\n| --- | --- | --- | --- |\n";
    for (const NameRow& row : kind.names) {
      if (row.kind.empty()) {
        throw std::runtime_error("the sample plan has nothing at " + kind.path + "." +
                                 std::string(row.name));
      }
      bool is_internal = !has_name(allowed.kinds(), kind.path, row.name);
      out += "| " + code(row.name) + " | " + std::string(row.meaning.ja) + " | " +
             std::string(row.meaning.en) + " | " + row.kind +
             (is_internal ? "（内部 / internal）" : "") + " |\n";
    }
  }
  return out;
}

}  // namespace fujiplan::testing
