package org.partbrush.evaluation;

import java.io.IOException;

/** Looks at one attempt after the other and keeps count. One thread at a time. */
interface Judge {

    void see(Attempt attempt) throws IOException;
}
