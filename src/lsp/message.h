#pragma once

#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/json.h"
#include "lsp/positions.h"

// What messages of JSON-RPC 2.0 and of the Language Server Protocol are made of.
namespace fujiplan::lsp {

enum class ErrorCode : std::int64_t {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  InternalError = -32603,
  ServerNotInitialized = -32002,
  RequestCancelled = -32800,
};

// Why a request cannot be answered. Thrown by methods, caught where they are called.
class RequestFault : public std::exception {
 public:
  RequestFault(ErrorCode code, std::string message) : code_(code), message_(std::move(message)) {}
  ErrorCode code() const { return code_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  ErrorCode code_;
  std::string message_;
};

Json response(const Json& id, Json result);
Json error_response(const Json& id, ErrorCode code, std::string_view message);
Json notification(std::string_view method, Json params);

using Keys = std::initializer_list<std::string_view>;

// The value below `json` that the keys lead to; null when there is none.
const Json& at(const Json& json, Keys keys);

// What must stand there; throw RequestFault when it does not.
const std::string& text_at(const Json& json, Keys keys);
Position position_at(const Json& json, Keys keys);

Json to_json(Position position);
Json to_json(const Lines& lines, ByteRange range);

}  // namespace fujiplan::lsp
