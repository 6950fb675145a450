/** What a source tells of an event beside when and where: links, status, languages, hosts, accessibility. */
@NullMarked
package org.convoke.intake.detail;

import org.jspecify.annotations.NullMarked;
