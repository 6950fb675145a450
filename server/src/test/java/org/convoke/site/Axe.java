package org.convoke.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules of accessibility that a machine can test. {@link AxeBuilder} opens an empty page for each page looked at, which
 * takes longer than the rules; pages here have no frames, for which alone that is needed.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + " on " + node.target.join(" ") + ": " + node.failureSummary))""";

    private Axe() {}

    /** Each fault of the page as it is now, with where it is and why; empty when all is well. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
