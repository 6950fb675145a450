/** Settings: each with key, description and default in one place; a flag goes before the environment, that before the folder's file. */
@NullMarked
package org.convoke.config;

import org.jspecify.annotations.NullMarked;
