#include "xlsx/xml.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include "base/failure.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"

namespace fujiplan::xlsx {

static constexpr char kBetween = '\n';  // between namespace and local name

// Of parts that are read; the second line of each pair is that of ISO/IEC 29500.
static constexpr std::string_view kNamespaces[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",  // of the package: both
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
};
static constexpr std::string_view kRelationshipNamespaces[] = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

// The local name of an element of Office; none: it is of another namespace.
static std::optional<std::string_view> local_name(std::string_view name) {
  auto between = name.rfind(kBetween);
  if (between == name.npos) return std::nullopt;
  bool known = std::ranges::find(kNamespaces, name.substr(0, between)) != std::end(kNamespaces);
  return known ? std::optional(name.substr(between + 1)) : std::nullopt;
}

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (pair[0] == name) return pair[1];
  }
  return {};
}

std::string_view XmlAttributes::relationship() const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    std::string_view name = pair[0];
    auto between = name.rfind(kBetween);
    if (between == name.npos || name.substr(between + 1) != "id") continue;
    name = name.substr(0, between);
    if (std::ranges::find(kRelationshipNamespaces, name) != std::end(kRelationshipNamespaces)) {
      return pair[1];
    }
  }
  return {};
}

bool XmlAttributes::is_true(std::string_view name) const {
  std::string_view value = (*this)[name];
  return value == "1" || value == "true";
}

namespace {

// expat is C: what is thrown in a handler waits until it has returned.
class Parser {
 public:
  explicit Parser(XmlHandler& handler)
      : handler_(handler), parser_(XML_ParserCreateNS(nullptr, kBetween)) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetHashSalt(parser_, 1);  // the same work each time; what a tag may cost is bounded
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, start, end);
    XML_SetCharacterDataHandler(parser_, text);
    XML_SetStartDoctypeDeclHandler(parser_, doctype);
  }
  ~Parser() { XML_ParserFree(parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // False: it is no XML.
  bool take(std::string_view piece, bool last) {
    auto status = XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (thrown_) std::rethrow_exception(thrown_);
    taken_ += piece.size();
    auto waiting =
        static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)));
    if (!last && taken_ - std::min(waiting, taken_) > kLongestTag) return false;
    return status == XML_STATUS_OK;
  }

 private:
  template <typename Call>
  void guarded(const Call& call) {
    if (thrown_) return;
    try {
      call();
    } catch (...) {
      thrown_ = std::current_exception();
      XML_StopParser(parser_, XML_FALSE);
    }
  }

  static void start(void* self, const char* name, const char** attributes) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guarded([&] {
      if (++parser.depth_ > kDeepest) throw Failure(kTooLarge());
      auto local = parser.passed_over_ > 0 ? std::nullopt : local_name(name);
      if (!local) {
        ++parser.passed_over_;
      } else {
        parser.handler_.start(*local, XmlAttributes(attributes));
      }
    });
  }
  static void end(void* self, const char* name) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guarded([&] {
      --parser.depth_;
      if (parser.passed_over_ > 0) {
        --parser.passed_over_;
      } else {
        parser.handler_.end(local_name(name).value_or(""));
      }
    });
  }
  static void text(void* self, const char* text, int size) {
    auto& parser = *static_cast<Parser*>(self);
    if (parser.passed_over_ > 0) return;
    parser.guarded([&] { parser.handler_.text({text, static_cast<std::size_t>(size)}); });
  }
  static void doctype(void* self, const char*, const char*, const char*, int) {
    XML_StopParser(static_cast<Parser*>(self)->parser_, XML_FALSE);
  }

  XmlHandler& handler_;
  XML_Parser parser_;
  std::exception_ptr thrown_ = nullptr;
  std::size_t taken_ = 0, depth_ = 0;
  std::size_t passed_over_ = 0;  // elements that are open inside one of another namespace
};

}  // namespace

void read_xml(Archive& archive, const std::string& part, XmlHandler& handler) {
  Parser parser(handler);
  auto take = [&](std::string_view piece, bool last) {
    if (!parser.take(piece, last)) throw Failure(kDamagedPart(part));
  };
  archive.each_piece(part, [&](std::string_view piece) { take(piece, false); });
  take({}, true);
}

}  // namespace fujiplan::xlsx
