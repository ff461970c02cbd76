-- DuckDBに、全ての表を型を決めて読み込みます。コードは文字のまま（010006）、「記載なし」はNULLです。
-- このフォルダ、又は opendata のあるフォルダで .read します。同じ名前の表は置き換わります。
SET file_search_path = 'opendata';
CREATE OR REPLACE TABLE "projects" AS FROM read_csv('projects.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "name": 'VARCHAR'
  , "policy_code": 'VARCHAR'
  , "measure_code": 'VARCHAR'
  , "class": 'VARCHAR'
  , "dx": 'VARCHAR'
  , "page": 'BIGINT'
});
CREATE OR REPLACE TABLE "departments" AS FROM read_csv('departments.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "department": 'VARCHAR'
});
CREATE OR REPLACE TABLE "schedule" AS FROM read_csv('schedule.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "half": 'VARCHAR'
  , "japanese_era": 'VARCHAR'
  , "phase_code": 'VARCHAR'
});
CREATE OR REPLACE TABLE "results" AS FROM read_csv('results.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "japanese_era": 'VARCHAR'
  , "answer": 'VARCHAR'
  , "status": 'VARCHAR'
  , "grade": 'VARCHAR'
});
CREATE OR REPLACE TABLE "rubric" AS FROM read_csv('rubric.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "japanese_era": 'VARCHAR'
  , "criterion": 'VARCHAR'
  , "level": 'VARCHAR'
  , "place": 'BIGINT'
  , "meaning": 'VARCHAR'
});
CREATE OR REPLACE TABLE "rubric_grades" AS FROM read_csv('rubric_grades.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "japanese_era": 'VARCHAR'
  , "grade": 'VARCHAR'
  , "place": 'BIGINT'
  , "lowest_value": 'DECIMAL(38, 6)'
  , "unit": 'VARCHAR'
  , "condition": 'VARCHAR'
});
CREATE OR REPLACE TABLE "evaluations" AS FROM read_csv('evaluations.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "japanese_era": 'VARCHAR'
  , "criterion": 'VARCHAR'
  , "score": 'BIGINT'
});
CREATE OR REPLACE TABLE "project_codes" AS FROM read_csv('projects_番号.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "field": 'VARCHAR'
  , "code": 'VARCHAR'
});
CREATE OR REPLACE TABLE "project_texts" AS FROM read_csv('projects_本文.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "field": 'VARCHAR'
  , "text": 'VARCHAR'
});
CREATE OR REPLACE TABLE "year_texts" AS FROM read_csv('years_本文.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '記載なし', columns = {
  "municipality_code": 'VARCHAR'
  , "plan_code": 'VARCHAR'
  , "project_key": 'VARCHAR'
  , "project_id": 'VARCHAR'
  , "fiscal_year": 'INTEGER'
  , "japanese_era": 'VARCHAR'
  , "kind": 'VARCHAR'
  , "field": 'VARCHAR'
  , "text": 'VARCHAR'
});
CREATE OR REPLACE TABLE "codes" AS FROM read_csv('codes.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
  "municipality_code": 'VARCHAR', "plan_code": 'VARCHAR', "table": 'VARCHAR', "code": 'VARCHAR', "name": 'VARCHAR'
});
RESET file_search_path;
