package org.convoke.web;

/** Answers the requests to one address. Called by many threads at once. */
@FunctionalInterface
public interface Handler {

    /**
     * Returns the answer.
     *
     * @throws org.convoke.i18n.UserError when the request cannot be met; the route's {@link ErrorForm} gives it words
     */
    Answer answer(Request request);
}
