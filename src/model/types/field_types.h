#pragma once

// Every type of field. Who adds one includes its header here.
#include "model/corrections/correction_types.h"
#include "model/ledger/ledger_types.h"
#include "model/money/amount_types.h"
#include "model/own/types.h"
#include "model/reviews/review_types.h"
#include "model/targets/target_types.h"
#include "model/types/dated_types.h"
#include "model/types/part_types.h"
#include "model/types/plain_types.h"
#include "model/types/rating_types.h"
#include "model/types/record_types.h"
#include "model/types/time_types.h"
#include "model/types/tree_types.h"
#include "model/types/word_types.h"
