package org.convoke.cli;

import java.util.List;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.circulate.Carriage;
import org.convoke.circulate.CarriageRound;
import org.convoke.circulate.LinkCheck;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke carried check}. */
@CommandLine.Command(
        name = "check",
        description = "Reads the pages that carry the text of a call now, and says what they have of it.")
final class CarriedCheckCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "Which; all that were not removed when left out.")
    private List<String> numbers = List.of();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        List<Long> wanted = numbers.stream()
                .map(each -> (long) Words.number("NUMBER", each, 1, Integer.MAX_VALUE))
                .toList();
        List<Carriage> checked;
        try (Pipeline pipeline = data.open(console);
                CarriageRound round = pipeline.carriageRound(LinkCheck.guarded())) {
            pipeline.calls().get(slug);
            wanted.forEach(pipeline.carriages()::get);
            checked = pipeline.carriages().list(slug).stream()
                    .filter(each -> isWanted(each, wanted))
                    .map(round::examine)
                    .toList();
        }
        CarriageLines.print(console, checked, isJson);
        return DONE;
    }

    private static boolean isWanted(Carriage carriage, List<Long> wanted) {
        return wanted.isEmpty()
                ? carriage.decision().state() != Carriage.State.REMOVED
                : wanted.contains(carriage.number());
    }
}
