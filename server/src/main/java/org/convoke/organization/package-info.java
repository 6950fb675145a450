/** Organizations: who belongs to whom, under which names, with which keys and domains, and what they endorse. */
@NullMarked
package org.convoke.organization;

import org.jspecify.annotations.NullMarked;
