package org.convoke.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.FolderGazetteer;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.Domain;
import org.convoke.organization.OrganizationEntry;
import org.convoke.place.Gazetteer;
import org.convoke.report.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke release}: how many came, as open data. */
@CommandLine.Command(
        name = "release",
        description = {
            "Writes how many came as open data: events, reports and sums as CSV and JSON, with a dictionary and a citation.",
            "Nothing in it tells of a person. The license is CC BY 4.0."
        })
final class ReleaseCommand implements Command {

    /** Of the hosts for which nobody vouched, those with the most reports are worth a thought. */
    private static final int MOST_NAMED = 20;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "-o", required = true, paramLabel = "FOLDER", description = "A new folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--creator",
            paramLabel = "NAME",
            description = "Who is to be cited; the call's title when left out.")
    private @Nullable String creator;

    @Option(
            names = "--publisher",
            paramLabel = "DOMAIN",
            description =
                    "The domain of a body whose reports may be told to be its own, besides those of the organizations here.")
    private List<String> publishers = List.of();

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            Call named = pipeline.calls().get(Words.slug(call));
            String name = creator == null ? named.title() : Words.present("--creator", creator);
            Gazetteer gazetteer = FolderGazetteer.of(pipeline.store().folder()).join();
            ReleaseFolder.Terms terms = new ReleaseFolder.Terms(name, domains(pipeline));
            ReleaseFolder.Outcome released = new ReleaseFolder(pipeline.store(), gazetteer).write(named, terms, folder);
            console.say("cli.release.done", folder.toString(), released.asOf().logSize());
            noteUnnamed(released.unnamed(), console);
        }
        return DONE;
    }

    private List<Domain> domains(Pipeline pipeline) {
        List<Domain> domains = new ArrayList<>();
        for (OrganizationEntry each : pipeline.organizations().list()) {
            each.organization().domain().ifPresent(domains::add);
        }
        for (String publisher : publishers) {
            domains.add(Domain.parse(publisher)
                    .orElseThrow(() -> UserError.unreadable("cli.release.publisher", publisher)));
        }
        return domains;
    }

    /** Whoever releases may vouch for more of the sources the next time. */
    private static void noteUnnamed(Map<String, Integer> unnamed, Console console) {
        if (unnamed.isEmpty()) {
            return;
        }
        Comparator<Map.Entry<String, Integer>> mostFirst =
                Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder());
        int reports = unnamed.values().stream().mapToInt(Integer::intValue).sum();
        String hosts = unnamed.entrySet().stream()
                .sorted(mostFirst)
                .limit(MOST_NAMED)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        console.note(Message.of("cli.release.unnamed", reports, unnamed.size(), hosts));
    }
}
