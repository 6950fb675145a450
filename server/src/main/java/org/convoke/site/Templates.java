package org.convoke.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.convoke.web.Answer;
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
        PageBytes page = new PageBytes();
        engine.render(template + ".jte", view, page);
        return page.toAnswer().in(reader);
    }
}
