package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.convoke.event.PublicEvent;
import org.junit.jupiter.api.Test;

/** The bytes of EVENT, field by field as the contract names them. */
class EventJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void json_ofFullEvent_isGolden() throws IOException {
        String expected = """
                {"id":"00000000000a1","call":"rivers-day","title":"Rheinufer-Aufräumen, \\"groß\\" & klein",\
                "start":"2026-09-26T10:00","end":"2026-09-26T12:30","timeZone":"Europe/Berlin","date":"2026-09-26",\
                "status":"MOVED","online":false,"lat":50.9375123,"lon":6.96,"precision":"STREET",\
                "distanceMeters":1234.5,"venue":"Bootshaus","address":"Am Ufer 3","locality":"Köln",\
                "region":"Nordrhein-Westfalen","postalCode":"50667","country":"DE","languages":["de","tr"],\
                "accessibility":{"WHEELCHAIR":"YES","CAPTIONS":"NO"},\
                "organizers":[{"name":"Rheinfreunde","url":"https://rhein.example/"}],\
                "url":"https://rhein.example/aufräumen?a=1&b=2",\
                "sources":[{"name":"groups","url":"https://rhein.example/17","id":"17"}],\
                "updated":"2026-09-01T08:00:00Z"}""";

        assertEquals(expected, json(SampleEvents.full(), 1234.5));
    }

    @Test
    void json_ofBareEvent_namesEveryAbsentField() throws IOException {
        String expected = """
                {"id":"00000000000b2","call":"rivers-day","title":"نزهة على ضفة النهر",\
                "start":null,"end":null,"timeZone":null,"date":"2026-09-27",\
                "status":"CANCELLED","online":true,"lat":null,"lon":null,"precision":null,\
                "distanceMeters":null,"venue":null,"address":null,"locality":null,\
                "region":null,"postalCode":null,"country":null,"languages":[],\
                "accessibility":{},"organizers":[],"url":null,\
                "sources":[{"name":"table","url":null,"id":null}],\
                "updated":"2026-09-02T08:00:00.125Z"}""";

        assertEquals(expected, new String(EventJson.of(SampleEvents.bare()).toBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void writeTo_withoutDistance_equalsBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventJson json = EventJson.of(SampleEvents.full());

        json.writeTo(out);

        assertArrayEquals(json.toBytes(), out.toByteArray());
        assertEquals(json.sizeBytes() + "null".length(), out.size());
    }

    @Test
    void distance_readBack_isTheSameNumber() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double meters = Math.exp(random.nextDouble() * 30 - 13);

            String text = EventJson.decimal(meters);

            assertEquals(meters, Double.parseDouble(text), () -> "seed " + seed);
            assertTrue(text.indexOf('E') < 0, text);
        }
        JsonNode far = MAPPER.readTree(json(SampleEvents.full(), 20_015_114.25));
        assertEquals(20_015_114.25, far.get("distanceMeters").doubleValue());
    }

    private static String json(PublicEvent event, double distanceMeters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventJson.of(event).writeTo(out, distanceMeters);
        return out.toString(StandardCharsets.UTF_8);
    }
}
