#include "files/system/own_process.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <iostream>

#include "base/exit_code.h"
#include "base/text.h"
#include "files/system/path_form.h"
#include "files/windows/console.h"
#include "files/windows/wide.h"
#include "files/windows/wildcards.h"

namespace fujiplan {

// Bytes go out as they are, with no CR before LF; and no file gets the number of a stream that the
// caller has closed.
void prepare_streams() {
  constexpr int kStreams[] = {0, 1, 2};
  for (int stream : kStreams) {
    if (::_get_osfhandle(stream) < 0) static_cast<void>(::_open("NUL", _O_RDONLY));
    ::_setmode(stream, _O_BINARY);
  }
  std::ios::sync_with_stdio(false);
  windows::print_to_console();
}

std::vector<std::string> arguments(int, char**) {
  int count = 0;
  wchar_t** words = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  std::vector<std::string> texts;
  for (int i = 1; i < count; ++i) windows::add_matches(windows::narrow(words[i]), texts);
  ::LocalFree(words);
  return texts;
}

// Those that are paths, or lists of them.
static bool names_path(std::string_view name) {
  constexpr std::string_view kOthers[] = {"FUJIPLAN_PLAN", "HOME", "XDG_CONFIG_HOME"};
  return name.starts_with("GIT_") || std::ranges::find(kOthers, name) != std::end(kOthers);
}

// What programs from Linux ask for, and Windows tells in other ways.
static void add_common_ones(std::map<std::string, std::string>& variables) {
  if (!variables.contains("HOME") && variables.contains("USERPROFILE")) {
    variables["HOME"] = with_slashes(variables["USERPROFILE"]);
  }
  constexpr const char* kLanguages[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  bool has_language =
      std::ranges::any_of(kLanguages, [&](const char* name) { return variables.contains(name); });
  bool is_japanese = PRIMARYLANGID(::GetUserDefaultUILanguage()) == LANG_JAPANESE;
  if (!has_language) variables["LANG"] = is_japanese ? "ja_JP.UTF-8" : "en_US.UTF-8";
  if (!windows::console_has_colors()) variables.try_emplace("NO_COLOR", "1");
}

// Upper and lower case are the same in their names.
std::map<std::string, std::string> environment_variables() {
  std::map<std::string, std::string> variables;
  wchar_t* const block = ::GetEnvironmentStringsW();
  for (const wchar_t* at = block; *at != L'\0'; at += std::wstring_view(at).size() + 1) {
    std::string text = windows::narrow(at);
    auto equals = text.find('=', 1);  // `=C:=C:\plan` is the current folder of a drive
    if (equals == text.npos) continue;
    std::string name = text.substr(0, equals), value = text.substr(equals + 1);
    std::ranges::transform(name, name.begin(), [](char c) {
      return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    variables[name] = names_path(name) ? with_slashes(value) : value;
  }
  ::FreeEnvironmentStringsW(block);
  add_common_ones(variables);
  return variables;
}

std::string current_folder() {
  DWORD size = ::GetCurrentDirectoryW(0, nullptr);
  std::wstring folder(size, L'\0');
  folder.resize(::GetCurrentDirectoryW(size, folder.data()));
  return windows::narrow_path(folder);
}

bool out_is_terminal() {
  return windows::width_of_console() > 0;
}

int terminal_width() {
  return windows::width_of_console();
}

bool more_came_in() {
  if (std::cin.rdbuf()->in_avail() > 0) return true;
  HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
  DWORD available = 0;
  if (::GetFileType(input) != FILE_TYPE_PIPE)
    return ::WaitForSingleObject(input, 0) == WAIT_OBJECT_0;
  bool is_open = ::PeekNamedPipe(input, nullptr, 0, nullptr, &available, nullptr) != 0;
  return !is_open || available > 0;
}

void give_back_large_texts() {}  // the heap of Windows does so by itself

namespace {

// Windows tells of it when something is written.
class EndingStream : public std::streambuf {
 public:
  explicit EndingStream(std::streambuf* to) : to_(to) {}

 protected:
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    return unless_ended(to_->sputc(traits_type::to_char_type(c)), traits_type::eof());
  }
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    std::streamsize written = to_->sputn(bytes, count);
    return written == count ? count : unless_ended(std::streamsize{-1}, std::streamsize{-1});
  }
  int sync() override { return unless_ended(to_->pubsync(), -1); }

 private:
  template <typename Result>
  static Result unless_ended(Result result, Result failed) {
    constexpr DWORD kNobodyReads[] = {ERROR_BROKEN_PIPE, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED};
    bool is_over = result == failed &&
                   std::ranges::find(kNobodyReads, ::GetLastError()) != std::end(kNobodyReads);
    if (is_over) ::ExitProcess(static_cast<UINT>(ExitCode::Success));
    return result;
  }

  std::streambuf* to_;
};

}  // namespace

void end_in_peace_when_nobody_reads() {
  static EndingStream stream(std::cout.rdbuf());
  std::cout.rdbuf(&stream);
}

}  // namespace fujiplan
