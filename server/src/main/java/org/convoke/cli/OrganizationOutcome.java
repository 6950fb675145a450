package org.convoke.cli;

import java.util.ArrayList;
import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.Domain;
import org.convoke.organization.DomainProof;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationReader;
import org.convoke.organization.OrganizationRecord;
import org.convoke.organization.Saved;

/** What commands on one organization say of what became of it. */
final class OrganizationOutcome {

    private OrganizationOutcome() {}

    /** The record, when nothing is wrong with it but what a person may want to know. */
    static OrganizationRecord accepted(OrganizationReader.Reading reading) {
        for (OrganizationReader.Fault fault : reading.faults()) {
            boolean isNoteOnly = fault.message().key().endsWith("-mixed");
            if (!isNoteOnly) {
                throw new UserError(UserError.Kind.UNREADABLE, fault.message());
            }
        }
        OrganizationRecord record = reading.record();
        if (record == null) {
            throw UserError.unreadable("error.organization.name");
        }
        return record;
    }

    /** What to look at, though it was stored. */
    static List<Message> notes(OrganizationReader.Reading reading, Saved saved) {
        if (!saved.outcome().isStored()) {
            throw UserError.conflict(saved.outcome().error(), saved.slug().value());
        }
        List<Message> notes = new ArrayList<>();
        reading.faults().forEach(fault -> notes.add(fault.message()));
        for (Organization.Tie tie : saved.unknown()) {
            notes.add(Message.of("error.organization.unknown", tie.other().value()));
        }
        for (Organization.Tie tie : saved.circular()) {
            notes.add(Message.of("error.organization.circular", tie.other().value()));
        }
        return notes;
    }

    static void tell(Console console, OrganizationEntry entry, List<Message> notes, boolean isJson) {
        notes.forEach(console::note);
        if (isJson) {
            Json.print(console, json -> {
                json.writeStartObject();
                json.writeStringField("slug", entry.slug().value());
                Json.writeField(json, "domain", entry.organization().seat().domain());
                json.writeStringField("name", entry.organization().names().main());
                json.writeStringField("kind", entry.organization().kind().name());
                Json.writeField(
                        json, "key", entry.key().map(key -> key.key().line()).orElse(null));
                json.writeStringField("proofLine", DomainProof.TOKEN + entry.token());
                json.writeArrayFieldStart("warnings");
                for (Message note : notes) {
                    json.writeString(console.messages().text(note));
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            return;
        }
        console.say(
                "cli.organization.stored",
                entry.slug().value(),
                entry.organization().names().main());
        entry.organization().domain().ifPresent(domain -> tellProof(console, entry, domain));
    }

    private static void tellProof(Console console, OrganizationEntry entry, Domain domain) {
        if (!entry.proof().holds(console.clock().instant())) {
            console.say(
                    "cli.organization.prove",
                    DomainProof.TOKEN + entry.token(),
                    DomainProof.address(domain).toString(),
                    DomainProof.LABEL + domain);
        }
    }
}
