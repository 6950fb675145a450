package org.convoke.turnout;

import java.time.LocalDate;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * What sums depend on of an event, beside its numbers. Many events share one.
 *
 * @param day the local day it begins on; absent only for one that is held because it names none
 */
record Cell(CallSlug call, Line line, @Nullable LocalDate day, boolean isSeveralDays, Town town) {}
