package org.convoke.web;

/** Takes what is posted to one address. Called by many threads at once. */
@FunctionalInterface
public interface PostHandler {

    /**
     * Returns the answer.
     *
     * @throws org.convoke.i18n.UserError when what was posted is refused; the route's {@link ErrorForm} gives it words
     */
    Answer answer(Request request, Posted posted);
}
