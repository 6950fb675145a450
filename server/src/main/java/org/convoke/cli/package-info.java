/** The command line: one class per command, their words and help. */
@NullMarked
package org.convoke.cli;

import org.jspecify.annotations.NullMarked;
