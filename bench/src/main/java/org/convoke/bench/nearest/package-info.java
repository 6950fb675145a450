/** The search core side by side with Lucene and PostgreSQL, on the same events and questions. */
@NullMarked
package org.convoke.bench.nearest;

import org.jspecify.annotations.NullMarked;
