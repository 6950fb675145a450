/** The running server under load, beside nginx with a file of the same size. */
@NullMarked
package org.convoke.bench.http;

import org.jspecify.annotations.NullMarked;
