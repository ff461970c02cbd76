#pragma once

#include <algorithm>
#include <set>
#include <vector>

// What two lists have in common, pair by pair.
namespace fujiplan {

// Pairs by what `key_of` says of an item; `visit` gets null for what one of the lists has not.
// Those of `before` come first.
template <typename T, typename KeyOf, typename Visit>
void each_of_both(const std::vector<T>& before, const std::vector<T>& after, KeyOf key_of,
                  Visit visit) {
  auto find = [&](const std::vector<T>& all, const T& like) {
    auto found = std::ranges::find(all, key_of(like), key_of);
    return found == all.end() ? nullptr : &*found;
  };
  for (const T& one : before) visit(&one, find(after, one));
  for (const T& one : after) {
    if (find(before, one) == nullptr) visit(nullptr, &one);
  }
}

// Both lists are in the order of time; `visit` gets what each has for a time.
template <typename Type, typename Map>
void each_time(const Map& before, const Map& after, auto&& visit) {
  std::set<typename Type::Time> times;
  for (const Map* map : {&before, &after}) {
    for (const auto& item : map->*Type::kItems) times.insert(Type::time_of(item));
  }
  auto find = [](const Map& map, auto wanted) {
    const auto& list = map.*Type::kItems;
    auto found = std::ranges::find(list, wanted, Type::time_of);
    return found == list.end() ? nullptr : &*found;
  };
  for (auto at : times) visit(at, find(before, at), find(after, at));
}

}  // namespace fujiplan
