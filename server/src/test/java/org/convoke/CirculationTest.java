package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convoke.cli.CallFolder;
import org.convoke.cli.CommandRun;
import org.convoke.store.Store;
import org.convoke.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What was issued leaves the site whole: in feeds, and for those who check a text from elsewhere. */
class CirculationTest {

    private static final String URL = CallFolder.URL;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private CallFolder rivers;

    @BeforeEach
    void prepare() throws IOException {
        rivers = CallFolder.create(folder, "rivers");
    }

    private interface Visit {
        void to(String origin) throws Exception;
    }

    private void serve(Visit visit) throws Exception {
        Clock clock = Clock.fixed(CommandRun.NOW, ZoneOffset.UTC);
        try (Store store = Store.open(rivers.data());
                Serving serving = Serving.start(store, "127.0.0.1", 0, clock, SiteAddress.of(URI.create(URL)))) {
            visit.to("http://127.0.0.1:" + serving.port());
        }
    }

    private int subscribe(String origin, String topic) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/websub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "hub.mode=subscribe&hub.callback=https://news.invalid/in&hub.topic=" + topic))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void feeds_tellEveryPublicTextAndNoOther() throws Exception {
        rivers.issued("# Come & see\n\nAt the *river*.\n", "en", "--issuer", "alliance.example.org");
        rivers.issued("# بیایید\n\nکنار رود.\n", "fa", "--translation-of", "1");
        rivers.issued("# Secret\n\nNot yet.\n", "en", "--not-before", "2027-03-02T08:00:00Z");
        serve(origin -> {
            HttpResponse<String> atom = get(origin + "/calls.atom");
            assertEquals(
                    "application/atom+xml; charset=utf-8",
                    atom.headers().firstValue("Content-Type").orElse(""));
            assertTrue(atom.headers().firstValue("ETag").isPresent());
            assertEquals(
                    "<" + URL + "/websub>; rel=\"hub\", <" + URL + "/calls.atom>; rel=\"self\"",
                    atom.headers().firstValue("Link").orElse(""));
            assertTrue(atom.body().contains("<link rel=\"hub\" href=\"" + URL + "/websub\""), atom.body());
            assertEquals(200, get(origin + "/websub").statusCode());
            assertEquals(
                    "<" + URL + "/websub>; rel=\"hub\", <" + URL + "/rivers/events.json>; rel=\"self\"",
                    get(origin + "/rivers/events.json")
                            .headers()
                            .firstValue("Link")
                            .orElse(""));
            for (String feed : List.of("/calls.json", "/rivers/events.atom", "/rivers/events.json")) {
                assertEquals(202, subscribe(origin, URL + feed), feed);
            }
            assertEquals(404, subscribe(origin, URL + "/lakes/events.atom"));
            Element feed = xml(atom.body());
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            assertEquals(2, entries.getLength());
            assertFalse(atom.body().contains("Secret"));
            assertTrue(atom.body().contains("<id>" + URL + "/rivers/v1/en.txt</id>"), atom.body());
            assertTrue(atom.body().contains("<title>Come &amp; see</title>"), atom.body());
            assertTrue(atom.body().contains("At the &lt;em&gt;river&lt;/em&gt;."), atom.body());

            JsonNode json =
                    new ObjectMapper().readTree(get(origin + "/calls.json").body());
            assertEquals("https://jsonfeed.org/version/1.1", json.get("version").textValue());
            assertEquals(2, json.get("items").size());
            assertEquals(URL + "/websub", json.at("/hubs/0/url").textValue());
            Set<String> languages = new HashSet<>();
            json.get("items").forEach(item -> languages.add(item.get("language").textValue()));
            assertEquals(Set.of("en", "fa"), languages);
            assertTrue(json.get("items").get(0).get("_call").get("newest").booleanValue());
        });
    }

    @Test
    void archives_andTheFeed_haveEveryTextAndNeverChange() throws Exception {
        for (int version = 1; version <= 101; version++) {
            rivers.issued("# Text " + version + "\n\nWords.\n", "en");
        }
        serve(origin -> {
            Set<String> ids = new HashSet<>();
            String address = origin + "/calls.atom";
            int documents = 0;
            while (!address.isEmpty()) {
                String body = get(address).body();
                Element feed = xml(body);
                NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
                for (int i = 0; i < entries.getLength(); i++) {
                    ids.add(((Element) entries.item(i))
                            .getElementsByTagNameNS(ATOM, "id")
                            .item(0)
                            .getTextContent());
                }
                assertEquals(documents > 0, body.contains("archive xmlns") || body.contains(":archive"), body);
                address = link(feed, "prev-archive").replace(URL, origin);
                documents++;
            }
            assertEquals(101, ids.size());
            assertEquals(3, documents);
            assertEquals(404, get(origin + "/calls.atom?archive=3").statusCode());
            assertEquals(400, get(origin + "/calls.atom?archive=0").statusCode());
        });
    }

    @Test
    void verify_besideASite_readsItsTextsItself() throws Exception {
        rivers.issued("# Come\n\nWe meet at the river on Saturday at noon.\n", "en");
        rivers.issued("# Come\n\nWe meet at the river on Sunday at noon.\n", "en");
        serve(origin -> {
            assertEquals("SAME_WORDS", verdict(origin, "Come\n\nWe meet at the river on Sunday at noon."));
            assertEquals("OLDER_VERSION", verdict(origin, "Come\n\nWe meet at the river on Saturday at noon."));
            assertEquals("ALTERED", verdict(origin, "Come\n\nWe meet at the river on Monday at noon."));
            Path file = Files.writeString(
                    folder.resolve("whole.txt"),
                    get(origin + "/rivers/v2/en.txt").body());
            assertEquals(
                    "EXACT",
                    CommandRun.of("verify", file, "--site", origin, "--json")
                            .json()
                            .get("verdict")
                            .textValue());
        });
    }

    @Test
    void verify_besideNoSite_saysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("text.txt"), "Come");

        assertEquals(
                1, CommandRun.of("verify", file, "--site", "http://127.0.0.1:1").exitCode());
    }

    @Test
    void page_isThereAndLinkedFromTheText() throws Exception {
        rivers.issued("# Come\n\nWe meet at the river.\n", "en");
        serve(origin -> {
            assertEquals(200, get(origin + "/verify?lang=fa").statusCode());
            assertTrue(get(origin + "/rivers").body().contains("href=\"/verify\""));
        });
    }

    private String verdict(String origin, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
        CommandRun run = CommandRun.of("verify", file, "--site", origin, "--json");
        return run.json().get("verdict").textValue();
    }

    private static String link(Element feed, String relation) {
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    private static Element xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
