#include <string>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "model/prose.h"
#include "reports/shown/fields.h"
#include "reports/shown/types.h"

// What reviewers judged after the departments, as templates see it.
namespace fujiplan {
namespace {

std::string_view review_text(const Prose& text, Scratch& s) {
  return s.text(join(shown_lines(text.value), "\n"));
}

// Of a year: what was not published of it then is not shown later.
std::string words_of(const Report& report, FiscalYear year, const Layer& layer, Language language) {
  return judgement_in_words(layer, ratings_in(report, year), report.audience, language);
}

FiscalYear year_of(const ReviewRef& ref) {
  return ref.row->entry->year.value;
}

bool differs(const ReviewRef& ref) {
  return fujiplan::differs(*ref.row, ratings_in(*ref.report, year_of(ref)), ref.report->audience);
}

constexpr Member kReviewMembers[] = {
    member<ReviewRef,
           [](const ReviewRef& r, Scratch& s) {
             return One<kProjectType>{s.make(ProjectRef{r.report, r.row->project})};
           }>("project", {"事業", "the project"}),
    member<ReviewRef,
           [](const ReviewRef& r, Scratch&) { return r.row->layer.reviewer->name.value; }>(
        "reviewer", {"評価者の名前: 外部評価委員会", "name of the reviewer"}),
    member<ReviewRef,
           [](const ReviewRef& r, Scratch& s) {
             return text_or_none(s.text(words_of(*r.report, year_of(r), r.row->own, s.language)));
           }>("own", {"所管部署の評価: 進捗 5、取組内容 4（総合評価 A）。載せるものがなければ空",
                      "the department's judgement, as far as it is shown; else empty"}),
    member<ReviewRef,
           [](const ReviewRef& r, Scratch& s) {
             return text_or_none(s.text(words_of(*r.report, year_of(r), r.row->layer, s.language)));
           }>("judgement", {"評価者の評価。同じ書き方で、独自の評価区分による評価では B（要改善）",
                            "the reviewer's, likewise; by levels of its own, the level"}),
    member<ReviewRef,
           [](const ReviewRef& r, Scratch& s) {
             return text_or_none(review_text(r.row->layer.review->comment, s));
           }>("comment", {"評価者の意見。なければ空", "its comment; empty where there is none"}),
    member<ReviewRef,
           [](const ReviewRef& r, Scratch& s) {
             return text_or_none(review_text(r.row->layer.review->response, s));
           }>("response", {"意見に対する所管部署の回答。なければ空",
                           "what the department answers to it; empty where it does not"}),
};

std::size_t count_of(const ReviewerRef& ref, bool (*is_counted)(const ReviewRef&)) {
  std::size_t count = 0;
  for (const ReviewRow& row : ref.report->reviews) {
    bool same = row.layer.reviewer->name.value == ref.reviewer->name.value;
    count += same && is_counted({ref.report, &row});
  }
  return count;
}

bool has_comment(const ReviewRef& ref) {
  return ref.row->layer.review->comment.present;
}

constexpr Member kReviewerMembers[] = {
    member<ReviewerRef, [](const ReviewerRef& r, Scratch&) { return r.reviewer->name.value; }>(
        "name", {"名前: 事務局", "name"}),
    member<ReviewerRef,
           [](const ReviewerRef& r, Scratch& s) {
             return text_or_none(s.text(shown_value(r.reviewer->levels, s.language)));
           }>("levels", {"独自の評価区分: A 適正、B 要改善。評価項目によるときは空",
                         "levels of its own; empty where it goes by the criteria"}),
    member<ReviewerRef, [](const ReviewerRef& r, Scratch&) { return r.reviewer->sample.value; }>(
        "is_sample", {"一部の事業だけを評価するか", "does it look at some projects only?"}),
    member<ReviewerRef,
           [](const ReviewerRef& r, Scratch&) {
             const Reviewer* last = scheme_of(r.report->plan.header).last_word;
             return last != nullptr && last->name.value == r.reviewer->name.value;
           }>("is_final", {"その評価があれば総合評価とするか", "is its judgement the result?"}),
    member<ReviewerRef,
           [](const ReviewerRef& r, Scratch& s) {
             return number_text(count_of(r, [](const ReviewRef&) { return true; }), s);
           }>("count", {"評価した事業の数", "how many projects it has judged"}),
    member<ReviewerRef,
           [](const ReviewerRef& r, Scratch& s) { return number_text(count_of(r, differs), s); }>(
        "differing_count", {"所管部署と評価が違う事業の数", "how many it judged differently"}),
    member<ReviewerRef, [](const ReviewerRef& r,
                           Scratch& s) { return number_text(count_of(r, has_comment), s); }>(
        "comment_count", {"意見のある事業の数", "of how many it said something"}),
};

constexpr Member kReviewLineMembers[] = {
    member<ReviewLine, &ReviewLine::name>(
        "name", {"項目: 事務局の評価、事務局の意見、事務局の意見への回答",
                 "what it is: judgement, comment or response, and whose"}),
    member<ReviewLine, &ReviewLine::value>("value", {"その内容", "what it says"}),
};

Many<kReviewType> shown_if(const Report& report, bool (*is_shown)(const ReviewRef&),
                           Scratch& scratch) {
  std::vector<ReviewRef> all;
  for (const ReviewRow& row : report.reviews) {
    if (is_shown({&report, &row})) all.push_back({&report, &row});
  }
  return list_of<kReviewType>(scratch.make_all(std::span<const ReviewRef>(all)));
}

}  // namespace

Many<kReviewerType> shown_reviewers(const Report& report, Scratch& scratch) {
  std::vector<ReviewerRef> all;
  for (const Reviewer& reviewer : scheme_of(report.plan.header).reviewers) {
    all.push_back({&report, &reviewer});
  }
  return list_of<kReviewerType>(scratch.make_all(std::span<const ReviewerRef>(all)));
}

Many<kReviewType> shown_differences(const Report& report, Scratch& scratch) {
  return shown_if(report, differs, scratch);
}
Many<kReviewType> shown_comments(const Report& report, Scratch& scratch) {
  return shown_if(report, has_comment, scratch);
}

bool has_reviews(const Report& report) {
  return !report.reviews.empty();
}

Many<kReviewLineType> review_lines(const AnswersRef& answers, Scratch& scratch) {
  constexpr Format<std::string_view, Text> kOf{"{}の{}", "{}: {}"};
  const Report& report = *answers.report;
  const Language language = scratch.language;
  const FiscalYear year = answers.entry->year.value;
  const Scheme scheme = scheme_in(report.plan.header, year);
  std::vector<ReviewLine> lines;
  for (const ReviewRow& row : reviews_of(scheme, *answers.project, year)) {
    for (const Field<Review>& field : fields_of(RecordOf<Review>{})) {
      const auto* text = std::get_if<Prose Review::*>(&field.slot);
      std::string value = text != nullptr
                              ? join(shown_lines((row.layer.review->*(*text)).value), "\n")
                              : words_of(report, year, row.layer, language);
      if (value.empty()) continue;
      std::string name = kOf.in(language, row.layer.reviewer->name.value, field.label);
      lines.push_back({scratch.text(name), scratch.text(value)});
    }
  }
  return list_of<kReviewLineType>(scratch.make_all(std::span<const ReviewLine>(lines)));
}

const ObjectType kReviewType{kReviewMembers};
const ObjectType kReviewerType{kReviewerMembers};
const ObjectType kReviewLineType{kReviewLineMembers};

}  // namespace fujiplan
