#include "xlsx/xml_names.h"

#include <algorithm>

#include "base/failure.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"

namespace fujiplan::xlsx {

// Those of ECMA-376 (“transitional”), each with that of ISO/IEC 29500 (“strict”).
static constexpr std::string_view kOfOffice[] = {
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
static constexpr std::string_view kOfRelationships[] = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

XmlNames::Kind XmlNames::kind_of(std::string_view space) {
  auto is_in = [&](auto& all) { return std::ranges::find(all, space) != std::end(all); };
  return is_in(kOfOffice)          ? Kind::Office
         : is_in(kOfRelationships) ? Kind::Relationships
                                   : Kind::Other;
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

static std::string_view prefix_of(std::string_view name) {
  auto colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

void XmlNames::enter(const char* const* attributes, std::size_t depth) {
  constexpr std::string_view kDeclares = "xmlns";
  for (const char* const* pair = attributes; *pair != nullptr; pair += 2) {
    if (**pair != kDeclares.front()) continue;
    std::string_view name = *pair;
    bool of_default = name == kDeclares;
    if (!of_default && prefix_of(name) != kDeclares) continue;
    std::string prefix(of_default ? std::string_view() : local_name(name));
    if (bindings_.size() == kMostNamespaces) throw Failure(kTooLarge());
    bindings_.push_back({std::move(prefix), kind_of(pair[1]), depth});
  }
}

void XmlNames::leave(std::size_t depth) {
  while (!bindings_.empty() && bindings_.back().depth == depth) bindings_.pop_back();
}

XmlNames::Kind XmlNames::bound_to(std::string_view prefix) const {
  auto is_it = [&](const Binding& binding) { return binding.prefix == prefix; };
  auto latest = std::find_if(bindings_.rbegin(), bindings_.rend(), is_it);
  return latest != bindings_.rend() ? latest->kind : Kind::Other;
}

bool XmlNames::is_of_office(std::string_view element) const {
  return bound_to(prefix_of(element)) == Kind::Office;
}

bool XmlNames::is_relationship_id(std::string_view attribute) const {
  return attribute.ends_with(":id") && bound_to(prefix_of(attribute)) == Kind::Relationships;
}

}  // namespace fujiplan::xlsx
