#pragma once

#include "reports/shown/types.h"

// Where pages of a site lie, and what a page of a project leads to. The files are those of the
// scopes of subjects.h, without folder and extension.
namespace fujiplan {

// A group above a project; a department; the project before or after.
extern const ObjectType kGroupLinkType, kDepartmentLinkType, kNeighbourType;

// Members of a project, behind those that it has for every template.
std::span<const Member> links_of_project();

// Of a department or group of the tree, as it stands in addresses: `市民課`, `1.1`, `100%25`.
std::string_view page_of(std::string_view name, Scratch& scratch);

}  // namespace fujiplan
