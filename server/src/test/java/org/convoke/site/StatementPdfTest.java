package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.convoke.TestSite;
import org.convoke.call.History;
import org.convoke.call.TestVersions;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statement on paper, read by a library that is not ours. */
class StatementPdfTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");

    private static final History HISTORY = new TestVersions(TestEvents.RIVERS.slug(), NOW)
            .original("en", """
                    # Rivers for all

                    *Port Example, 20 September 2026*

                    Come to [the river](https://example.org/river)[^1].

                    ## What we ask

                    - clean **banks and water** for all
                    - open paths

                    > The river is ours.
                    > — Ada Example, speaker

                    [^1]: Any river.
                    """ + "\n" + "Long paragraph of many words. ".repeat(900) + "\n")
            .translation(1, "fa", "# رودها برای همه\n\nما به بندر می‌آییم.\n\n> رود از آن ماست.\n> — آدا نمونه\n")
            .translation(1, "hi", "# नदियाँ सबकी\n\nआइए।\n")
            .history();

    private static TestSite site;

    @BeforeAll
    static void start() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        site = TestSite.start(feed, NOW, TestSite.Extras.of(TestEvents.RIVERS.slug(), HISTORY));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static PDDocument document(String language) throws IOException {
        HttpResponse<byte[]> response = site.get("/rivers-day/statement.pdf?text=" + language);
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/pdf", response.headers().firstValue("Content-Type").orElseThrow());
        return Loader.loadPDF(response.body());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void pdf_hasEveryWordOnAsManySheetsAsItTakes() throws IOException {
        try (PDDocument document = document("en")) {
            String text = text(document);

            assertTrue(document.getNumberOfPages() > 3);
            // A line of the foot may stand between two words of a sentence.
            assertEquals(900, text.split("paragraph", -1).length - 1);
            for (String words : List.of(
                    "Rivers for all",
                    "Port Example, 20 September 2026",
                    "Come to the river",
                    "(https://example.org/river)",
                    "What we ask",
                    "• clean banks and water for all",
                    "The river is ours.",
                    "— Ada Example, speaker",
                    "[1] Any river.",
                    "https://call.example.org/rivers-day/v1/en.txt",
                    HISTORY.versions().getFirst().seal().digest())) {
                assertTrue(text.contains(words), words + " in " + text.substring(0, 600));
            }
        }
    }

    @Test
    void pdf_keepsEmphasis() throws IOException {
        try (PDDocument document = document("en")) {
            Map<String, String> fonts = new LinkedHashMap<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(each -> fonts.merge(each.getFont().getName(), each.getUnicode(), String::concat));
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);

            assertTrue(
                    fonts.entrySet().stream()
                            .anyMatch(font -> font.getKey().contains("Bold")
                                    && font.getValue().contains("banks and water")),
                    fonts.toString());
        }
    }

    @Test
    void pdf_isTagged() throws IOException {
        try (PDDocument document = document("en")) {
            List<String> roles = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), roles);

            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Rivers for all", document.getDocumentInformation().getTitle());
            assertEquals(1, roles.stream().filter("H1"::equals).count());
            assertEquals(1, roles.stream().filter("H2"::equals).count());
            assertTrue(roles.containsAll(List.of("BlockQuote", "Note", "P")), roles.toString());
            int list = roles.indexOf("L");
            assertEquals(
                    List.of("L", "LI", "LBody", "P", "LI", "LBody", "P", "BlockQuote"), roles.subList(list, list + 8));
        }
    }

    private static void collect(PDStructureNode node, List<String> roles) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                collect(element, roles);
            }
        }
    }

    @Test
    void pdf_ofOtherScripts_hasTheirWords() throws IOException {
        try (PDDocument persian = document("fa");
                PDDocument hindi = document("hi")) {
            assertEquals("fa", persian.getDocumentCatalog().getLanguage());
            assertTrue(text(persian).contains("رودها برای همه"), text(persian));
            assertTrue(text(hindi).contains("सबकी"), text(hindi));
        }
    }

    @Test
    void pdf_ofNothing_isNotFound() throws IOException {
        assertEquals(404, site.get("/rivers-day/statement.pdf?text=sv").statusCode());
        assertEquals(404, site.get("/nowhere/statement.pdf").statusCode());
        assertEquals(400, site.get("/rivers-day/statement.pdf?text=%20").statusCode());
    }
}
