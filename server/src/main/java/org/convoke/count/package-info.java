/** Numbers of people as they are stated: figures with their words, who states them, how they were found, and their reading. */
@NullMarked
package org.convoke.count;

import org.jspecify.annotations.NullMarked;
