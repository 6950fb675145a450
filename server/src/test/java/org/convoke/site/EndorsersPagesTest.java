package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convoke.TestSite;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionDraft;
import org.convoke.call.VersionStore;
import org.convoke.call.Wording;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.EndorsementStore;
import org.convoke.organization.OrganizationKeyStore;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationStore;
import org.convoke.organization.WithdrawalRecord;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall, and the door through which organizations put themselves on it. */
class EndorsersPagesTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");
    private static final CallSlug CALL = TestEvents.RIVERS.slug();
    private static final String ADDRESS = "/api/v1/calls/rivers-day/endorsements";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SecretKey key = SecretKey.generate();
    private Store store;
    private TestSite site;
    private CallVersion first;

    @BeforeEach
    void start() {
        store = Store.openOrCreate(folder);
        new CallStore(store).create(TestEvents.RIVERS, NOW);
        OrganizationStore organizations = new OrganizationStore(store);
        for (String name : new String[] {"lakes", "rivers"}) {
            organizations.save(
                    Objects.requireNonNull(organizations
                            .readNew(Map.of(
                                    "domain",
                                    name + ".example",
                                    "name",
                                    "The " + name,
                                    "kind",
                                    "ally",
                                    "country",
                                    "NO"))
                            .record()),
                    NOW);
        }
        new OrganizationKeyStore(store).add(new OrganizationSlug("lakes-example"), key.publicKey(), false, NOW);
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        site = TestSite.start(
                feed,
                NOW,
                TestSite.Extras.of(
                        new TestSite.Who(organizations, new EndorsementStore(store), new VersionStore(store)::list)));
        first = issue("The text.", null);
    }

    private CallVersion issue(String text, @Nullable Instant notBefore) {
        Wording wording = Wording.read(("# Rivers\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
        VersionDraft draft = new VersionDraft(
                CALL, Locale.ENGLISH, wording, null, new VersionDraft.Terms(null, notBefore, "CC-BY-4.0"));
        return new VersionStore(store).issue(draft, "https://call.example.org", SecretKey.generate(), NOW);
    }

    @AfterEach
    void stop() {
        client.close();
        site.close();
        store.close();
    }

    private static EndorsementRecord record(CallVersion text, boolean isPublic) {
        return EndorsementRecord.of(
                text.digest(),
                "lakes.example",
                new EndorsementRecord.Voice("Ada <Example>", "chair", null),
                EndorsementRecord.Terms.signed(isPublic, NOW));
    }

    private HttpResponse<String> post(String field, String json, byte[] signed) throws Exception {
        ObjectNode body = MAPPER.createObjectNode();
        // As pretty as anybody likes: what counts is the canonical form.
        body.set(field, MAPPER.readTree(MAPPER.readTree(json).toPrettyString()));
        body.put("signature", key.sign(signed, "x").file());
        return post(body.toPrettyString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.uri(ADDRESS))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> endorse(EndorsementRecord record) throws Exception {
        return post("endorsement", record.json(), record.bytes());
    }

    private String page(String address) throws IOException {
        HttpResponse<byte[]> response = site.get(address);
        assertEquals(200, response.statusCode(), address);
        return TestSite.text(response);
    }

    @Test
    void signedRecord_putsTheOrganizationOnTheWall() throws Exception {
        assertTrue(page("/rivers-day/endorsers").contains("Nobody endorses version 1 yet."));

        HttpResponse<String> taken = endorse(record(first, true));
        String wall = page("/rivers-day/endorsers");
        JsonNode list = MAPPER.readTree(page(ADDRESS));

        assertEquals(201, taken.statusCode(), taken.body());
        JsonNode answer = MAPPER.readTree(taken.body());
        assertEquals(1, answer.get("version").intValue());
        assertEquals("KEY", answer.get("level").textValue());
        assertTrue(wall.contains("1 organization endorses version 1."), wall);
        assertTrue(wall.contains(">The lakes</a>"), wall);
        assertTrue(wall.contains("Ada &lt;Example&gt;"), wall);
        assertTrue(wall.contains("Norway"), wall);
        assertEquals(
                record(first, true).json(), list.at("/endorsements/0/record").textValue());
        assertEquals(answer.get("logIndex"), list.at("/endorsements/0/logIndex"));
        assertTrue(page("/organizations/lakes-example").contains("version 1"), "the organization tells it too");
        assertTrue(page("/rivers-day").contains("href=\"/rivers-day/endorsers\""), "the call leads there");
    }

    @Test
    void newVersion_isNotYetEndorsed() throws Exception {
        endorse(record(first, true));
        issue("Another text.", null);
        String wall = page("/rivers-day/endorsers");

        assertTrue(wall.contains("Nobody endorses version 2 yet."), wall);
        assertTrue(wall.contains("Endorsed version 1, not yet version 2"), wall);
    }

    @Test
    void unnamed_isCountedAndNowhereNamed() throws Exception {
        endorse(record(first, false));
        String wall = page("/rivers-day/endorsers");

        assertTrue(wall.contains("1 organization endorses version 1."), wall);
        assertTrue(wall.contains("is not named"), wall);
        assertFalse(wall.contains("lakes"), wall);
        assertFalse(page(ADDRESS).contains("lakes"));
        assertFalse(page("/organizations/lakes-example").contains("version 1"));
    }

    @Test
    void withdrawal_staysOnTheWallAsSuch() throws Exception {
        EndorsementRecord record = record(first, true);
        endorse(record);
        WithdrawalRecord back = WithdrawalRecord.of(record.digest(), "lakes.example", null, NOW);

        HttpResponse<String> taken = post("withdrawal", back.json(), back.bytes());
        String wall = page("/rivers-day/endorsers");

        assertEquals(201, taken.statusCode(), taken.body());
        assertTrue(wall.contains("Nobody endorses version 1 yet."), wall);
        assertTrue(wall.contains("<h2>Withdrawn</h2>"), wall);
        assertEquals(
                back.json(),
                MAPPER.readTree(page(ADDRESS))
                        .at("/endorsements/0/withdrawal/record")
                        .textValue());
    }

    @Test
    void textUnderEmbargo_isAsIfItWereNot() throws Exception {
        CallVersion hidden = issue("Later.", NOW.plusSeconds(3_600));
        HttpResponse<String> refused = endorse(record(hidden, true));

        new EndorsementStore(store)
                .add(
                        CALL,
                        record(hidden, true),
                        key.sign(record(hidden, true).bytes(), "x").file(),
                        new VersionStore(store).list(CALL),
                        NOW);

        assertEquals(404, refused.statusCode());
        assertFalse(page("/rivers-day/endorsers").contains("lakes"));
        assertFalse(page(ADDRESS).contains("lakes"));
        assertFalse(page("/organizations/lakes-example").contains("version 2"));
    }

    @Test
    void posted_nonsense_isAProblemAndChangesNothing() throws Exception {
        String signature = "\"signature\":\"x\"";
        for (String body : new String[] {
            "",
            "nonsense",
            "[]",
            "{}",
            "{" + signature + "}",
            "{\"endorsement\":null," + signature + "}",
            "{\"endorsement\":{}," + signature + "}",
            "{\"endorsement\":" + record(first, true).json() + "}",
            "{\"endorsement\":" + record(first, true).json() + ",\"signature\":5}",
            "{\"endorsement\":" + record(first, true).json() + "," + signature + "}",
            "{\"endorsement\":" + record(first, true).json() + "," + signature + "} trailing",
            "{\"endorsement\":{\"type\":\"endorsement\",\"type\":\"x\"}," + signature + "}",
            "[".repeat(5_000)
        }) {
            HttpResponse<String> refused = post(body);

            assertEquals(400, refused.statusCode(), body);
            assertTrue(MAPPER.readTree(refused.body()).get("type").textValue().startsWith("urn:convoke:problem:"));
        }
        assertEquals(413, post("x".repeat(EndorsementsResource.MAX_BYTES + 1)).statusCode());
        assertEquals(0, MAPPER.readTree(page(ADDRESS)).get("endorsements").size());
    }
}
