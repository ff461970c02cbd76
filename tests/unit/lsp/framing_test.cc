#include "lsp/framing.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace fujiplan::lsp {

static Frame only_frame(const std::string& bytes) {
  std::istringstream in(bytes);
  return FrameReader(in).next().value();
}

TEST_CASE("messages follow their headers") {
  std::ostringstream out;
  write_frame(out, "{\"a\":\"計画\"}");
  CHECK(out.str() == "Content-Length: 14\r\n\r\n{\"a\":\"計画\"}");
  std::istringstream in(out.str() + out.str());
  FrameReader frames(in);
  for (int i = 0; i < 2; ++i) {
    Frame frame = frames.next().value();
    CHECK(frame.kind == Frame::Kind::Message);
    CHECK(frame.text == "{\"a\":\"計画\"}");
  }
  CHECK(frames.next()->kind == Frame::Kind::End);
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
    FrameReader frames(in);
    CHECK(frames.next()->kind == Frame::Kind::Malformed);
    CHECK(frames.next()->text == "{}");
  }
  // Too long to be kept: it is not, and the next one is read.
  std::istringstream in("Content-Length: 67108865\r\n\r\n" + std::string(67108865, ' ') +
                        "Content-Length: 2\r\n\r\n{}");
  FrameReader frames(in);
  CHECK(frames.next()->kind == Frame::Kind::Malformed);
  CHECK(frames.next()->text == "{}");
}

TEST_CASE("a message comes in pieces, and is waited for only when nothing else is to be done") {
  const std::string whole = "Content-Length: 4\r\n\r\n[12]";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    std::stringstream in;
    FrameReader frames(in);
    auto nothing_more = [] { return false; };
    in << whole.substr(0, size);
    CHECK_FALSE(frames.next(nothing_more));
    in << whole.substr(size) << whole;
    CHECK(frames.next(nothing_more)->text == "[12]");
    CHECK(frames.next()->text == "[12]");
    CHECK_FALSE(frames.next(nothing_more));
  }
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
