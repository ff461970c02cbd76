#pragma once

#include <string>

// A plan of any size for measurements and tests: the same bytes for the same arguments, everywhere.
// It is valid (`validate --strict` finds nothing), with classes, DX projects and lengths of texts
// in about the proportions of the real plan, and answers for the first years of its five.
namespace fujiplan::generated {

inline constexpr int kYears = 5;  // R4 to R8

// plan.yaml of a plan with this many projects.
std::string header(int projects);

// The file of a project and its path below the folder of the plan; `index` counts from 0.
std::string project(int index, int answered_years);
std::string path_of(int index);

}  // namespace fujiplan::generated
