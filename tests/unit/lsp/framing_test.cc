#include "lsp/framing.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace fujiplan::lsp {

static Frame only_frame(const std::string& bytes) {
  std::istringstream in(bytes);
  return read_frame(in);
}

TEST_CASE("messages follow their headers") {
  std::ostringstream out;
  write_frame(out, "{\"a\":\"計画\"}");
  CHECK(out.str() == "Content-Length: 14\r\n\r\n{\"a\":\"計画\"}");
  std::istringstream in(out.str() + out.str());
  for (int i = 0; i < 2; ++i) {
    Frame frame = read_frame(in);
    CHECK(frame.kind == Frame::Kind::Message);
    CHECK(frame.text == "{\"a\":\"計画\"}");
  }
  CHECK(read_frame(in).kind == Frame::Kind::End);
}

TEST_CASE("headers may be written otherwise") {
  CHECK(only_frame("content-length:2\n\n{}").text == "{}");
  CHECK(only_frame("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"
                   "CONTENT-LENGTH :  2  \r\n\r\n{}")
            .text == "{}");
  CHECK(only_frame("\r\n\r\nContent-Length: 2\r\n\r\n{}").text == "{}");
  CHECK(only_frame("Content-Length: 0\r\n\r\n").kind == Frame::Kind::Message);
}

TEST_CASE("headers that say no length are passed over") {
  for (std::string header : {"Content-Length: x", "Content-Length: -2", "Content-Length: ",
                             "Content-Length: 99999999999999999999", "Length: 2", ": 2", "{}"}) {
    INFO(header);
    std::istringstream in(header + "\r\n\r\nContent-Length: 2\r\n\r\n{}");
    CHECK(read_frame(in).kind == Frame::Kind::Malformed);
    CHECK(read_frame(in).text == "{}");
  }
  // Too long to be kept: it is not, and the next one is read.
  std::istringstream in("Content-Length: 67108865\r\n\r\n" + std::string(67108865, ' ') +
                        "Content-Length: 2\r\n\r\n{}");
  CHECK(read_frame(in).kind == Frame::Kind::Malformed);
  CHECK(read_frame(in).text == "{}");
}

TEST_CASE("the stream may end anywhere") {
  const std::string whole = "Content-Length: 2\r\n\r\n{}";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK(only_frame(whole.substr(0, size)).kind == Frame::Kind::End);
  }
  CHECK(only_frame(whole).kind == Frame::Kind::Message);
  CHECK(only_frame("Content-Length: 9999999\r\n\r\n{}").kind == Frame::Kind::End);
}

}  // namespace fujiplan::lsp
