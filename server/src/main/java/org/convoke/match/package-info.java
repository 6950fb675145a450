/** Find duplicates: which known event an incoming draft is. So far by identity alone: same source, same record. */
@NullMarked
package org.convoke.match;

import org.jspecify.annotations.NullMarked;
