#pragma once

// Every type of field. Who adds one includes its header here.
#include "model/plain_types.h"
#include "model/record_types.h"
#include "model/time_types.h"
