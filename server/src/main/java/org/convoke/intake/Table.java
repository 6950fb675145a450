package org.convoke.intake;

import org.convoke.intake.header.ColumnPlan;
import org.jspecify.annotations.Nullable;

/**
 * One table of a file: a header and the rows below it, up to the next header or the end of the sheet.
 *
 * @param sheet the sheet's number from 0
 * @param sheetName absent when the format has no sheets
 * @param headerLine where the header stands in the sheet; 0 when the sheet has none and an earlier one's is used
 */
record Table(int sheet, @Nullable String sheetName, long headerLine, ColumnPlan plan) {}
