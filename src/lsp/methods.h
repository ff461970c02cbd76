#pragma once

#include <span>
#include <string_view>

#include "base/json.h"
#include "lsp/session.h"

// What the editor may ask for or tell.
namespace fujiplan::lsp {

// One row per method of the protocol. `run` answers a request with its result; what it returns for
// a notification counts for nothing. It throws RequestFault when `params` are not what they must
// be.
struct Method {
  std::string_view name;
  Json (*run)(Session& session, const Json& params);
};

std::span<const Method> all_methods();

Json initialize(Session& session, const Json& params);
Json initialized(Session& session, const Json& params);
Json shut_down(Session& session, const Json& params);

Json did_open(Session& session, const Json& params);
Json did_change(Session& session, const Json& params);
Json did_close(Session& session, const Json& params);
Json did_change_watched_files(Session& session, const Json& params);

Json completion(Session& session, const Json& params);
Json hover(Session& session, const Json& params);
Json definition(Session& session, const Json& params);
Json document_symbol(Session& session, const Json& params);
Json folding_range(Session& session, const Json& params);
Json inlay_hint(Session& session, const Json& params);
// The kinds that it answers with.
inline constexpr std::string_view kQuickFix = "quickfix", kFixAll = "source.fixAll.fujiplan";
Json code_action(Session& session, const Json& params);

}  // namespace fujiplan::lsp
