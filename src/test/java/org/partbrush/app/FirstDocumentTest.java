package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.partbrush.document.SceneObjects;

class FirstDocumentTest {

    @Test
    void painterStartsWithThePaintedSample() {
        FirstDocument first = FirstDocument.sample();
        assertNull(first.notice());
        assertFalse(SceneObjects.of(first.project().scene()).all().isEmpty());
    }
}
