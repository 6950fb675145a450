package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** {@code convoke export --format atom|jsonfeed} over a real folder. */
class ExportFeedTest {

    private static final String URL = "https://call.example.org";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void importThreeOfWhichOneIsHidden() throws IOException {
        data = folder.resolve("data");
        run("call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        Path table = Files.writeString(folder.resolve("a.csv"), """
                id,title,date,time,town,country
                1,Walk <one>,2027-03-20,10:00,Berlin,DE
                2,Walk two,2027-03-20,11:00,Potsdam,DE
                3,Walk three,2027-03-20,12:00,Paris,FR
                """);
        run("import", "--data", data, "--call", "rivers", table);
        JsonNode all = new ObjectMapper().readTree(export("jsonfeed"));
        run("event", "cancel", "--data", data, eventId(all, 1), "--reason", "storm");
        run("event", "hide", "--data", data, eventId(all, 2), "--reason", "spam");
    }

    private static String eventId(JsonNode feed, int index) {
        return feed.get("items").get(index).get("_event").get("id").textValue();
    }

    private static CommandRun run(Object... words) {
        CommandRun run = CommandRun.at(CommandRun.NOW, Map.of("CONVOKE_URL", URL), words);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private String export(String format) throws IOException {
        Path file = folder.resolve("out." + format);
        run("export", "--data", data, "--call", "rivers", "--format", format, "-o", file);
        return Files.readString(file);
    }

    @Test
    void jsonfeed_hasEveryEventAndWhatIsGone() throws IOException {
        JsonNode feed = new ObjectMapper().readTree(export("jsonfeed"));

        assertEquals(URL + "/rivers/events.json", feed.get("feed_url").textValue());
        assertEquals(3, feed.get("items").size());
        assertEquals("Walk <one>", feed.get("items").get(0).get("title").textValue());
        assertEquals(
                "Cancelled: Walk two", feed.get("items").get(1).get("title").textValue());
        assertEquals(
                "WITHDRAWN", feed.get("items").get(2).get("_call").get("status").textValue());
    }

    @Test
    void atom_hasEveryEventAndATombstone() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), export("atom"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder().parse(file.toFile());

        assertEquals(
                2,
                feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength());
        assertEquals(
                1,
                feed.getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry")
                        .getLength());
        assertTrue(Files.readString(file).contains("<title>Walk &lt;one&gt;</title>"));
    }
}
