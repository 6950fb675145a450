/** Publish: public events as JSON, calendar, map and table files. */
@NullMarked
package org.convoke.publish;

import org.jspecify.annotations.NullMarked;
