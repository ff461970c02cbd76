#include "yaml/edit.h"

#include <algorithm>

#include "base/put_in_order.h"
#include "yaml/entry_bytes.h"
#include "yaml/put_value.h"
#include "yaml/remove_entry.h"
#include "yaml/source_lines.h"

namespace fujiplan::yaml {
namespace {

using Changes = std::span<const Change>;

// A value that is not there yet: what stands behind its key, and the lines below it.
struct NewNode {
  std::string head;
  std::vector<std::string> lines;
};

// A key of a mapping with all changes at it or below it.
struct Target {
  Changes changes;
  const Entry* entry;  // null: the key is not there
  bool goes;           // nothing is left of it
};

std::vector<Entry> entries_of(Value mapping) {
  Entries entries = mapping.entries();
  return {entries.begin(), entries.end()};
}

bool sets_something(Changes changes) {
  return std::ranges::any_of(changes, [](const Change& c) { return c.value.has_value(); });
}

class Editor {
 public:
  Editor(const Document& document, std::string_view text, const Layout& layout)
      : text_(text), layout_(layout), step_(usual_step(document.root())) {}

  Edit run(Value mapping, bool in_item, Changes changes) {
    in_item_ = in_item;
    if (mapping.is(Kind::Mapping)) {
      edit_mapping(mapping, nullptr, changes, 0, mapping.style() == Style::Flow);
    } else {
      edit_.blocked = mapping.span();
    }
    settle_last_line(text_, edit_.splices);
    return std::move(edit_);
  }

 private:
  // How much deeper the file indents what stands below a key: as it does for the first time.
  std::size_t usual_step(Value root) const {
    constexpr std::size_t kUsual = 2;
    if (!root.is(Kind::Mapping)) return kUsual;
    for (const Entry& entry : root.entries()) {
      std::size_t column = column_of(text_, entry.key.span().offset);
      std::size_t below = column;
      if (entry.value.style() == Style::Block) {
        below = entry.value.is(Kind::Scalar) ? block_column(text_, entry.value, column + kUsual)
                                             : column_of(text_, entry.value.span().offset);
      }
      if (below > column) return below - column;  // a list may stand right below its key
    }
    return kUsual;
  }

  NewScalar scalar(const NewValue& field, std::string_view text) const {
    return {std::string(text), layout_.needs_quotes(text), field.number, field.block};
  }

  std::optional<std::size_t> rank(const Change& change, std::size_t depth,
                                  std::string_view key) const {
    return layout_.rank(std::span(change.path).first(depth), key);
  }

  bool vanishes(Value value, Changes changes, std::size_t depth) const {
    if (sets_something(changes)) return false;
    if (changes.front().path.size() == depth) return true;
    if (!value.is(Kind::Mapping)) return false;
    std::vector<Entry> entries = entries_of(value);
    std::vector<Target> targets = targets_in(entries, changes, depth);
    return std::ranges::all_of(entries, [&](const Entry& entry) {
      return std::ranges::any_of(
          targets, [&](const Target& target) { return target.entry == &entry && target.goes; });
    });
  }

  // `changes` are sorted, so that those at one key follow each other. Of a key that stands twice
  // the first one counts, as for every reader of the file.
  std::vector<Target> targets_in(const std::vector<Entry>& entries, Changes changes,
                                 std::size_t depth) const {
    std::vector<Target> targets;
    while (!changes.empty()) {
      const std::string& key = changes.front().path[depth];
      auto last = std::ranges::find_if(
          changes, [&](const Change& change) { return change.path[depth] != key; });
      Changes group(changes.begin(), last);
      auto entry = std::ranges::find(entries, key, [](const Entry& e) { return e.key.text(); });
      bool there = entry != entries.end();
      targets.push_back(
          {group, there ? &*entry : nullptr, there && vanishes(entry->value, group, depth + 1)});
      changes = Changes(last, changes.end());
    }
    return targets;
  }

  // `parent` is the entry that the mapping is the value of; null for the root.
  void edit_mapping(Value mapping, const Entry* parent, Changes changes, std::size_t depth,
                    bool in_flow) {
    std::vector<Entry> entries = entries_of(mapping);
    std::vector<Target> targets = targets_in(entries, changes, depth);
    std::vector<bool> stays(entries.size(), true);
    for (const Target& target : targets) {
      if (target.goes) stays[static_cast<std::size_t>(target.entry - entries.data())] = false;
    }
    bool first_item = true;  // of a flow mapping in which nothing stays
    for (const Target& target : targets) {
      if (target.goes && in_flow) {
        auto index = static_cast<std::size_t>(target.entry - entries.data());
        remove_item(text_, mapping, entries, index, stays, edit_.splices);
      } else if (target.goes) {
        remove_lines(text_, *target.entry, edit_.splices);
      } else if (target.entry != nullptr) {
        edit_value(*target.entry, target.changes, depth + 1, in_flow);
      } else if (sets_something(target.changes) && in_flow) {
        insert_item(mapping, entries, stays, target.changes, depth, first_item);
        first_item = false;
      } else if (sets_something(target.changes)) {
        insert_entry(parent, entries, stays, target.changes, depth);
      }
    }
  }

