/** The demo: a made-up call with its text, its endorsers and hundreds of events, written as people would send them. */
@NullMarked
package org.convoke.demo;

import org.jspecify.annotations.NullMarked;
