#pragma once

#include <string>
#include <string_view>

#include "xlsx/xml_names.h"
#include "xlsx/zip.h"

// The XML of workbooks. Elements and attributes go by their local names: those of other namespaces
// than Office's own are passed over with all that they hold, and it does not matter whether a file
// has those of ECMA-376 (“transitional”) or of ISO/IEC 29500 (“strict”).
namespace fujiplan::xlsx {

class XmlAttributes {
 public:
  XmlAttributes(const char* const* pairs, const XmlNames& names) : pairs_(pairs), names_(names) {}

  // Empty where there is none.
  std::string_view operator[](std::string_view name) const;
  std::string_view relationship() const;      // r:id
  bool is_true(std::string_view name) const;  // `1`, `true`

 private:
  const char* const* pairs_;  // names and values, as expat has them
  const XmlNames& names_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void text(std::string_view) {}  // a part of it
  virtual void end(std::string_view) {}

  bool is_done = false;  // all that counts has come: what follows need not be XML
};

// Throws Failure, and what the handler throws, when the part is missing or damaged, has a document
// type (entities can grow without bound, or name files), or goes beyond limits.h.
void read_xml(Archive& archive, const std::string& part, XmlHandler& handler);

}  // namespace fujiplan::xlsx
