package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StencilTest {

    private static final Content FIRST = output -> output.writeContent("é1");
    private static final Content SECOND = output -> output.writeContent("2");

    @Test
    void write_fillsEveryHoleByItsNumber() {
        String html = "<p>" + Stencil.hole(1) + "—" + Stencil.hole(0) + Stencil.hole(1) + "</p>";

        assertEquals("<p>2—é12</p>", filled(html));
    }

    @Test
    void write_holesAtBothEnds() {
        assertEquals("é1-2", filled(Stencil.hole(0) + "-" + Stencil.hole(1)));
    }

    @Test
    void write_withoutHoles_isTheSame() {
        assertEquals("", filled(""));
        assertEquals("plain 语", filled("plain 语"));
    }

    @Test
    void hole_passesEscaping() {
        PageBytes page = new PageBytes();
        Escape.htmlAttribute(Stencil.hole(0), page);
        Escape.htmlContent(Stencil.hole(1), page);

        assertEquals(Stencil.hole(0) + Stencil.hole(1), text(page));
    }

    private static String filled(String html) {
        PageBytes page = new PageBytes();
        Stencil.of(html.getBytes(StandardCharsets.UTF_8)).write(page, FIRST, SECOND);
        return text(page);
    }

    private static String text(PageBytes page) {
        return new String(page.toBytes(), StandardCharsets.UTF_8);
    }
}
