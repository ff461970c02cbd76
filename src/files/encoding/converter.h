#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fujiplan {

// A conversion between encodings of text, by the names that iconv knows them by: iconv's own
// (by_iconv.cc), or in a program that is one file, where iconv would need files of the system,
// tables that were made of it (by_tables.cc). CMake chooses.
class Converter {
 public:
  // Throws Failure when there is no such conversion.
  Converter(const char* to, const char* from);
  ~Converter();
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // Appends what can be converted; returns how many bytes of `bytes` that were.
  std::size_t convert(std::string_view bytes, std::string& out);

 private:
  void* handle_;
};

}  // namespace fujiplan
