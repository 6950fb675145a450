/** The web: requests read strictly, answers sent safely, and the only code that knows the HTTP library. */
@NullMarked
package org.convoke.web;

import org.jspecify.annotations.NullMarked;
