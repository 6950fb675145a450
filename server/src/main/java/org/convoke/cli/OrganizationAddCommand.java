package org.convoke.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationReader;
import org.convoke.organization.OrganizationRecord;
import org.convoke.organization.Saved;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke organization add}. */
@CommandLine.Command(
        name = "add",
        description = "Adds an organization, and says how its domain can prove that it stands behind it.")
final class OrganizationAddCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private OrganizationOptions options = new OrganizationOptions();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        Map<String, String> fields = options.fields();
        OrganizationOptions.Attachments attachments = options.read();
        try (Pipeline pipeline = data.openOrCreate(console)) {
            OrganizationReader.Reading reading = pipeline.organizations().readNew(fields);
            OrganizationRecord record = OrganizationOutcome.accepted(reading);
            Saved saved = pipeline.organizations().save(record, console.clock().instant());
            attachments.store(pipeline, saved.slug(), console);
            List<Message> notes = new ArrayList<>(OrganizationOutcome.notes(reading, saved));
            for (Organization alike : pipeline.organizations().listLookAlikes(saved.slug())) {
                notes.add(Message.of("cli.organization.look-alike", saved.slug().value(), alike.id()));
            }
            OrganizationEntry entry =
                    pipeline.organizations().find(saved.slug()).orElseThrow();
            OrganizationOutcome.tell(console, entry, notes, isJson);
        }
        return DONE;
    }
}
