#include "files/cell_place.h"

namespace fujiplan {

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

std::string cell_name(CellPlace place) {
  return column_name(place.column) + std::to_string(place.row + 1);
}

}  // namespace fujiplan
