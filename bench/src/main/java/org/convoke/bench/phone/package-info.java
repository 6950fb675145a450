/** Phone: how long a browser takes to search a whole call by itself, and how large the file of the call is. */
@NullMarked
package org.convoke.bench.phone;

import org.jspecify.annotations.NullMarked;
