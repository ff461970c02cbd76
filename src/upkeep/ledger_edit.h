#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/ledger/ledger.h"
#include "yaml/document.h"

// The ledger of findings in a file, a project's, a group's or plan.yaml, with one more entry or one
// more answer. All other bytes of the file stay.
namespace fujiplan {

struct LedgerEdit {
  std::string text;             // of the whole file
  std::optional<Span> blocked;  // where a value of another kind stands; then nothing is changed
};

// In whose file the ledger is: the order of keys there.
enum class LedgerPlace : unsigned char { Project, Plan };

// At the end of `findings`. The texts are as a person typed them, see read_typed_answer.
LedgerEdit add_finding(const yaml::Document& document, std::string_view text, LedgerPlace place,
                       FiscalYear year, const std::string& by, const std::string& said);

// What is said of an entry; what is empty stays as it is.
struct LedgerAnswer {
  std::string response;  // one sentence per line
  std::string status;    // as the file writes it: 対応済, done
  std::optional<FiscalYear> answered = {};
};

// `item`: the entry, a mapping among `findings` of the document.
LedgerEdit answer_finding(const yaml::Document& document, std::string_view text, yaml::Value item,
                          const LedgerAnswer& answer);

// The items of `findings`; none: there is no such list.
std::vector<yaml::Value> ledger_items(const yaml::Document& document);

}  // namespace fujiplan
