#pragma once

#include "reports/shown/types.h"

// Pictures of what tables show, each with its numbers in words. Made when a template asks for them.
namespace fujiplan {

// How the results of projects are spread. Empty where there is no project.
Picture narrow_picture(const DistributionRef& ref, Scratch& scratch);
Picture wide_picture(const DistributionRef& ref, Scratch& scratch);
MaybeText words_of_picture(const DistributionRef& ref, Scratch& scratch);

// The schedule of a project; 当初, 現行, 実績 where its roadmap has changed and the report shows
// lines. Empty without a schedule.
Picture roadmap_picture(const ProjectRef& ref, Scratch& scratch);
MaybeText roadmap_words(const ProjectRef& ref, Scratch& scratch);

// Targets and values by year, of each target that has a number.
extern const ObjectType kTargetPictureType;
Many<kTargetPictureType> target_pictures(const ProjectRef& ref, Scratch& scratch);

}  // namespace fujiplan