  // `depth`: length of the path that leads to the value of `entry`.
  void edit_value(const Entry& entry, Changes changes, std::size_t depth, bool in_flow) {
    Value value = entry.value;
    bool leaf = changes.front().path.size() == depth;
    std::size_t column = in_flow ? 0 : column_of(text_, entry.key.span().offset);
    if (!sets_something(changes) && !value.is(Kind::Mapping)) return;  // nothing there to remove
    if (is_nothing(text_, value)) {
      NewNode node = new_node(changes, depth, column, in_flow);
      fill(text_, entry, node.head, node.lines, edit_.splices);
    } else if (!leaf && value.is(Kind::Mapping)) {
      edit_mapping(value, &entry, changes, depth, value.style() == Style::Flow);
    } else if (leaf && value.is(Kind::Scalar)) {
      const NewValue& wanted = *changes.front().value;
      bool quoted_number = wanted.number && value.style() != Style::Plain;
      if (value.text() == wanted.text && !quoted_number) return;
      replace_scalar(text_, value, scalar(wanted, value.text()), scalar(wanted, wanted.text),
                     {column, step_, in_flow}, edit_.splices);
    } else if (leaf && value.is(Kind::Mapping) && changes.front().value->replaces) {
      replace_mapping(entry, *changes.front().value, in_flow);
    } else if (leaf && value.is(Kind::Sequence) && value.style() == Style::Flow &&
               changes.front().value->number) {  // a list in place of another
      Span old = value.span();
      edit_.splices.push_back({old.offset, old.length, changes.front().value->text});
    } else if (!edit_.blocked) {
      edit_.blocked = value.span();
    }
  }

  // A scalar in place of a mapping. A comment behind the key stays.
  void replace_mapping(const Entry& entry, const NewValue& wanted, bool in_flow) {
    NewScalar fresh = scalar(wanted, wanted.text);
    std::string text = write_scalar(fresh, canonical_form(fresh, in_flow)).head;
    Span old = entry.value.span();
    if (entry.value.style() == Style::Flow) {
      edit_.splices.push_back({old.offset, old.length, text});
      return;
    }
    std::size_t colon = behind_colon(text_, entry.key);
    edit_.splices.push_back({colon, 0, " " + text});
    std::size_t first = next_line(text_, colon);
    std::size_t behind = std::max(first, next_line(text_, end_with_comments(text_, entry)));
    edit_.splices.push_back({first, behind - first, ""});
  }

  // The entry of `entries` that stays and stands last of those that a key of this rank follows.
  const Entry* entry_before(const std::vector<Entry>& entries, const std::vector<bool>& stays,
                            const Change& change, std::size_t depth) const {
    auto wanted = rank(change, depth, change.path[depth]);
    const Entry* before = nullptr;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      auto there = rank(change, depth, entries[i].key.text());
      if (stays[i] && there && wanted && *there < *wanted) before = &entries[i];
    }
    return before;
  }

  void insert_entry(const Entry* parent, const std::vector<Entry>& entries,
                    const std::vector<bool>& stays, Changes changes, std::size_t depth) {
    std::size_t first = entries.front().key.span().offset;
    std::size_t column = column_of(text_, first);
    std::vector<std::string> lines = entry_lines(changes, depth, column);
    if (const Entry* before = entry_before(entries, stays, changes.front(), depth)) {
      insert_lines(text_, end_with_comments(text_, *before), lines, edit_.splices);
    } else if (parent != nullptr) {
      insert_lines(text_, behind_colon(text_, parent->key), lines, edit_.splices);
    } else if (in_item_) {
      insert_lines(text_, end_with_comments(text_, entries.front()), lines, edit_.splices);
    } else {
      std::string bytes;
      for (const std::string& line : lines) bytes += line + std::string(line_break(text_, first));
      edit_.splices.push_back({line_start(text_, first), 0, bytes});
    }
  }

