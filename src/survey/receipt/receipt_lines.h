#pragma once

#include <set>
#include <vector>

#include "survey/receipt/receipt.h"

namespace fujiplan {

// forms/x.csv is x.csv: in which folder forms lie concerns nobody but the office.
std::string name_in_folder(const std::string& path);

// What is to be said of the cells of some files of the forms, by verdict, then by place. Answers
// that are missing are not among it.
std::vector<ReceiptLine> lines_of_files(std::span<const FormFile> files, const FormAnswers& forms,
                                        const std::set<std::size_t>& of, const Plan& plan);

}  // namespace fujiplan
