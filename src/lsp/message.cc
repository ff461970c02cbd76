#include "lsp/message.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fujiplan::lsp {

Json response(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_response(const Json& id, ErrorCode code, std::string_view message) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<std::int64_t>(code)}, {"message", message}}}};
}

Json notification(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

const Json& at(const Json& json, Keys keys) {
  static const Json kNone;
  const Json* found = &json;
  for (std::string_view key : keys) {
    found = found->find(key);
    if (found == nullptr) return kNone;
  }
  return *found;
}

static RequestFault missing(Keys keys) {
  std::string path;
  for (std::string_view key : keys) path.append(path.empty() ? "" : ".").append(key);
  return {ErrorCode::InvalidParams, "`" + path + "` is missing, or of another type"};
}

const std::string& text_at(const Json& json, Keys keys) {
  const std::string* text = at(json, keys).text();
  if (text == nullptr) throw missing(keys);
  return *text;
}

// The protocol has numbers up to 2^31 - 1. parse_json keeps none beyond 64 bits, so such a one is of
// another type; all others lead behind every line (Lines::offset_of).
static std::optional<std::size_t> count_in(const Json& json, std::string_view key) {
  auto number = at(json, {key}).number();
  return number && *number >= 0 ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

Position position_at(const Json& json, Keys keys) {
  const Json& position = at(json, keys);
  auto line = count_in(position, "line"), character = count_in(position, "character");
  if (!line || !character) throw missing(keys);
  return {*line, *character};
}

Json to_json(Position position) {
  return {{"line", position.line}, {"character", position.character}};
}

Json to_json(const Lines& lines, ByteRange range) {
  return {{"start", to_json(lines.position_of(range.begin))},
          {"end", to_json(lines.position_of(range.end))}};
}

}  // namespace fujiplan::lsp
