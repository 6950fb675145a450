/** The search core on Apache Lucene; the only package that sees its classes. */
@NullMarked
package org.convoke.nearest.lucene;

import org.jspecify.annotations.NullMarked;
