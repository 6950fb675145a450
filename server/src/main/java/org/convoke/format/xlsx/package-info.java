/** Workbooks (Office Open XML, ISO/IEC 29500): sheets of cells come out as rows of texts. */
@NullMarked
package org.convoke.format.xlsx;

import org.jspecify.annotations.NullMarked;
