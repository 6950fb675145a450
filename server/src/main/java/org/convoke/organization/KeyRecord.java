package org.convoke.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.PublicKey;

/**
 * An organization's word that another key takes the place of its own. What is signed is its canonical JSON:
 * <code>{"at":…,"new":…,"old":…,"organization":…,"type":"key"}</code>.
 *
 * @param organization its domain, or its slug when it has none
 * @param before the key in use
 * @param after the key that takes its place
 */
public record KeyRecord(String organization, PublicKey before, PublicKey after, Instant at) {

    /** The bytes that are signed; the moment to the second. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "key");
        json.put("organization", organization);
        json.put("old", before.line());
        json.put("new", after.line());
        json.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return CanonicalJson.write(json);
    }
}
