/** iCalendar (RFC 5545, 7986): content lines, components and time zones as they stand in files. */
@NullMarked
package org.convoke.format.ical;

import org.jspecify.annotations.NullMarked;
