/** Code that the checks must refuse. */
@NullMarked
package canary;

import org.jspecify.annotations.NullMarked;
