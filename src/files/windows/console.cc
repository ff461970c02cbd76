#include "files/windows/console.h"

#include <windows.h>

#include <algorithm>
#include <iostream>
#include <streambuf>
#include <string>

#include "files/windows/wide.h"

namespace fujiplan::windows {

namespace {

// A stream to a console. A character whose bytes are not yet all there waits for them.
class ConsoleStream : public std::streambuf {
 public:
  ConsoleStream(HANDLE console, std::ostream& stream) : console_(console), stream_(stream) {
    had_colors_ =
        ::GetConsoleMode(console_, &mode_before_) != 0 &&
        ::SetConsoleMode(console_, mode_before_ | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
    bytes_before_ = stream_.rdbuf(this);
  }
  ~ConsoleStream() override {
    show(text_.size());
    stream_.rdbuf(bytes_before_);
    if (had_colors_) ::SetConsoleMode(console_, mode_before_);
  }
  ConsoleStream(const ConsoleStream&) = delete;
  ConsoleStream& operator=(const ConsoleStream&) = delete;
  bool has_colors() const { return had_colors_; }

 protected:
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    char byte = traits_type::to_char_type(c);
    return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
  }
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    constexpr std::size_t kMuch = 8192;
    text_.append(bytes, static_cast<std::size_t>(count));
    bool is_shown = text_.size() < kMuch || show(whole_characters());
    return is_shown ? count : 0;
  }
  int sync() override { return show(whole_characters()) ? 0 : -1; }

 private:
  // Bytes of the text before a character at its end that is not whole.
  std::size_t whole_characters() const {
    std::size_t begin = text_.size();
    for (int i = 0; i < 3 && begin > 0; ++i) {
      auto byte = static_cast<unsigned char>(text_[--begin]);
      if (byte < 0x80) break;
      std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 0;
      if (size == 0) continue;
      return begin + size > text_.size() ? begin : text_.size();
    }
    return text_.size();
  }

  bool show(std::size_t size) {
    std::wstring rest = wide(std::string_view(text_).substr(0, size));
    text_.erase(0, size);
    std::wstring_view left = rest;
    while (!left.empty()) {
      DWORD written = 0;
      auto part = static_cast<DWORD>(std::min<std::size_t>(left.size(), 8192));
      if (::WriteConsoleW(console_, left.data(), part, &written, nullptr) == 0) return false;
      left.remove_prefix(written);
    }
    return true;
  }

  HANDLE console_;
  std::ostream& stream_;
  std::streambuf* bytes_before_ = nullptr;
  DWORD mode_before_ = 0;
  bool had_colors_ = false;
  std::string text_;  // not yet shown
};

// Null: the stream is no console.
ConsoleStream* stream_to(DWORD number, std::ostream& stream) {
  HANDLE handle = ::GetStdHandle(number);
  DWORD mode = 0;
  return ::GetConsoleMode(handle, &mode) != 0 ? new ConsoleStream(handle, stream) : nullptr;
}

ConsoleStream* out = nullptr;
ConsoleStream* err = nullptr;

void put_back() {
  delete err;
  delete out;
  out = err = nullptr;
}

}  // namespace

void print_to_console() {
  out = stream_to(STD_OUTPUT_HANDLE, std::cout);
  err = stream_to(STD_ERROR_HANDLE, std::cerr);
  if (out != nullptr || err != nullptr) std::atexit(put_back);
}

int width_of_console() {
  CONSOLE_SCREEN_BUFFER_INFO about{};
  HANDLE handle = ::GetStdHandle(STD_OUTPUT_HANDLE);
  if (::GetConsoleScreenBufferInfo(handle, &about) == 0) return 0;
  return about.srWindow.Right - about.srWindow.Left + 1;
}

bool console_has_colors() {
  return out == nullptr || out->has_colors();
}

}  // namespace fujiplan::windows
