#pragma once

#include "base/template_data.h"
#include "views/report.h"

// The kinds of objects in the context of a template, each with the record behind it. One file
// describes each family: context_plan.cc, context_project.cc, context_grades.cc, context_data.cc.
namespace fujiplan {

// A project seen from a report.
struct ProjectRef {
  const Report* report;
  const Project* project;
  bool first = true;  // of its list
};

struct AnswersRef {
  const Report* report;
  const Project* project;
  const SurveyEntry* entry;
};

extern const ObjectType kYearType;           // of FiscalYear
extern const ObjectType kHalfYearType;       // of HalfYear
extern const ObjectType kProjectType;        // of ProjectRef
extern const ObjectType kDistributionType;   // of Distribution
extern const ObjectType kGroupType;          // of Group
extern const ObjectType kMovementGroupType;  // of MovementGroupRef
extern const ObjectType kDepartmentType;     // of DepartmentRef
extern const ObjectType kDataType;           // of Report: its open-data tables by name
extern const ObjectType kDataFileType;       // of DataFileRef
extern const ObjectType kDataCodeType;       // of DataCode
extern const ObjectType kRubricType;         // of Rubric

struct MovementGroupRef {
  const Report* report;
  const MovementGroup* group;
};
struct DepartmentRef {
  const Report* report;
  const DepartmentStatus* status;
};
struct DataFileRef {
  const Report* report;
  const OpenDataFile* file;
};

inline std::string_view number_text(std::size_t number, Scratch& scratch) {
  return scratch.text(std::to_string(number));
}

// A list of projects that belongs to the report (or lives as long).
Many<kProjectType> project_list(const Report& report, const std::vector<const Project*>& projects,
                                Scratch& scratch);

}  // namespace fujiplan
