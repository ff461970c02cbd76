#include "xlsx/beside_cells.h"

#include <algorithm>

#include "base/text.h"
#include "xlsx/cell_text.h"
#include "xlsx/limits.h"
#include "xlsx/places.h"
#include "xlsx/relationships.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

namespace {

// `comment` of the old kind has runs of text; `threadedComment`, to which others may reply, has one
// `text`.
class Comments : public XmlHandler {
 public:
  explicit Comments(Kept& kept) : kept_(kept) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "comment" || name == "threadedComment") at_ = parse_place(attributes["ref"]);
    runs_.start(element(name));
  }
  void text(std::string_view part) override { runs_.text(part); }
  void end(std::string_view name) override {
    runs_.end(element(name));
    if (name != "comment" && name != "threadedComment") return;
    std::string text = runs_.take();
    if (text.empty()) return;
    kept_.add(kPlaceOfCell + text.size());
    all.push_back({at_.value_or(CellPlace{}), std::move(text)});
  }
  std::vector<Remark> all;

 private:
  static std::string_view element(std::string_view name) { return name == "text" ? "t" : name; }

  Kept& kept_;
  std::optional<CellPlace> at_;
  TextRuns runs_;
};

// Paragraphs of a text box are its lines.
class Drawing : public XmlHandler {
 public:
  Drawing(Kept& kept, ReadSheet& sheet) : kept_(kept), sheet_(sheet) {}

  void start(std::string_view name, const XmlAttributes&) override {
    if (name == "pic" || name == "graphicFrame" || name == "cxnSp" || name == "sp") shape_ = name;
    runs_.start(name);
  }
  void text(std::string_view part) override { runs_.text(part); }
  void end(std::string_view name) override {
    runs_.end(name);
    if (name == "p") {
      std::string line = runs_.take();
      if (!line.empty()) said_ += (said_.empty() ? "" : "\n") + line;
    } else if (name == shape_) {
      end_shape();
    }
  }

 private:
  void end_shape() {
    kept_.add(kPlaceOfCell + said_.size());
    if (said_.empty()) {
      ++sheet_.pictures;
    } else {
      sheet_.drawn.push_back(std::move(said_));
    }
    said_.clear();
    shape_.clear();
  }

  Kept& kept_;
  ReadSheet& sheet_;
  std::string shape_, said_;
  TextRuns runs_;
};

// `hyperlink` of a sheet: a cell, or a range of them, and the id of an outer link.
class Links : public XmlHandler {
 public:
  Links(const std::vector<OuterLink>& outer, Kept& kept, ReadSheet& sheet)
      : outer_(outer), kept_(kept), sheet_(sheet) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "hyperlink") return;
    auto range = parse_range(attributes["ref"]);
    auto outer = std::ranges::find(outer_, attributes.relationship(), &OuterLink::id);
    if (!range || outer == outer_.end()) return;
    std::string address = outer->address;
    if (std::string_view place = attributes["location"]; !place.empty()) {
      address.append("#").append(place);
    }
    if (says(range->first, address)) return;
    kept_.add(kPlaceOfCell + address.size());
    sheet_.links.push_back({range->first, std::move(address)});
  }

 private:
  // Whoever types an address gets a link to it.
  bool says(CellPlace at, std::string_view address) const {
    const auto& rows = sheet_.rows;
    if (at.row >= rows.size() || at.column >= rows[at.row].size()) return false;
    auto plain = [](std::string_view text) {
      constexpr std::string_view kMail = "mailto:";
      text = trim(text);
      if (text.starts_with(kMail)) text.remove_prefix(kMail.size());
      while (text.ends_with('/')) text.remove_suffix(1);
      return to_lower_ascii(text);
    };
    return plain(rows[at.row][at.column]) == plain(address);
  }

  const std::vector<OuterLink>& outer_;
  Kept& kept_;
  ReadSheet& sheet_;
};

}  // namespace

static std::vector<Remark> comments_of_type(Archive& archive,
                                            const std::vector<Relationship>& leads,
                                            std::string_view type, Kept& kept) {
  Comments comments(kept);
  for (const Relationship& lead : leads) {
    if (lead.type == type && archive.has(lead.part)) read_xml(archive, lead.part, comments);
  }
  return std::move(comments.all);
}

static void read_links(Archive& archive, const std::string& part, Kept& kept, ReadSheet& sheet) {
  const std::vector<OuterLink> outer = read_outer_links(archive, part);
  if (outer.empty()) return;
  Links links(outer, kept, sheet);
  read_xml(archive, part, links);
  std::ranges::stable_sort(sheet.links, {}, &Remark::at);
}

void read_beside_cells(Archive& archive, const std::string& part, Kept& kept, ReadSheet& sheet) {
  const std::vector<Relationship> leads = read_relationships(archive, part);
  sheet.comments = comments_of_type(archive, leads, "threadedComment", kept);
  const std::vector<Remark> threads = sheet.comments;
  // Beside each thread stands a comment for programs that know no threads.
  for (Remark& comment : comments_of_type(archive, leads, "comments", kept)) {
    if (std::ranges::find(threads, comment.at, &Remark::at) != threads.end()) continue;
    sheet.comments.push_back(std::move(comment));
  }
  std::ranges::stable_sort(sheet.comments, {}, &Remark::at);
  for (const Relationship& lead : leads) {
    if (lead.type != "drawing" || !archive.has(lead.part)) continue;
    Drawing drawing(kept, sheet);
    read_xml(archive, lead.part, drawing);
  }
  read_links(archive, part, kept, sheet);
}

}  // namespace fujiplan::xlsx
