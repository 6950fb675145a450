/** The public log: digests of what was said and done here, in an order that nobody can change without being noticed (C2SP tlog-tiles). */
@NullMarked
package org.convoke.log;

import org.jspecify.annotations.NullMarked;
