package org.convoke.site;

import org.convoke.web.Answer;
import org.convoke.web.ErrorForm;
import org.convoke.web.Fault;
import org.convoke.web.Field;
import org.convoke.web.Reader;

/** Errors as pages. */
public final class ErrorPages implements ErrorForm {

    private final Templates templates;

    public ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Answer answer(Fault fault, Reader reader) {
        Page page = Page.of(reader, reader.messages().text("error.title." + fault.status()));
        ErrorView view = new ErrorView(page, reader.messages().text(fault.message()));
        Answer answer = templates.page("error", view, reader).withStatus(fault.status());
        for (Field field : fault.fields()) {
            answer = answer.with(field.name(), field.value());
        }
        return answer;
    }
}
