package org.convoke.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Map;
import org.convoke.web.Answer;
import org.convoke.web.Reader;

/**
 * Makes pages of templates that were compiled with the program. Every value is escaped for where it stands. Safe for use by
 * many threads.
 */
public final class Templates {

    /** Languages by calls and hosts that people have; whoever makes up more begins anew. */
    private static final int MAX_FRAMES = 500;

    private static final int QUERY = 0;
    private static final int INSIDE = 1;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.convoke.jte");

    private final Kept<Around, Stencil> frames = new Kept<>(MAX_FRAMES, this::frame);
    private final Kept<Form, Stencil> forms = new Kept<>(MAX_FRAMES, this::form);
    private final Cards cards = new Cards(this);

    public Templates() {
        engine.setTrimControlStructures(true);
    }

    /** All that what stands around a page depends on, but for the parameters of its address. */
    private record Around(Reader reader, String title, String path, boolean hasQuery, String origin, Head head) {}

    /** All that an empty form depends on. */
    private record Form(Reader reader, Finding finding) {}

    /** Returns the page that a template makes of its view. */
    Answer page(String template, Object view, Reader reader) {
        PageBytes page = new PageBytes();
        write(template, view, page);
        return page.toAnswer().in(reader);
    }

    /**
     * Returns the page that a template makes of its view, where the template is only the inside: head and foot are written
     * once for all addresses of a path. For pages that are asked for often and differ in their parameters.
     */
    Answer framed(String template, Object view, Page page) {
        Stencil frame = frames.get(new Around(
                page.reader(), page.title(), page.path(), !page.query().isEmpty(), page.origin(), page.head()));
        PageBytes bytes = new PageBytes();
        frame.write(
                bytes, output -> Escape.htmlAttribute(page.query(), output), output -> write(template, view, output));
        return bytes.toAnswer().in(page.reader());
    }

    private Stencil frame(Around around) {
        String query = around.hasQuery ? Stencil.hole(QUERY) : "";
        Page page = new Page(
                around.title, around.reader, new Words(around.reader), around.path, query, around.origin, around.head);
        Content inside = output -> output.writeContent(Stencil.hole(INSIDE));
        PageBytes bytes = new PageBytes();
        engine.render("layout.jte", Map.of("page", page, "content", inside), bytes);
        return Stencil.of(bytes.toBytes());
    }

    /** The form in which a person says where. What someone typed is not kept. */
    Content form(Page page, Finding finding) {
        if (!finding.place().isEmpty()) {
            return output -> form(page, finding, output);
        }
        Stencil empty = forms.get(new Form(page.reader(), finding));
        return empty::write;
    }

    private Stencil form(Form form) {
        PageBytes bytes = new PageBytes();
        form(Page.of(form.reader, ""), form.finding, bytes);
        return Stencil.of(bytes.toBytes());
    }

    private void form(Page page, Finding finding, TemplateOutput output) {
        engine.render("tag/finding.jte", Map.of("page", page, "finding", finding), output);
    }

    /** The cards of events. */
    Cards cards() {
        return cards;
    }

    /** Writes what a template makes of its one parameter. */
    void write(String template, Object view, TemplateOutput output) {
        engine.render(template + ".jte", view, output);
    }
}
