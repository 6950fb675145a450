# Two to remember: `make format` and `make check`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
JDK := . .mvn/jdk.sh && find_jdk &&
MVN := $(JDK) mvn -B -ntp

BENCH := $$JAVA_HOME/bin/java --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -cp 'bench/target/classes:bench/target/lib/*'

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

run: ## serve the folder ./data on http://127.0.0.1:8080
	./convoke serve --data data

demo: ## a made-up call with hundreds of events, nothing kept
	./convoke demo

test: ## the tests of every module
	$(MVN) test -Dspotless.check.skip -Dtest.once=true

check: ## everything CI runs: set-up, format, lint, tests, a second run in another locale, fuzzing
	./.ci/setup
	$(MAKE) --no-print-directory fuzz FUZZ_SEED=1
	$(MVN) verify
	$(JDK) ./.ci/checks-bite
	./.ci/cache-is-harmless

gazetteer: ## the files of towns and postcodes anew, from their sources (network)
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $$JAVA_HOME/bin/java -cp 'bench/target/classes:bench/target/lib/*' org.convoke.bench.gazetteer.BuildGazetteer \
	  server/src/main/resources/org/convoke/place bench/target/gazetteer

fonts: ## the folder of fonts anew, from Debian's and npm's packages (network)
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $$JAVA_HOME/bin/java -cp 'bench/target/classes:bench/target/lib/*' org.convoke.bench.fonts.BuildFonts \
	  server/src/main/resources/org/convoke/draw bench/target/fonts

outline: ## the land that the map draws anew, from its source (network)
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $$JAVA_HOME/bin/java -cp 'bench/target/classes:bench/target/lib/*' org.convoke.bench.outline.BuildOutline \
	  server/src/main/resources/org/convoke/site bench/target/outline

bench: bench-nearest bench-import bench-http bench-phone bench-log bench-statement bench-turnout ## all benches, each writing its page in docs/benchmarks

bench-import: ## a table of a million rows to durable and found
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $(BENCH) -Xmx3g -XX:+UseSerialGC org.convoke.bench.importing.ImportBench docs/benchmarks/import.md 1000000 3

bench-nearest: ## the search core beside Lucene and PostgreSQL (Debian: postgresql-15-postgis-3)
	$(MVN) -q package -DskipTests -Dtest.once=true
	$(JDK) $(BENCH) -Xmx6g org.convoke.bench.nearest.SideBySide docs/benchmarks/nearest.md 1000000 10000000

bench-http: ## the running server beside nginx (Debian: nginx-light, wrk)
	$(MVN) -q package -Dmaven.test.skip -Dtest.once=true
	$(JDK) $(BENCH) org.convoke.bench.http.HttpBench docs/benchmarks/http.md server/target/convoke.jar 5

bench-phone: ## a call of 50,000 events searched in a browser (Debian: chromium)
	$(MVN) -q package -DskipTests -Dtest.once=true
	$(JDK) $(BENCH) org.convoke.bench.phone.PhoneBench docs/benchmarks/phone.md

bench-log: ## the public log: appending ten million entries, proving them
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $(BENCH) -Xmx1g org.convoke.bench.log.LogBench docs/benchmarks/log.md 10000000

bench-statement: ## texts of calls checked and put on paper
	$(MVN) -q package -Dmaven.test.skip -Dtest.once=true
	$(JDK) $(BENCH) -Xmx256m org.convoke.bench.statement.StatementBench docs/benchmarks/statements.md

bench-turnout: ## a million reports of turnout added up, and one more
	$(MVN) -q -pl nearest,server,bench package -DskipTests
	$(JDK) $(BENCH) -Xmx2g org.convoke.bench.turnout.TurnoutBench docs/benchmarks/turnout.md 1000000

bench-places: ## places found as people typed them, and suggestions while typing (needs ../shared/data)
	$(MVN) -q package -DskipTests -Dtest.once=true
	$(JDK) $(BENCH) org.convoke.bench.place.LocalityBench ../shared/data/events/us_localities_as_written.csv.gz
	$(JDK) $(BENCH) org.convoke.bench.place.SuggestBench

screenshots: ## the pictures in docs/images anew (Debian: chromium, fonts-noto-core)
	$(MVN) -q -pl nearest,server test -Dspotless.check.skip -Dtest.once=true -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false

jmh: ## the search core alone, under JMH: to compare two states of the code
	$(MVN) -q package -DskipTests -Dtest.once=true
	$(JDK) $(BENCH) org.openjdk.jmh.Main NearestBenchmark

# The check asks the same of the same code, so it takes one seed; looking anew takes another each time.
fuzz: ## let Jazzer look for files that break a reader, half a minute each
	for test in TableFuzzTest CountFuzzTest WhenFuzzTest CalendarFuzzTest; do \
	  ($(JDK) JAZZER_FUZZ=1 mvn -B -ntp -q test -Dspotless.check.skip -Dforbiddenapis.skip -Dtest.once=true -pl nearest,server \
	    -Dtest=$$test -Dsurefire.failIfNoSpecifiedTests=false \
	    $(if $(FUZZ_SEED),-Djazzer.internal.arg.0=jazzer -Djazzer.internal.arg.1=-seed=$(FUZZ_SEED))) || exit 1; \
	done

format: ## lay the code out
	$(MVN) -q spotless:apply

jar: ## server/target/convoke.jar with its libraries beside it
	$(MVN) -q package -DskipTests -Dtest.once=true

clean: ## forget what was built
	$(MVN) -q clean

.PHONY: help run demo test check fuzz gazetteer fonts bench bench-nearest bench-import bench-http bench-phone bench-log bench-statement bench-turnout bench-places screenshots jmh format jar clean
