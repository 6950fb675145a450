package org.convoke.format.xlsx;

import java.io.IOException;

/** A file that would take more memory or time to read than a workbook does. */
public final class UnsafeWorkbook extends IOException {

    private static final long serialVersionUID = 1;

    UnsafeWorkbook(String why) {
        super(why);
    }
}
