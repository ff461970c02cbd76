#include "files/path.h"

#include <algorithm>
#include <vector>

#include "files/system/path_form.h"

namespace fujiplan {

std::size_t Path::root_size() const {
  return size_of_root(text_);
}

Path operator/(const Path& folder, const Path& path) {
  if (path.is_absolute() || folder.empty()) return path;
  std::string text = folder.text_;
  if (!text.ends_with('/')) text += '/';
  return text += path.text_;
}

Path Path::parent() const {
  const std::size_t root = root_size();
  std::size_t end = text_.find_last_of('/');
  if (end == text_.npos || end < root) return text_.substr(0, root);
  while (end > root && text_[end - 1] == '/') --end;
  return text_.substr(0, end);
}

Path Path::name() const {
  std::size_t slash = text_.find_last_of('/');
  return text_.substr(std::max(root_size(), slash == text_.npos ? 0 : slash + 1));
}

Path Path::stem() const {
  Path whole = name();
  std::size_t dot = whole.text_.find_last_of('.');
  bool has_ending = dot != text_.npos && dot > 0 && whole.text_ != "..";
  return has_ending ? whole.text_.substr(0, dot) : whole;
}

// Behind the root: `a//b/` has `a`, `b` and, for the slash at its end, ``.
static std::vector<std::string_view> names_of(std::string_view text) {
  std::vector<std::string_view> names;
  text.remove_prefix(std::min(text.find_first_not_of('/'), text.size()));
  while (!text.empty()) {
    std::size_t end = std::min(text.find('/'), text.size());
    if (end > 0) names.push_back(text.substr(0, end));
    text.remove_prefix(end);
    bool is_end = !text.empty() && text.find_first_not_of('/') == text.npos;
    if (is_end) names.emplace_back();
    text.remove_prefix(std::min(text.find_first_not_of('/'), text.size()));
  }
  return names;
}

Path Path::normal() const {
  if (empty()) return {};
  const std::size_t root = root_size();
  std::vector<std::string_view> kept;
  bool ends_with_slash = false;
  for (std::string_view name : names_of(std::string_view(text_).substr(root))) {
    ends_with_slash = name.empty() || name == "." || name == "..";
    if (name.empty() || name == ".") continue;
    bool leads_up = name == "..";
    if (leads_up && !kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (!leads_up || root == 0) {
      kept.push_back(name);
    }
  }
  std::string text = text_.substr(0, root);
  for (std::string_view name : kept) {
    if (text.size() > root) text += '/';
    text += name;
  }
  if (text.empty()) return ".";
  if (ends_with_slash && !kept.empty() && kept.back() != "..") text += '/';
  return text;
}

Path Path::relative_to(const Path& folder) const {
  if (root() != folder.root()) return {};
  auto to = names_of(std::string_view(text_).substr(root_size()));
  auto from = names_of(std::string_view(folder.text_).substr(folder.root_size()));
  auto [rest, left] = std::ranges::mismatch(to, from);
  if (rest == to.end() && left == from.end()) return ".";
  std::ptrdiff_t up = 0;
  for (; left != from.end(); ++left) {
    if (*left == "..") --up;
    if (!left->empty() && *left != "." && *left != "..") ++up;
  }
  if (up < 0) return {};
  if (up == 0 && (rest == to.end() || rest->empty())) return ".";
  Path way;
  for (; up > 0; --up) way = way / "..";
  for (; rest != to.end(); ++rest) way = way / *rest;
  return way;
}

std::string without_slash_at_end(std::string path) {
  if (path.ends_with('/') && path.size() > size_of_root(path)) path.pop_back();
  return path;
}

}  // namespace fujiplan
