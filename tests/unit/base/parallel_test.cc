#include "base/parallel.h"

#include <doctest/doctest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace fujiplan {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

TEST_CASE("in_ranges gives every index once, in order, whatever the number of threads") {
  for (std::size_t count : {0, 1, 31, 32, 33, 202, 5000}) {
    CAPTURE(count);
    auto ranges_on = [&](unsigned threads) {
      return in_ranges(count, threads,
                       [](std::size_t begin, std::size_t end) { return Range(begin, end); });
    };
    std::vector<Range> one = ranges_on(1);
    std::size_t next = 0;
    for (const Range& range : one) {
      CHECK(range.first == next);
      CHECK(range.second > range.first);
      CHECK(range.second - range.first <= 32);
      next = range.second;
    }
    CHECK(next == count);
    if (count == 33) CHECK(one == std::vector<Range>{{0, 16}, {16, 33}});
    for (unsigned threads : {0U, 2U, 7U, 200U}) CHECK(ranges_on(threads) == one);
  }
}

TEST_CASE("in_ranges throws what a range throws, after the others have ended") {
  std::atomic<int> running = 0;
  auto work = [&](std::size_t begin, std::size_t) {
    ++running;
    if (begin == 1280) {
      --running;
      throw std::runtime_error("1280");
    }
    --running;
    return 0;
  };
  for (unsigned threads : {1U, 2U, 7U}) {
    CHECK_THROWS_WITH_AS(in_ranges(12'800, threads, work), "1280", std::runtime_error);
    CHECK(running == 0);
  }
}

TEST_CASE("in_parallel throws what the first in order throws, and begins nothing more") {
  for (unsigned threads : {1U, 2U, 7U}) {
    for (int round = 0; round < 20; ++round) {
      std::vector<char> begun(1000);
      auto work = [&](std::size_t i) {
        begun[i] = 1;
        if (i >= 100) throw std::runtime_error(std::to_string(i));
      };
      CHECK_THROWS_WITH_AS(in_parallel(begun.size(), threads, work), "100", std::runtime_error);
      auto count = static_cast<unsigned>(std::ranges::count(begun, 1));
      CHECK(count > 100);
      CHECK(count <= 100 + threads);
      CHECK(std::ranges::is_sorted(begun, std::greater()));
    }
  }
}

}  // namespace
}  // namespace fujiplan
