#include "model/plan_header.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "model/own/types.h"
#include "model/types/text_shapes.h"

namespace fujiplan {

static bool is_municipality_code(std::string_view text) {
  return text.size() == 6 && std::ranges::all_of(text, is_digit);
}

static constexpr TextShape kMunicipalityCode{
    is_municipality_code,
    "^[0-9]{6}$",
    {"6桁の数字（例: `\"222101\"`）", "6 digits, as in `\"222101\"`"}};

static constexpr Field<Municipality> kMunicipalityFields[] = {
    {.key = "name",
     .slot = &Municipality::name,
     .label = {"市区町村名", "name"},
     .meaning = {"市区町村の名称", "name of the municipality"},
     .required = Required::Always},
    {.key = "code",
     .slot = &Municipality::code,
     .label = {"全国地方公共団体コード", "code"},
     .meaning = {"全国地方公共団体コード（6桁、引用符で囲む）",
                 "code of the municipality: 6 digits, in quotes"},
     .required = Required::Always,
     .shape = &kMunicipalityCode},
};
std::span<const Field<Municipality>> fields_of(RecordOf<Municipality>) {
  return checked_rows<kMunicipalityFields>();
}

static constexpr Field<Owner> kOwnerFields[] = {
    {.key = "name",
     .slot = &Owner::name,
     .label = {"名称", "name"},
     .meaning = {"策定主体の名称", "name of whoever has the plan"},
     .required = Required::Always},
};
std::span<const Field<Owner>> fields_of(RecordOf<Owner>) {
  return checked_rows<kOwnerFields>();
}

static constexpr Field<Period> kPeriodFields[] = {
    {.key = "from",
     .slot = &Period::from,
     .label = {"最初の年度", "first year"},
     .meaning = {"計画の最初の年度", "first fiscal year of the plan"},
     .required = Required::Always},
    {.key = "to",
     .slot = &Period::to,
     .label = {"最後の年度", "last year"},
     .meaning = {"計画の最後の年度", "last fiscal year of the plan"},
     .required = Required::Always},
};
std::span<const Field<Period>> fields_of(RecordOf<Period>) {
  return checked_rows<kPeriodFields>();
}

static constexpr Field<Calendar> kCalendarFields[] = {
    {.key = "years",
     .slot = &Calendar::years,
     .label = {"年度の書き方", "years"},
     .meaning = {"年度の書き方。和暦 `R8`、西暦 `2026`、FY `FY2026`",
                 "how years are written: 和暦 `R8`, 西暦 `2026`, FY `FY2026`"}},
    {.key = "from",
     .slot = &Calendar::from,
     .label = {"最初の月", "first month"},
     .meaning = {"年度が始まる月", "month in which a year begins"},
     .least = 1,
     .most = 12},
    {.key = "named",
     .slot = &Calendar::named,
     .label = {"年度の名前", "named after"},
     .meaning = {"始まる年 `begins` と終わる年 `ends` のどちらで呼ぶか",
                 "whether a year has the name of the one in which it begins or ends"}},
    {.key = "parts",
     .slot = &Calendar::parts,
     .label = {"年度の期", "parts of a year"},
     .meaning = {"年度を分ける期を、始まる順に12まで。分けない計画は []",
                 "the parts of a year in their order, 12 at most; [] for a plan by years"},
     .most = static_cast<std::int64_t>(kMostParts)},
};
std::span<const Field<Calendar>> fields_of(RecordOf<Calendar>) {
  return checked_rows<kCalendarFields>();
}

YearStyle style_of(const Calendar& calendar) {
  YearStyle style;
  if (calendar.years) style.names = calendar.years.value;
  if (calendar.from) style.first_month = static_cast<unsigned char>(calendar.from.value);
  if (calendar.named) style.named = calendar.named.value;
  return style;
}

static constexpr Field<Issuer> kIssuerFields[] = {
    {.key = "name",
     .slot = &Issuer::name,
     .label = {"名称", "name"},
     .meaning = {"発行する部署の名称。市区町村や策定主体の名称は書かない",
                 "the department that publishes, without the municipality or owner"},
     .required = Required::Always},
    {.key = "contact",
     .slot = &Issuer::contact,
     .label = {"問合せ先", "contact"},
     .meaning = {"問合せ先。電話番号、メールアドレスなど（任意）",
                 "where questions go: telephone, e-mail (optional)"}},
    {.key = "source",
     .slot = &Issuer::source,
     .label = {"出典", "source"},
     .meaning = {"出典とする計画書の名称と年月（任意）",
                 "title and date of the printed plan (optional)"}},
};
std::span<const Field<Issuer>> fields_of(RecordOf<Issuer>) {
  return checked_rows<kIssuerFields>();
}

static constexpr Field<SurveyTerms> kSurveyTermsFields[] = {
    {.key = "deadline",
     .slot = &SurveyTerms::deadline,
     .label = {"回答期限", "deadline"},
     .meaning = {"調査票の回答期限（引用符で囲む）", "deadline of the survey, in quotes"},
     .shape = &kDateShape},
    {.key = "contact",
     .slot = &SurveyTerms::contact,
     .label = {"問合せ先", "contact"},
     .meaning = {"調査票の問合せ先", "whom to ask about the survey"}},
};
std::span<const Field<SurveyTerms>> fields_of(RecordOf<SurveyTerms>) {
  return checked_rows<kSurveyTermsFields>();
}

static constexpr Field<License> kLicenseFields[] = {
    {.key = "name",
     .slot = &License::name,
     .label = {"名称", "name"},
     .meaning = {"オープンデータの利用条件の名称", "name of the licence of the open data"},
     .required = Required::Always},
    {.key = "url",
     .slot = &License::url,
     .label = {"URL", "URL"},
     .meaning = {"利用条件の本文があるURL", "where its text is"},
     .required = Required::Always,
     .shape = &kWebAddressShape},
};
std::span<const Field<License>> fields_of(RecordOf<License>) {
  return checked_rows<kLicenseFields>();
}

static constexpr Field<Update> kUpdateFields[] = {
    {.key = "date",
     .slot = &Update::date,
     .label = {"更新日", "date"},
     .meaning = {"更新した日（引用符で囲む）", "day of the update, in quotes"},
     .required = Required::Always,
     .shape = &kDateShape},
    {.key = "note",
     .slot = &Update::note,
     .label = {"更新の内容", "note"},
     .meaning = {"更新した内容", "what was updated"},
     .required = Required::Always},
};
std::span<const Field<Update>> fields_of(RecordOf<Update>) {
  return checked_rows<kUpdateFields>();
}

static constexpr Field<DeclaredFields> kDeclaredFields[] = {
    {.key = "project",
     .slot = &DeclaredFields::project,
     .label = {"事業の項目", "fields of projects"},
     .meaning = {"事業のファイルに加える項目と、もとからある項目の呼び名",
                 "keys that project files have as well, and what built-in ones are called"}},
    {.key = "survey",
     .slot = &DeclaredFields::survey,
     .label = {"調査の項目", "fields of the survey"},
     .meaning = {"調査の回答に加える項目と、もとからある項目の呼び名",
                 "answers that are asked for as well, and what built-in ones are called"}},
};
std::span<const Field<DeclaredFields>> fields_of(RecordOf<DeclaredFields>) {
  return checked_rows<kDeclaredFields>();
}

// The plan may lie elsewhere on another machine, so a whole path would not be found there.
static bool is_relative_folder(std::string_view text) {
  bool has_drive = text.size() > 1 && text[1] == ':';  // of Windows
  return !text.starts_with('/') && !has_drive && text.find('\\') == text.npos;
}

static constexpr TextShape kRelativeFolder{
    is_relative_folder,
    "^[^/\\\\\\n]([^:\\\\\\n][^\\\\\\n]*)?$",
    {"`/` で区切った相対パス（例: `../old`）", "a relative path with `/`, as in `../old`"}};

static constexpr Field<PlanHeader> kHeaderFields[] = {
    {.key = "title",
     .slot = &PlanHeader::title,
     .label = {"計画の名称", "title"},
     .meaning = {"計画の名称", "title of the plan"},
     .required = Required::Always},
    {.key = "municipality",
     .slot = &PlanHeader::municipality,
     .label = {"市区町村", "municipality"},
     .meaning = {"計画を持つ市区町村。全国地方公共団体コードを使わないときは `owner` を書く",
                 "whose plan it is; whoever has no code stands in `owner` instead"},
     .required = Required::OneOf},
    {.key = "owner",
     .slot = &PlanHeader::owner,
     .label = {"策定主体", "owner"},
     .meaning = {"全国地方公共団体コードを使わない策定主体（都道府県、府省、法人など）",
                 "whoever has the plan without a municipality's code: a prefecture, a ministry"},
     .required = Required::OneOf},
    {.key = "code",
     .slot = &PlanHeader::code,
     .label = {"計画コード", "plan code"},
     .meaning = {"オープンデータで計画を見分けるコード。市区町村（又は `owner`）の計画ごとに変える"
                 "（任意。省略すると `P`）",
                 "what open data know the plan by; another one for each plan of the municipality "
                 "or owner (optional; `P` when absent)"},
     .shape = &kPlanCodeShape},
    {.key = "language",
     .slot = &PlanHeader::language,
     .label = {"言語", "language"},
     .meaning = {"表示の言語（ja 又は en）", "language of messages and reports: ja or en"},
     .required = Required::Always},
    {.key = "period",
     .slot = &PlanHeader::period,
     .label = {"計画期間", "period"},
     .meaning = {"計画期間", "period of the plan"},
     .required = Required::Always},
    {.key = "levels",
     .slot = &PlanHeader::levels,
     .label = {"階層", "levels"},
     .meaning = {"事業より上の階層の名前。上から1つから4つまで（任意。省略すると標準の2つ）",
                 "names of the levels above a project, outermost first, 1 to 4 (optional; the "
                 "standard two when absent)"},
     .least = 1,
     .most = kMostTreeLevels},
    {.key = "policies",
     .slot = &PlanHeader::policies,
     .label = {"計画の体系", "policies"},
     .meaning = {"計画の体系。`levels` の階層の数だけ `measures` を重ねる",
                 "the tree of the plan; `measures` nest as deep as `levels` says"},
     .required = Required::Always},
    {.key = "rubric",
     .slot = &PlanHeader::rubric,
     .label = {"評価の基準", "rubric"},
     .meaning = {"評価の基準（図表2）。ある年度から変えるなら `{R4: ..., R7: ...}`"
                 "（任意。省略すると標準の基準）",
                 "how projects are graded (図表2); `{R4: ..., R7: ...}` where it changes from a "
                 "year on (optional; the standard one when absent)"}},
    {.key = "level_rubrics",
     .slot = &PlanHeader::level_rubrics,
     .label = {"階層ごとの評価の基準", "rubrics of levels"},
     .meaning = {"`levels` の名前ごとに、その階層の評価の基準。書き方は `rubric` と同じ（任意）",
                 "how the groups of a level are rated, under its name; as `rubric` (optional)"},
     .least = 1,
     .most = kMostTreeLevels},
    {.key = "departments",
     .slot = &PlanHeader::departments,
     .label = {"所管部署", "departments"},
     .meaning = {"事業に書いてよい全ての部署", "every department that a project may name"},
     .required = Required::Always},
    {.key = "issuer",
     .slot = &PlanHeader::issuer,
     .label = {"発行者", "issuer"},
     .meaning = {"レポートの発行者、問合せ先、出典（任意）",
                 "who publishes the reports, contact, source (optional)"}},
    {.key = "survey",
     .slot = &PlanHeader::survey,
     .label = {"調査票", "survey"},
     .meaning = {"調査票に載せる回答期限と問合せ先（任意）",
                 "deadline and contact that forms of the survey show (optional)"}},
    {.key = "license",
     .slot = &PlanHeader::license,
     .label = {"利用条件", "licence"},
     .meaning = {"オープンデータの利用条件（任意）", "licence of the open data (optional)"}},
    {.key = "updates",
     .slot = &PlanHeader::updates,
     .label = {"更新履歴", "updates"},
     .meaning = {"オープンデータの更新履歴（任意）", "update history of the open data (optional)"}},
    {.key = "previous",
     .slot = &PlanHeader::previous,
     .label = {"旧計画", "previous plan"},
     .meaning =
         {"旧計画の plan.yaml があるフォルダ。この plan.yaml のフォルダからの相対パスで書く（任意）",
          "folder of the plan before this one, relative to that of plan.yaml (optional)"},
     .shape = &kRelativeFolder},
    {.key = "calendar",
     .slot = &PlanHeader::calendar,
     .label = {"年度", "calendar"},
     .meaning =
         {"年度の書き方と始まる月（任意。省略すると和暦、4月）",
          "how years are written and when they begin (optional; eras and April when absent)"}},
    {.key = "money",
     .slot = &PlanHeader::money,
     .label = {"金額", "money"},
     .meaning =
         {"金額の単位、小数、公表の範囲、財源（任意。省略すると、単位は円とし、公表しない）",
          "unit and decimals of amounts, which are public, and their sources (optional; yen, "
          "none of them public, when absent)"}},
    {.key = "classes",
     .slot = &PlanHeader::classes,
     .label = {"事業分類", "classes"},
     .meaning = {"事業分類（任意。省略すると標準の語。ない計画は {}）",
                 "classes of projects (optional; the standard words when absent, {} for none)"}},
    {.key = "marks",
     .slot = &PlanHeader::marks,
     .label = {"印", "marks"},
     .meaning =
         {"該当するかどうかを全ての事業に書く印（任意。省略すると標準の `dx`。ない計画は {}）",
          "what every project says of itself by yes or no (optional; the standard `dx` when "
          "absent, {} for none)"}},
    {.key = "phases",
     .slot = &PlanHeader::phases,
     .label = {"段階", "phases"},
     .meaning =
         {"スケジュールの段階。進む順に書く（任意。省略すると標準の語。スケジュールのない計画は {}）",
          "phases of a schedule, in their order (optional; the standard words when absent, {} for a "
          "plan without a schedule)"}},
    {.key = "statuses",
     .slot = &PlanHeader::statuses,
     .label = {"実施状況", "statuses"},
     .meaning = {"実施状況（任意。省略すると標準の語）",
                 "statuses of a year's answers (optional; the standard words when absent)"}},
    {.key = "fields",
     .slot = &PlanHeader::fields,
     .label = {"独自の項目", "own fields"},
     .meaning = {"この計画だけの項目と、もとからある項目の呼び名（任意）",
                 "fields of this plan's own, and what built-in ones are called (optional)"}},
    {.key = "findings",
     .slot = &PlanHeader::findings,
     .label = {"指摘", "findings"},
     .meaning = {"計画の全体への指摘と、その回答（任意）",
                 "what was said of the whole plan from outside, and the answers (optional)"}},
};
std::span<const Field<PlanHeader>> fields_of(RecordOf<PlanHeader>) {
  return checked_rows<kHeaderFields>();
}

std::vector<FiscalYear> years_of(const Period& period) {
  std::vector<FiscalYear> years;
  for (FiscalYear year = period.from.value; year <= period.to.value; year = year_after(year, 1)) {
    years.push_back(year);
  }
  return years;
}

std::vector<PartOfYear> times_of(const PlanHeader& header) {
  const Vocabulary words = vocabulary_of(header);
  std::vector<PartOfYear> times;
  for (FiscalYear year : years_of(header.period)) {
    for (PartOfYear at : parts_of(year, words.parts)) times.push_back(at);
  }
  return times;
}

std::string_view name_of_owner(const PlanHeader& header) {
  return header.owner.present ? header.owner.name.value : header.municipality.name.value;
}

std::string code_of_plan(const PlanHeader& header) {
  std::string code(header.code ? header.code.value : "P");
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return code;
}

}  // namespace fujiplan
