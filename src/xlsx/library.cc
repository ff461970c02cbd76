#include "xlsx/library.h"

#include "base/failure.h"
#include "base/formatted.h"

namespace fujiplan::xlsx {

static Failure not_loaded(std::string_view reason) {
  constexpr const char* kPackage = FUJIPLAN_XLSXWRITER_PACKAGE;
  return Failure(
      {formatted(
           "libxlsxwriterを使えないため、Excelブックを書き出せない: {}。パッケージ `{}` を入れる",
           reason, kPackage),
       formatted("cannot write Excel workbooks without libxlsxwriter: {}; install the package `{}`",
                 reason, kPackage)});
}

Library::Library(const char* soname) : library(soname, not_loaded) {}

const Library& library() {
  static const Library library(FUJIPLAN_XLSXWRITER_SONAME);
  return library;
}

}  // namespace fujiplan::xlsx
