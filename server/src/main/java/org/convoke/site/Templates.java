package org.convoke.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Reader;

/** Makes pages of templates that were compiled with the program. Every value is escaped for where it stands. */
public final class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.convoke.jte");

    public Templates() {
        engine.setTrimControlStructures(true);
    }

    /** Returns the page that a template makes of its view. */
    Answer page(String template, Object view, Reader reader) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", view, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a page to memory", e);
        }
        return Answer.of(Media.PAGE, bytes.toByteArray()).in(reader);
    }
}
