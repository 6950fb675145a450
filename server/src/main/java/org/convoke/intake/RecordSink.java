package org.convoke.intake;

/** Takes the records of a file one by one, in the file's order, on the reading thread. */
@FunctionalInterface
public interface RecordSink {

    void accept(IntakeRecord record);
}
