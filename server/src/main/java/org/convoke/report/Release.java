package org.convoke.report;

import org.convoke.call.Call;
import org.convoke.turnout.Totals;

/**
 * What a release is of.
 *
 * @param creator who releases it
 * @param totals the sums of the state that is released
 */
record Release(Call call, String creator, Totals totals) {}
