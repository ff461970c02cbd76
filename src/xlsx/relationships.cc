#include "xlsx/relationships.h"

#include <algorithm>
#include <charconv>

#include "base/failure.h"
#include "base/join.h"
#include "base/text.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

static std::string_view folder_of(std::string_view part) {
  auto slash = part.rfind('/');
  return slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
}

// %20 is a space; what is none of these stays.
static std::string without_percents(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    const char* begin = text.data() + i + 1;
    bool two = text[i] == '%' && i + 2 < text.size();
    if (two && std::from_chars(begin, begin + 2, value, 16).ptr == begin + 2) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// `../media/a.png` of xl/worksheets/ is xl/media/a.png; none leads above the root.
static std::string part_named(std::string_view target, std::string_view folder) {
  std::string whole = target.starts_with('/') ? std::string(target.substr(1))
                                              : std::string(folder) + std::string(target);
  std::ranges::replace(whole, '\\', '/');
  std::vector<std::string> steps;
  for (std::string_view step : split(whole, '/')) {
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.emplace_back(step);
    } else if (!steps.empty()) {
      steps.pop_back();
    }
  }
  return join(steps, "/");
}

namespace {

class Relationships : public XmlHandler {
 public:
  Relationships(const Archive& archive, std::string_view folder)
      : archive_(archive), folder_(folder) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    if (all.size() + outer.size() == kMostParts) throw Failure(kTooLarge());
    std::string_view type = attributes["Type"];
    if (attributes["TargetMode"] == "External") {
      if (!type.ends_with("/hyperlink")) return;
      outer.push_back({std::string(attributes["Id"]), std::string(attributes["Target"])});
      return;
    }
    std::string part = part_named(attributes["Target"], folder_);
    if (!archive_.has(part)) part = without_percents(part);
    all.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                   std::move(part)});
  }
  std::vector<Relationship> all;
  std::vector<OuterLink> outer;

 private:
  const Archive& archive_;
  std::string_view folder_;
};

}  // namespace

static Relationships relationships_of(Archive& archive, std::string_view part) {
  std::string_view folder = folder_of(part);
  std::string name =
      std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  Relationships relationships(archive, folder);
  if (archive.has(name)) read_xml(archive, name, relationships);
  return relationships;
}

std::vector<Relationship> read_relationships(Archive& archive, std::string_view part) {
  return std::move(relationships_of(archive, part).all);
}

std::vector<OuterLink> read_outer_links(Archive& archive, std::string_view part) {
  return std::move(relationships_of(archive, part).outer);
}

const Relationship* find_type(const std::vector<Relationship>& all, std::string_view type) {
  auto found = std::ranges::find(all, type, &Relationship::type);
  return found != all.end() ? &*found : nullptr;
}

const Relationship* find_id(const std::vector<Relationship>& all, std::string_view id) {
  auto found = std::ranges::find(all, id, &Relationship::id);
  return found != all.end() ? &*found : nullptr;
}

}  // namespace fujiplan::xlsx
