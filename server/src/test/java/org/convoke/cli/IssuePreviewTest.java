package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convoke call issue --dry-run}: everything is told and nothing is done. */
class IssuePreviewTest {

    @TempDir
    Path folder;

    private CallFolder rivers;

    @BeforeEach
    void prepare() throws IOException {
        rivers = CallFolder.create(folder, "rivers");
    }

    private static List<String> codes(CommandRun run) throws IOException {
        List<String> codes = new ArrayList<>();
        run.json().get("notes").forEach(note -> codes.add(note.get("code").textValue()));
        return codes;
    }

    @Test
    void dryRun_tellsTheHeaderAndStoresNothing() throws IOException {
        CommandRun run =
                rivers.issue("# Come\n\n*Port, today*\n\nAll of you.\n", "en", "--issuer", "a.example", "--dry-run");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.out()
                        .contains(
                                "Call: https://call.example.org/rivers\nVersion: 1\nLanguage: en\nIssuer: a.example\n"),
                run.out());
        assertTrue(run.out().contains("6 words"), run.out());
        assertTrue(run.out().contains("Nothing to remark."), run.out());
        CommandRun real = rivers.issue("# Come\n\nAll of you.\n", "en", "--json");
        assertEquals(1, real.json().get("version").intValue());
        assertEquals(0, real.json().get("logIndex").intValue());
    }

    @Test
    void dryRun_notesWhatMayHaveBeenOverlooked() throws IOException {
        CommandRun run = rivers.issue(
                "Words.\n\n> Nobody said this.\n\n[Link](http://a.example/)\n",
                "en",
                "--not-before",
                "2020-01-01T00:00:00Z",
                "--dry-run",
                "--json");

        assertEquals(List.of("NO_TITLE", "NO_ISSUER", "EMBARGO_PASSED", "NO_SPEAKER", "INSECURE_LINK"), codes(run));
        JsonNode json = run.json();
        assertTrue(json.get("dryRun").booleanValue());
        assertEquals("en", json.get("language").textValue());
        assertTrue(json.get("bytes").intValue() > json.get("words").intValue());
    }

    @Test
    void dryRun_ofATranslation_comparesItsShape() throws IOException {
        String original = "# Come\n\n*Port*\n\n## Why\n\n- a\n- b\n";
        rivers.issue(original, "en", "--issuer", "a.example");

        CommandRun same = rivers.issue(original, "en", "--issuer", "a.example", "--dry-run", "--json");
        CommandRun other = rivers.issue(
                "# Venez\n\n*Port*\n\nUn.\n", "fr", "--translation-of", "1", "--issuer", "a.example", "--dry-run");

        assertEquals(List.of("SAME_TEXT"), codes(same));
        assertTrue(other.out().contains("headings 1/2"), other.out());
        assertTrue(other.out().contains("lists 0/1"), other.out());
    }

    @Test
    void dryRun_writesThePageAsItWouldLook() throws IOException {
        Path page = folder.resolve("preview.html");
        rivers.issue("# آب <b\n\nبیایید.\n", "fa", "--dry-run", "-o", page);
        Document document = Jsoup.parse(Files.readString(page));

        assertEquals("rtl", document.expectFirst("html").attr("dir"));
        assertEquals("آب <b", document.expectFirst(".statement h2").text());
        assertEquals("بیایید.", document.expectFirst(".e-content").text());
        assertTrue(document.expectFirst("style").data().contains(".statement"));
        assertTrue(document.select("script, link[rel=stylesheet], img, details").isEmpty());
        assertFalse(document.expectFirst(".standing").text().isEmpty());
    }

    @Test
    void dryRun_refusesWhatCannotBeIssued() throws IOException {
        assertEquals(
                1,
                rivers.issue("# A\n\n<script>x</script>\n", "en", "--dry-run").exitCode());
        assertEquals(
                1,
                rivers.issue("# A\n", "en", "--translation-of", "3", "--dry-run")
                        .exitCode());
        assertEquals(
                2, rivers.issue("# A\n", "en", "-o", folder.resolve("x.html")).exitCode());
        assertFalse(Files.exists(folder.resolve("x.html")));
    }
}
