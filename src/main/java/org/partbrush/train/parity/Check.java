package org.partbrush.train.parity;

import java.io.IOException;

/** Rebuilds one component from a case's weights, runs it and compares. */
@FunctionalInterface
interface Check {

    void run(FixtureCase fixture) throws IOException;
}
