#include "reports/data/open_data_reviews.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "lists/review_rows.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the review, among those of its year, and a criterion of the plan. No plan has as
// many criteria as that.
constexpr std::uint32_t kPlaces = 16;
static_assert(kMostCriteria < kPlaces);

ReviewRow review_behind(const Plan& plan, const DataRow& row) {
  return reviews_of(scheme_in(plan.header, row.year), *row.project, row.year)[row.part / kPlaces];
}
const Criterion& criterion_behind(const Plan& plan, const DataRow& row) {
  return criteria_in(plan.header, row.year)[row.part % kPlaces];
}

std::string_view text_cell(const Prose& text, const Plan& plan, Scratch& s) {
  return text ? cell_of_text(text.value, s) : said(kNoValue, plan);
}

std::string_view result_cell(const Plan& plan, FiscalYear year, const Layer& layer, Scratch& s) {
  if (!open_data_view(plan, year).result) return said(kNotPublic, plan);
  return layer.outcome ? s.text(layer.outcome->name) : said(kNoValue, plan);
}

constexpr DataColumn kReviewerColumn{{"評価者", "Reviewer"},
                                     "reviewer",
                                     DataType::Words,
                                     {},
                                     {},
                                     [](const Plan& plan, const DataRow& row, Scratch&) {
                                       return review_behind(plan, row).layer.reviewer->name.value;
                                     }};

// Calls `take` with each year of answers that counts.
template <typename Take>
void each_answered(const Plan& plan, FiscalYear newest, Take take) {
  for (const Project& project : plan.projects) {
    for (const SurveyEntry& entry : project.survey.entries) {
      FiscalYear year = entry.year.value;
      bool counts = is_answered(entry) && plan.header.period.holds(year) && year <= newest;
      if (counts) take(project, entry);
    }
  }
}

}  // namespace

const DataColumn kReviewColumns[8] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kReviewerColumn,
    {{"評価者の評価", "Judgement"},
     "judgement",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return result_cell(plan, row.year, review_behind(plan, row).layer, s);
     }},
    {{"所管部署の評価", "Of the department"},
     "of_department",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return result_cell(plan, row.year, review_behind(plan, row).own, s);
     }},
    {{"意見", "Comment"},
     "comment",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return text_cell(review_behind(plan, row).layer.review->comment, plan, s);
     }},
    {{"意見への回答", "Response"},
     "response",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return text_cell(review_behind(plan, row).layer.review->response, plan, s);
     }},
};

const DataColumn kReviewScoreColumns[6] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kReviewerColumn,
    {{"評価項目", "Criterion"},
     "criterion",
     DataType::Code,
     {},
     kCriterionCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return said(label_of(criterion_behind(plan, row)), plan);
     }},
    // Numbers of some criteria, words of others.
    {{"評価", "Level"},
     "level",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const ReviewRow review = review_behind(plan, row);
       return review.layer.evaluation.find(criterion_behind(plan, row))->name();
     }},
};

void add_reviews(const Plan& plan, FiscalYear newest, DataRows& rows) {
  each_answered(plan, newest, [&](const Project& project, const SurveyEntry& entry) {
    for (std::uint32_t i = 0; i < entry.reviews.all.size(); ++i) {
      rows.add({&project, entry.year.value, i * kPlaces});
    }
  });
}

void add_review_scores(const Plan& plan, FiscalYear newest, DataRows& rows) {
  each_answered(plan, newest, [&](const Project& project, const SurveyEntry& entry) {
    const FiscalYear year = entry.year.value;
    if (entry.reviews.all.empty()) return;
    if (!open_data_view(plan, year).scores) return;
    const std::vector<const Criterion*> criteria = public_criteria(criteria_in(plan.header, year));
    std::uint32_t first = 0;
    for (const ReviewRow& review : reviews_of(scheme_in(plan.header, year), project, year)) {
      for (const Criterion* criterion : criteria) {
        if (review.layer.reviewer->has_scale()) break;
        if (review.layer.evaluation.find(*criterion) == nullptr) continue;
        auto place = static_cast<std::uint32_t>(criterion->position);
        rows.add({&project, year, first + place});
      }
      first += kPlaces;
    }
  });
}

bool has_review_scores(const Plan& plan) {
  DataRows rows;
  add_review_scores(plan, plan.header.period.to.value, rows);
  return rows.count() > 0;
}

bool any_reviews(const Plan& plan) {
  return std::ranges::any_of(plan.projects, [](const Project& project) {
    return std::ranges::any_of(project.survey.entries, [](const SurveyEntry& entry) {
      return entry.reviews.present && is_answered(entry);
    });
  });
}

}  // namespace fujiplan
