/** Settings, each with key, description and default in one place, a flag before the environment before the folder's file; and how much the process tells of itself. */
@NullMarked
package org.convoke.config;

import org.jspecify.annotations.NullMarked;
