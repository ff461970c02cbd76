// The floor of parsing: yaml-cpp's events of every file that is named, counted and thrown away.
// Prints the number of events.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <fstream>

namespace {

using YAML::anchor_t;
using YAML::Mark;

struct Counter final : YAML::EventHandler {
  long events = 0;
  void OnDocumentStart(const Mark&) override { ++events; }
  void OnDocumentEnd() override { ++events; }
  void OnNull(const Mark&, anchor_t) override { ++events; }
  void OnAlias(const Mark&, anchor_t) override { ++events; }
  void OnScalar(const Mark&, const std::string&, anchor_t, const std::string&) override {
    ++events;
  }
  void OnSequenceStart(const Mark&, const std::string&, anchor_t,
                       YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override { ++events; }
  void OnMapStart(const Mark&, const std::string&, anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override { ++events; }
};

}  // namespace

int main(int argc, char** argv) {
  Counter counter;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    YAML::Parser parser(file);
    while (parser.HandleNextDocument(counter)) {
    }
  }
  std::printf("%ld\n", counter.events);
}
