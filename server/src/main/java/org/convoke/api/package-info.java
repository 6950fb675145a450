/** The API's own: JSON copied together from ready pieces, errors as problems, and the description of it all. */
@NullMarked
package org.convoke.api;

import org.jspecify.annotations.NullMarked;
