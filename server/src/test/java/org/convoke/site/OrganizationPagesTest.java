package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.convoke.TestSite;
import org.convoke.call.VersionStore;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.organization.DomainProof;
import org.convoke.organization.EndorsementStore;
import org.convoke.organization.OrganizationKeyStore;
import org.convoke.organization.OrganizationRecord;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationStore;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.convoke.web.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationPagesTest {

    private static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");

    /** Stands in the contact, and must stand nowhere else. */
    private static final String CANARY = "canary-4711@rivers.example";

    @TempDir
    private Path folder;

    private Store store;
    private OrganizationStore organizations;
    private TestSite site;

    @BeforeEach
    void start() {
        store = Store.openOrCreate(folder);
        organizations = new OrganizationStore(store);
        add(Map.of(
                "domain", "rivers.example",
                "kind", "alliance",
                "name", "Rivers <Alliance>",
                "language", "en",
                "name:fa", "ائتلاف رودخانه‌ها",
                "country", "DE",
                "url", "https://rivers.example/about",
                "contact", CANARY));
        add(Map.of("domain", "north.example", "kind", "chapter", "name", "North", "chapter_of", "rivers.example"));
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        feed.publish(TestEvents.event(1, 52.52, 13.40, "Europe/Berlin"));
        site = TestSite.start(
                feed,
                NOW,
                TestSite.Extras.of(
                        new TestSite.Who(organizations, new EndorsementStore(store), new VersionStore(store)::list)));
    }

    private void add(Map<String, String> fields) {
        OrganizationRecord record = organizations.readNew(fields).record();
        if (record == null) {
            throw new IllegalArgumentException(fields.toString());
        }
        organizations.save(record, NOW);
    }

    @AfterEach
    void stop() {
        site.close();
        store.close();
    }

    private String page(String address) throws IOException {
        HttpResponse<byte[]> response = site.get(address);
        assertEquals(200, response.statusCode(), address);
        return TestSite.text(response);
    }

    @Test
    void page_tellsWhoItIsInTheReadersLanguage() throws IOException {
        String english = page("/organizations/rivers-example");
        String persian = page("/organizations/rivers-example?lang=fa");

        assertTrue(english.contains("<h1 dir=\"auto\" lang=\"en\">Rivers &lt;Alliance&gt;</h1>"), english);
        assertTrue(english.contains("Germany"), english);
        assertTrue(english.contains("href=\"https://rivers.example/about\""), english);
        assertTrue(english.contains("href=\"/organizations/north-example\""), english);
        assertTrue(persian.contains("<h1 dir=\"auto\" lang=\"fa\">ائتلاف رودخانه‌ها</h1>"), persian);
    }

    @Test
    void badge_isShownOnlyWithProof() throws IOException {
        assertTrue(page("/organizations/rivers-example").contains("standing unproven"));

        organizations.setProof(
                new OrganizationSlug("rivers-example"), new DomainProof.Answer.Proven(DomainProof.Way.DNS, null), NOW);

        assertTrue(page("/organizations/rivers-example").contains("standing proven"));
    }

    @Test
    void key_isAFileOfMinisign() throws IOException {
        PublicKey key = SecretKey.generate().publicKey();
        assertEquals(404, site.get("/organizations/rivers-example.pub").statusCode());

        new OrganizationKeyStore(store).add(new OrganizationSlug("rivers-example"), key, true, NOW);

        assertEquals(key.file(), page("/organizations/rivers-example.pub"));
        assertTrue(page("/organizations/rivers-example").contains(key.line()));
        assertTrue(page("/organizations/rivers-example").contains("This site keeps the secret half"));
    }

    @Test
    void organization_thatIsNotThere_isNotFound() throws IOException {
        for (String path :
                new String[] {"nobody", "nobody.pub", "nobody/logo.png", "rivers-example/logo.png", "-x", "X"}) {
            assertEquals(404, site.get("/organizations/" + path).statusCode(), path);
        }
    }

    /** Every address there is, in every language, head and body. */
    @Test
    void contact_isNowhere() throws IOException {
        for (Route route : site.routes()) {
            String path = route.pattern()
                    .replace("{call}", "rivers-day")
                    .replace("{slug}", "rivers-example")
                    .replace("{id}", TestEvents.id(1).toString())
                    .replaceAll("\\{[a-z]+}", "1");
            for (String language : new String[] {"en", "fa"}) {
                HttpResponse<byte[]> response = site.get(path + "?lang=" + language);

                assertFalse(TestSite.text(response).contains("canary"), path);
                assertFalse(response.headers().toString().contains("canary"), path);
            }
        }
        assertFalse(organizations.listRecords().toString().contains("canary"));
    }
}
