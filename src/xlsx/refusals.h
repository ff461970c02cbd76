#pragma once

#include <string>

#include "base/format.h"

// Why a file is no workbook that can be read, and what to do.
namespace fujiplan::xlsx {

// --- another kind of file

inline constexpr Format<> kOldWorkbook{
    "古い形式のブック（.xls）である。Excelの「名前を付けて保存」で、ファイルの種類を"
    "「Excelブック（*.xlsx）」にする",
    "it is a workbook of the old format (.xls); save it from Excel with «Save As», as "
    "«Excel Workbook (*.xlsx)»"};
inline constexpr Format<> kLockedWorkbook{
    "パスワードで暗号化されている。Excelで開き、「ファイル」→「情報」→「ブックの保護」→"
    "「パスワードを使用して暗号化」でパスワードを空にして保存する",
    "it is encrypted with a password; open it in Excel, empty the password in «File», «Info», "
    "«Protect Workbook», «Encrypt with Password», and save it"};
inline constexpr Format<> kBinaryWorkbook{
    "バイナリ形式のブック（.xlsb）である。Excelの「名前を付けて保存」で、ファイルの種類を"
    "「Excelブック（*.xlsx）」にする",
    "it is a binary workbook (.xlsb); save it from Excel with «Save As», as "
    "«Excel Workbook (*.xlsx)»"};
inline constexpr Format<> kOpenDocument{
    "OpenDocument形式のファイル（.odsなど）である。開いているソフトの「名前を付けて保存」で、"
    "ファイルの種類を「Excelブック（*.xlsx）」にする",
    "it is an OpenDocument file (.ods or the like); save it with «Save As», as «Excel Workbook "
    "(*.xlsx)»"};
inline constexpr Format<> kNumbersDocument{
    "Numbersのファイルである。Numbersの「ファイル」→「書き出す」→「Excel」で、ブック（.xlsx）にする",
    "it is a file of Numbers; make a workbook (.xlsx) of it with «File», «Export To», «Excel»"};
inline constexpr Format<> kOtherArchive{
    "ブックではないZIPファイルである。ブックをまとめたものなら、展開してから指定する",
    "it is a ZIP archive, not a workbook; if it holds workbooks, extract them first"};
inline constexpr Format<> kOtherDocument{
    "表計算ソフトのブックではない（WordやPowerPointのファイルなど）",
    "it is not a workbook, but a document of Word, PowerPoint or the like"};

// --- damaged, or more than is read

inline constexpr Format<> kDamaged{
    "ファイルが壊れているか、途中で切れている。元のファイルを受け取り直すか、"
    "Excelで開いて保存し直す",
    "the file is damaged or incomplete; get the original again, or open it in Excel and save it "
    "again"};
inline constexpr Format<std::string> kDamagedPart{
    "ブックの中の `{}` が壊れている。元のファイルを受け取り直すか、Excelで開いて保存し直す",
    "`{}` in the workbook is damaged; get the original again, or open it in Excel and save it "
    "again"};
inline constexpr Format<> kTooLarge{
    "ブックが大きすぎる。必要なシートだけを新しいブックにコピーして保存する",
    "the workbook is too large; copy the sheets that are needed alone into a new workbook, and "
    "save that"};
inline constexpr Format<std::string> kTooFarAway{
    "`{}` に値があるが、表から離れすぎている。そのセルを空にして保存し直す",
    "there is a value in `{}`, which is too far from any table; empty that cell, and save the "
    "workbook again"};

}  // namespace fujiplan::xlsx
