package org.convoke.web;

/** The form in which a family of addresses tells its errors: a page for people, a problem for programs. */
@FunctionalInterface
public interface ErrorForm {

    /** Returns the fault in the reader's language, with the fault's status. Never throws. */
    Answer answer(Fault fault, Reader reader);
}
