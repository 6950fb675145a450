package org.convoke.cli;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.convoke.ImportProgress;
import org.jspecify.annotations.Nullable;

/** A bar with the rate and the time left, drawn over itself on a terminal. */
final class TerminalProgress implements ImportProgress {

    private static final int WIDTH = 100;

    private final Console console;
    private @Nullable ProgressBar bar;

    TerminalProgress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(Path file) {
        bar = new ProgressBarBuilder()
                .setTaskName(String.valueOf(file.getFileName()))
                .setInitialMax(RecordEstimate.of(file))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .build();
    }

    @Override
    public void stored(long records) {
        if (bar != null) {
            bar.stepTo(records);
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.maxHint(bar.getCurrent());
            bar.close();
            bar = null;
        }
    }
}
