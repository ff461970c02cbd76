#include "xlsx/xml.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <new>
#include <vector>

#include "base/failure.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"
#include "xlsx/xml_names.h"

namespace fujiplan::xlsx {

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (pair[0] == name) return pair[1];
  }
  return {};
}

std::string_view XmlAttributes::relationship() const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (names_.is_relationship_id(pair[0])) return pair[1];
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
  explicit Parser(XmlHandler& handler) : handler_(handler), parser_(XML_ParserCreate(nullptr)) {
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

  // False: it is no XML. The last piece is told as such at once: else expat counts lines and
  // columns.
  bool take(std::string_view piece, bool last) {
    if (handler_.is_done) return true;
    auto status = XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (thrown_) std::rethrow_exception(thrown_);
    if (handler_.is_done) return true;
    ended_ = last;
    taken_ += piece.size();
    auto done = static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)));
    if (!last && taken_ - std::min(done, taken_) > kLongestTag) return false;
    return status == XML_STATUS_OK;
  }

  bool has_ended() const { return ended_ || handler_.is_done; }

 private:
  template <typename Call>
  void guarded(const Call& call) {
    if (thrown_ || handler_.is_done) return;
    try {
      call();
    } catch (...) {
      thrown_ = std::current_exception();
    }
    if (thrown_ || handler_.is_done) XML_StopParser(parser_, XML_FALSE);
  }

  static void start(void* self, const char* name, const char** attributes) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guarded([&] {
      if (++parser.depth_ > kDeepest) throw Failure(kTooLarge());
      parser.names_.enter(attributes, parser.depth_);
      if (parser.passed_over_ > 0 || !parser.names_.is_of_office(name)) {
        ++parser.passed_over_;
      } else {
        parser.handler_.start(local_name(name), XmlAttributes(attributes, parser.names_));
      }
    });
  }
  static void end(void* self, const char* name) {
    auto& parser = *static_cast<Parser*>(self);
    parser.guarded([&] {
      parser.names_.leave(parser.depth_--);
      if (parser.passed_over_ > 0) {
        --parser.passed_over_;
      } else {
        parser.handler_.end(local_name(name));
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
  XmlNames names_;
  std::exception_ptr thrown_ = nullptr;
  std::size_t taken_ = 0, depth_ = 0;
  std::size_t passed_over_ = 0;  // elements that are open inside one of another namespace
  bool ended_ = false;
};

}  // namespace

void read_xml(Archive& archive, const std::string& part, XmlHandler& handler) {
  Parser parser(handler);
  archive.each_piece(part, [&](std::string_view piece, bool last) {
    if (!parser.take(piece, last)) throw Failure(kDamagedPart(part));
  });
  if (!parser.has_ended()) throw Failure(kDamagedPart(part));
}

}  // namespace fujiplan::xlsx
