/** The demo: a made-up call with hundreds of events, written as the files that groups would send. */
@NullMarked
package org.convoke.demo;

import org.jspecify.annotations.NullMarked;