  void insert_item(Value mapping, const std::vector<Entry>& entries, const std::vector<bool>& stays,
                   Changes changes, std::size_t depth, bool first_item) {
    std::string item = item_text(changes, depth);
    auto staying = std::ranges::find(stays, true);
    if (const Entry* before = entry_before(entries, stays, changes.front(), depth)) {
      edit_.splices.push_back({bytes_of(text_, *before).end, 0, ", " + item});
    } else if (staying != stays.end()) {
      const Entry& behind = entries[static_cast<std::size_t>(staying - stays.begin())];
      edit_.splices.push_back({behind.key.span().offset, 0, item + ", "});
    } else {
      std::string separator = first_item ? "" : ", ";
      edit_.splices.push_back({mapping.span().offset + 1, 0, separator + item});
    }
  }

  // The changes that set something, by the key at `depth`.
  std::vector<Changes> new_entries(Changes changes, std::size_t depth) const {
    std::vector<Changes> groups;
    for (const Target& target : targets_in({}, changes, depth)) {
      if (sets_something(target.changes)) groups.push_back(target.changes);
    }
    return groups;
  }

  // A new key as it is written: in quotes like a value.
  std::string key_text(const Change& change, std::size_t depth, bool in_flow) const {
    const std::string& key = change.path[depth];
    bool quoted = layout_.key_needs_quotes != nullptr &&
                  layout_.key_needs_quotes(std::span(change.path).first(depth), key);
    const NewScalar scalar_of_key{key, quoted};
    return write_scalar(scalar_of_key, canonical_form(scalar_of_key, in_flow)).head;
  }

  // `key: value` for the inside of a flow mapping.
  std::string item_text(Changes changes, std::size_t depth) const {
    return key_text(changes.front(), depth, true) + ": " +
           new_node(changes, depth + 1, 0, true).head;
  }

  std::vector<std::string> entry_lines(Changes changes, std::size_t depth,
                                       std::size_t column) const {
    NewNode node = new_node(changes, depth + 1, column, false);
    std::string head = node.head.empty() ? ":" : ": " + node.head;
    std::vector<std::string> lines = {std::string(column, ' ') +
                                      key_text(changes.front(), depth, false) + head};
    lines.insert(lines.end(), node.lines.begin(), node.lines.end());
    return lines;
  }

  // The value behind a key in `column`, at the path of the first `depth` keys.
  NewNode new_node(Changes changes, std::size_t depth, std::size_t column, bool in_flow) const {
    const Change& first = changes.front();
    if (first.path.size() == depth) {
      NewScalar wanted = scalar(*first.value, first.value->text);
      WrittenScalar written = write_scalar(wanted, canonical_form(wanted, in_flow));
      return {written.head, indented(written.lines, column + step_)};
    }
    NewNode node;
    if (in_flow || layout_.on_one_line(std::span(first.path).first(depth))) {
      for (Changes group : new_entries(changes, depth)) {
        node.head += (node.head.empty() ? "{" : ", ") + item_text(group, depth);
      }
      node.head += "}";
      return node;
    }
    for (Changes group : new_entries(changes, depth)) {
      auto lines = entry_lines(group, depth, column + step_);
      node.lines.insert(node.lines.end(), lines.begin(), lines.end());
    }
    return node;
  }

  std::string_view text_;
  const Layout& layout_;
  std::size_t step_;
  bool in_item_ = false;  // behind the dash of a list, not the whole document
  Edit edit_;
};

// By the ranks of the keys on the way; keys without a rank last, by their bytes.
bool comes_before(const Change& a, const Change& b, const Layout& layout) {
  auto [at_a, at_b] = std::ranges::mismatch(a.path, b.path);
  if (at_a == a.path.end() || at_b == b.path.end()) return false;
  auto depth = static_cast<std::size_t>(at_a - a.path.begin());
  auto rank = [&](const Change& change) {
    return layout.rank(std::span(change.path).first(depth), change.path[depth])
        .value_or(~std::size_t{0});
  };
  return std::pair(rank(a), *at_a) < std::pair(rank(b), *at_b);
}

}  // namespace

Edit edit(const Document& document, std::string_view text, std::vector<Change> changes,
          const Layout& layout) {
  put_in_order(changes, {},
               [&](const Change& a, const Change& b) { return comes_before(a, b, layout); });
  return Editor(document, text, layout).run(document.root(), false, changes);
}

Edit edit_item(const Document& document, std::string_view text, Value item,
               std::vector<Change> changes, const Layout& layout) {
  put_in_order(changes, {},
               [&](const Change& a, const Change& b) { return comes_before(a, b, layout); });
  return Editor(document, text, layout).run(item, true, changes);
}

}  // namespace fujiplan::yaml
