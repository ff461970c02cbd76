#include "lsp/diagnostics.h"

#include <optional>
#include <utility>

#include "diag/finding_text.h"
#include "lsp/message.h"

namespace fujiplan::lsp {

namespace {

// Positions in the files of a plan, of which most are never asked for.
class PlacesOfPlan {
 public:
  PlacesOfPlan(LivePlan& plan, PositionEncoding encoding) : plan_(plan), encoding_(encoding) {}

  Json range_of(Span span) {
    auto found = lines_.find(span.file);
    if (found == lines_.end()) {
      found = lines_.emplace(span.file, Lines(plan_.text_of(span.file), encoding_)).first;
    }
    return to_json(found->second, {span.offset, std::size_t{span.offset} + span.length});
  }

 private:
  LivePlan& plan_;
  PositionEncoding encoding_;
  std::map<std::size_t, Lines> lines_;
};

}  // namespace

// DiagnosticSeverity of the protocol.
static int number_of(Severity severity) {
  constexpr int kNumbers[] = {1, 2, 3};  // Error, Warning, Information
  return kNumbers[static_cast<std::size_t>(severity)];
}

static std::string text_of(const Diagnostic& finding, Language language) {
  std::string text = finding.message.in(language);
  std::string help = help_of(finding, language);
  if (finding.help.empty()) return text;
  return text.append("\n").append(kHelpLabel.in(language)).append(": ").append(help);
}

static Json to_json(const Session& session, const OpenPlan& plan, PlacesOfPlan& places,
                    const Diagnostic& finding) {
  Json json{{"range", places.range_of(finding.at)},
            {"severity", number_of(finding.rule->severity)},
            {"code", finding.rule->code},
            {"source", "fujiplan"},
            {"message", text_of(finding, session.language)}};
  if (!session.shows_related) return json;
  for (const Note& note : finding.notes) {
    json["relatedInformation"].push_back(
        {{"location",
          {{"uri", uri_of(session, plan, note.at.file)}, {"range", places.range_of(note.at)}}},
         {"message", note.message.in(session.language)}});
  }
  return json;
}

static void tell(const Session& session, Json params) {
  send(session, notification("textDocument/publishDiagnostics", std::move(params)));
}

// The editor moves what it shows as people type, so the same findings of another version are told.
static void publish_file(Session& session, OpenPlan& plan, const std::string& path, Json findings) {
  const bool is_empty = findings.empty();
  const std::string uri = uri_at(session, path);
  auto open = session.buffers.find(path);
  const bool is_open = open != session.buffers.end();
  auto shown = plan.published.find(path);
  if (shown != plan.published.end() && shown->second.uri != uri) {
    tell(session, {{"uri", shown->second.uri}, {"diagnostics", Json::array()}});
    plan.published.erase(shown);
    shown = plan.published.end();
  }
  if (is_empty && !is_open && shown == plan.published.end()) return;  // it shows nothing
  Json params{{"uri", uri}, {"diagnostics", std::move(findings)}};
  if (is_open && open->second.version) params["version"] = *open->second.version;
  std::string told = dump_line(params);
  if (shown != plan.published.end() && shown->second.told == told) return;
  if (is_empty && !is_open) {
    plan.published.erase(shown);
  } else {
    plan.published.insert_or_assign(path, Published{uri, std::move(told)});
  }
  tell(session, std::move(params));
}

void publish(Session& session, OpenPlan& plan, bool all) {
  std::set<std::string> gone;  // what the editor shows of files that have nothing any more
  if (all) {
    for (const auto& [path, shown] : plan.published) gone.insert(path);
  }
  if (plan.plan != nullptr) {
    PlacesOfPlan places(*plan.plan, session.encoding);
    for (std::size_t number : plan.plan->take_changed()) {
      Json findings = Json::array();
      for (const Diagnostic& finding : plan.plan->findings_of(number)) {
        findings.push_back(to_json(session, plan, places, finding));
      }
      const std::string path = path_of(plan, number);
      publish_file(session, plan, path, std::move(findings));
      gone.erase(path);
    }
  }
  for (const std::string& path : gone) publish_file(session, plan, path, Json::array());
}

}  // namespace fujiplan::lsp
