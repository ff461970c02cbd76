#include "xlsx/shared_strings.h"

#include "xlsx/cell_text.h"
#include "xlsx/limits.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

namespace {

class SharedStrings : public XmlHandler {
 public:
  explicit SharedStrings(Kept& kept) : kept_(kept) {}

  void start(std::string_view name, const XmlAttributes&) override { runs_.start(name); }
  void text(std::string_view part) override { runs_.text(part); }
  void end(std::string_view name) override {
    runs_.end(name);
    if (name != "si") return;
    all.push_back(runs_.take());
    kept_.add(kPlaceOfCell + all.back().size());
  }
  std::vector<std::string> all;

 private:
  TextRuns runs_;
  Kept& kept_;
};

}  // namespace

std::vector<std::string> read_shared_strings(Archive& archive, const std::string& part,
                                             Kept& kept) {
  SharedStrings strings(kept);
  read_xml(archive, part, strings);
  return std::move(strings.all);
}

}  // namespace fujiplan::xlsx
