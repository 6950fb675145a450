package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.organization.DomainProof;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.ProofRound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization check}. */
@CommandLine.Command(
        name = "check",
        description = "Asks domains whether they stand behind their organizations, and tells names that look alike.")
final class OrganizationCheckCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", arity = "0..*", description = "Which, by domain or slug; all when left out.")
    private List<String> names = List.of();

    @Option(names = "--offline", description = "Asks nobody, and tells what is known.")
    private boolean isOffline;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    /**
     * One organization and what was found.
     *
     * @param reason why its domain could not be asked; absent when it answered or was not asked
     */
    private record Finding(
            OrganizationEntry entry,
            boolean isProven,
            @Nullable Message reason,
            List<String> lookAlikes) {}

    @Override
    public int run(Console console) {
        List<Finding> findings = new ArrayList<>();
        try (Pipeline pipeline = data.open(console)) {
            List<OrganizationEntry> asked = names.isEmpty()
                    ? pipeline.organizations().list()
                    : names.stream().map(pipeline.organizations()::getNamed).toList();
            for (OrganizationEntry each : asked) {
                findings.add(find(pipeline, each, console));
            }
        }
        if (isJson) {
            Json.print(console, json -> write(json, findings, console));
        } else {
            findings.forEach(finding -> say(console, finding));
        }
        return DONE;
    }

    private Finding find(Pipeline pipeline, OrganizationEntry entry, Console console) {
        Message reason = null;
        if (!isOffline && entry.organization().domain().isPresent()) {
            ProofRound round = pipeline.proofRound(DomainProof.guarded());
            reason = round.ask(entry) instanceof DomainProof.Answer.Unanswered(Message why) ? why : null;
        }
        OrganizationEntry now = pipeline.organizations().find(entry.slug()).orElse(entry);
        List<String> alike = pipeline.organizations().listLookAlikes(entry.slug()).stream()
                .map(Organization::id)
                .toList();
        return new Finding(now, now.proof().holds(console.clock().instant()), reason, alike);
    }

    private static void say(Console console, Finding finding) {
        Organization organization = finding.entry.organization();
        console.say(
                "cli.organization.checked",
                organization.id(),
                organization.names().main(),
                organization.domain().isEmpty() ? "none" : finding.isProven ? "proven" : "open");
        if (finding.reason != null) {
            console.note(finding.reason);
        } else if (!finding.isProven) {
            organization
                    .domain()
                    .ifPresent(domain -> console.note(Message.of(
                            "cli.organization.prove",
                            DomainProof.TOKEN + finding.entry.token(),
                            DomainProof.address(domain).toString(),
                            DomainProof.LABEL + domain)));
        }
        for (String alike : finding.lookAlikes) {
            console.note(Message.of("cli.organization.look-alike", organization.id(), alike));
        }
    }

    private static void write(JsonGenerator json, List<Finding> findings, Console console) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("organizations");
        for (Finding finding : findings) {
            OrganizationEntry entry = finding.entry;
            json.writeStartObject();
            json.writeStringField("slug", entry.slug().value());
            Json.writeField(json, "domain", entry.organization().seat().domain());
            json.writeStringField("name", entry.organization().names().main());
            json.writeBooleanField("proven", finding.isProven);
            Json.writeField(json, "way", entry.proof().way());
            Json.writeField(json, "found", entry.proof().found());
            Json.writeField(json, "tried", entry.proof().tried());
            json.writeStringField("proofLine", DomainProof.TOKEN + entry.token());
            Json.writeField(
                    json, "key", entry.key().map(key -> key.key().line()).orElse(null));
            Json.writeField(
                    json,
                    "reason",
                    finding.reason == null ? null : console.messages().text(finding.reason));
            json.writeArrayFieldStart("lookAlikes");
            for (String alike : finding.lookAlikes) {
                json.writeString(alike);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
