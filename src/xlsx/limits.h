#pragma once

#include <cstddef>

// What a workbook that comes from outside may cost. A file of 500 KB can hold 500 MB, a cell can
// stand a million rows further down, and a text that is there once can be shown in every cell: with
// these bounds any file is read, or refused, in less than a second and 50 MB. A form of 202
// projects has 2 MB and 7,000 cells.
namespace fujiplan::xlsx {

// Parts of the archive. A workbook has ten and three for each sheet; all are listed before one is
// read.
inline constexpr std::size_t kMostParts = 5'000;

// Bytes that are unpacked, of all parts together: only the time counts, as they are read piece by
// piece. Pictures and all else that is not asked for stay packed.
inline constexpr std::size_t kMostUnpacked = std::size_t{48} << 20;

// Bytes that are kept, of all sheets together: texts, with what their places take (kPlaceOfCell).
inline constexpr std::size_t kMostKept = std::size_t{20} << 20;
inline constexpr std::size_t kPlaceOfCell = 64;  // a std::string, and room that vectors take ahead

// Where a value may stand. Rows and columns without values may go to the end of the sheet, as they
// do where a whole column has a colour. A table of departments has hundreds of rows.
inline constexpr std::size_t kMostRows = 100'000, kMostColumns = 2'000;

// Bytes of one text: Excel shows 32,767 characters.
inline constexpr std::size_t kLongestText = std::size_t{1} << 20;

// Elements inside each other; a rich text in a cell is the seventh.
inline constexpr std::size_t kDeepest = 64;

// Namespaces that are declared at one time. Excel declares up to 30.
inline constexpr std::size_t kMostNamespaces = 500;

// Bytes of a tag with its attributes, or of a comment: expat keeps it whole. The longest attributes
// are lists of cells (sqref).
inline constexpr std::size_t kLongestTag = std::size_t{1} << 20;

}  // namespace fujiplan::xlsx
