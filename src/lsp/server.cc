#include "lsp/server.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <optional>
#include <sstream>
#include <utility>

#include "base/failure.h"
#include "base/formatted.h"
#include "lsp/framing.h"
#include "lsp/message.h"
#include "lsp/methods.h"

namespace fujiplan::lsp {

namespace {

// A message that waits for its turn.
struct Incoming {
  Json message;
  std::optional<ErrorCode> fault;  // what is wrong with it, so that it is only answered
};

}  // namespace

static const Method* find_method(std::string_view name) {
  auto methods = all_methods();
  auto found = std::ranges::find(methods, name, &Method::name);
  return found != methods.end() ? &*found : nullptr;
}

// Which there is of a request, but not of a notification.
static const Json* id_of(const Json& message) {
  return message.find("id");
}

static Incoming incoming(const Frame& frame) {
  if (frame.kind == Frame::Kind::Malformed) return {{}, ErrorCode::ParseError};
  auto json = parse_json(frame.text);
  if (!json) return {{}, ErrorCode::ParseError};
  bool is_answer = json->find("result") != nullptr || json->find("error") != nullptr;
  bool is_message = json->is_object() && (at(*json, {"method"}).text() != nullptr || is_answer);
  if (!is_message) return {*std::move(json), ErrorCode::InvalidRequest};
  return {*std::move(json), std::nullopt};
}

// A request that has not been answered yet is only answered that it was given up.
static void cancel(std::deque<Incoming>& waiting, const Json& params) {
  const Json& id = at(params, {"id"});
  for (Incoming& one : waiting) {
    const Json* own = id_of(one.message);
    bool is_meant = own != nullptr && *own == id && at(one.message, {"method"}).text() != nullptr;
    if (is_meant) one.fault = ErrorCode::RequestCancelled;
  }
}

// Reads what has come in, at least one message, so that those given up are known before they are
// answered, and several keystrokes are judged at once. A message of which the rest has not come yet
// holds nothing back. False at the end of the stream.
static bool take_in(const Environment& env, FrameReader& frames, std::deque<Incoming>& waiting) {
  constexpr std::size_t kMost = 1000;  // no more is kept in memory
  auto has_come = [&] { return env.more_came_in && env.more_came_in(); };
  while (waiting.empty() || (waiting.size() < kMost && has_come())) {
    auto frame = waiting.empty() ? frames.next() : frames.next(has_come);
    if (!frame) return true;
    if (frame->kind == Frame::Kind::End) return false;
    Incoming one = incoming(*frame);
    const std::string* method = at(one.message, {"method"}).text();
    if (method != nullptr && *method == "$/cancelRequest") {
      cancel(waiting, at(one.message, {"params"}));
    } else {
      waiting.push_back(std::move(one));
    }
  }
  return true;
}

static std::string_view words_for(ErrorCode code) {
  switch (code) {
    case ErrorCode::ParseError:
      return "not a message of JSON-RPC";
    case ErrorCode::RequestCancelled:
      return "cancelled";
    default:
      return "not a request";
  }
}

// Throws where a message may not come now.
static void check_timely(const Session& session, std::string_view method) {
  using Stage = Session::Stage;
  if (session.stage == Stage::Started && method != "initialize") {
    throw RequestFault(ErrorCode::ServerNotInitialized, "`initialize` must come first");
  }
  if (session.stage == Stage::ShutDown) {
    throw RequestFault(ErrorCode::InvalidRequest, "shut down already");
  }
}

static Json result_of(Session& session, const std::string& name, const Json& message) {
  check_timely(session, name);
  const Method* method = find_method(name);
  if (method == nullptr) {
    throw RequestFault(ErrorCode::MethodNotFound, formatted("no method `{}`", name));
  }
  return method->run(session, at(message, {"params"}));
}

static Json answer_to(Session& session, const Incoming& one, const Json& id) {
  if (one.fault) return error_response(id, *one.fault, words_for(*one.fault));
  const std::string& name = text_at(one.message, {"method"});
  try {
    return response(id, result_of(session, name, one.message));
  } catch (const RequestFault& fault) {
    return error_response(id, fault.code(), fault.what());
  } catch (const Failure& failure) {
    return error_response(id, ErrorCode::InternalError, failure.message().in(session.language));
  } catch (const std::exception& error) {  // a fault of the program, after which others go on
    return error_response(id, ErrorCode::InternalError, error.what());
  }
}

static void handle(Session& session, const Incoming& one) {
  const Json* id = id_of(one.message);
  const std::string* method = at(one.message, {"method"}).text();
  if (id == nullptr && one.fault) {
    send(session, error_response({}, *one.fault, words_for(*one.fault)));
    return;
  }
  if (method == nullptr && !one.fault) return;  // the editor answers a request of the server
  if (method != nullptr && *method == "exit") {
    session.ended_well = session.stage == Session::Stage::ShutDown;
    session.stage = Session::Stage::Ended;
    return;
  }
  Json answer = answer_to(session, one, id != nullptr ? *id : Json());
  const Json* fault = answer.find("error");
  bool is_request = id != nullptr;
  if (is_request) {
    send(session, answer);
  } else if (fault != nullptr && find_method(*method) != nullptr &&
             session.stage == Session::Stage::Running) {
    const std::string& why = text_at(*fault, {"message"});
    log(session, {formatted("`{}`: {}", *method, why), formatted("`{}`: {}", *method, why)});
  }
}

ExitCode serve(Environment& env, const Options& options) {
  std::istringstream nothing;
  FrameReader frames(env.in != nullptr ? *env.in : nothing);
  Session session(env, options);
  std::deque<Incoming> waiting;
  while (session.stage != Session::Stage::Ended) {
    if (!take_in(env, frames, waiting) && waiting.empty()) break;
    const Incoming one = std::move(waiting.front());
    waiting.pop_front();
    if (id_of(one.message) != nullptr) settle(session);  // so that it is answered from what is now
    handle(session, one);
    if (waiting.empty()) settle(session);
  }
  return session.ended_well ? ExitCode::Success : ExitCode::Findings;
}

}  // namespace fujiplan::lsp
