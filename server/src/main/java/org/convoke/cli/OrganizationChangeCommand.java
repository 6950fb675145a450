package org.convoke.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationReader;
import org.convoke.organization.OrganizationRecord;
import org.convoke.organization.Saved;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization change}. */
@CommandLine.Command(
        name = "change",
        description = "Changes what is said of an organization; what is left out stays. '' empties a field.")
final class OrganizationChangeCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", description = "The organization, by domain or slug.")
    private String organization = "";

    @Mixin
    private OrganizationOptions options = new OrganizationOptions();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        Map<String, String> fields = options.fields();
        OrganizationOptions.Attachments attachments = options.read();
        if (fields.isEmpty() && attachments.isNone()) {
            throw UserError.unreadable("error.organization.nothing");
        }
        try (Pipeline pipeline = data.open(console)) {
            OrganizationEntry before = pipeline.organizations().getNamed(organization);
            OrganizationReader.Reading reading = pipeline.organizations().readChange(before.slug(), fields);
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
