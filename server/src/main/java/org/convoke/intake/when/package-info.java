/** Days and times as people write them, in many languages: free text in, local days and times out. */
@NullMarked
package org.convoke.intake.when;

import org.jspecify.annotations.NullMarked;
