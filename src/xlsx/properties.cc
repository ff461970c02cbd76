#include "xlsx/properties.h"

#include "base/failure.h"
#include "xlsx/cell_text.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

namespace {

class Properties : public XmlHandler {
 public:
  explicit Properties(Kept& kept) : kept_(kept) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    inside_ = name != "Properties" && name != "property";  // <vt:lpwstr>, <vt:i4>, ...
    if (name == "property") all.emplace_back(attributes["name"], "");
  }
  void text(std::string_view part) override {
    if (!inside_ || all.empty()) return;
    kept_.add(part.size());
    all.back().second += part;
  }
  void end(std::string_view name) override {
    inside_ = false;
    if (name != "property" || all.empty()) return;
    kept_.add(2 * kPlaceOfCell + all.back().first.size());
    all.back().second = plain_text(std::move(all.back().second));
  }
  std::vector<std::pair<std::string, std::string>> all;

 private:
  Kept& kept_;
  bool inside_ = false;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> read_properties(Archive& archive,
                                                                 const std::string& part,
                                                                 Kept& kept) {
  Properties properties(kept);
  read_xml(archive, part, properties);
  return std::move(properties.all);
}

}  // namespace fujiplan::xlsx
