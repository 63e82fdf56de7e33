package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.rectangle;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SceneSessionTest {

    private final Scene initial = Scenes.twoCars();
    private final SceneSession session = new SceneSession(initial);
    private final Step step = new Step.Paint(rectangle(0, 0, 20, 20), CAR, 3);

    @Test
    void anOpenTransactionShowsItsSteps() {
        session.begin("Paint car").apply(step);
        assertEquals(CAR, session.scene().semanticMap().get(5, 5));
    }

    @Test
    void severalStepsAreUndoneAtOnce() {
        Transaction gesture = session.begin("Paint car");
        gesture.apply(step);
        gesture.apply(new Step.Paint(rectangle(20, 0, 20, 20), CAR, 3));
        gesture.commit();
        assertEquals(Optional.of("Paint car"), session.undoName());
        session.undo();
        assertSame(initial, session.scene());
        assertEquals(Optional.of("Paint car"), session.redoName());
    }

    @Test
    void aCancelledTransactionLeavesNothing() {
        Transaction gesture = session.begin("Paint car");
        gesture.apply(step);
        gesture.cancel();
        assertSame(initial, session.scene());
        assertFalse(session.canUndo());
    }

    @Test
    void aTransactionThatChangesNothingLeavesNoEntry() {
        session.apply("Paint road", new Step.Paint(rectangle(0, 0, 5, 5), ROAD, 0));
        assertFalse(session.canUndo());
        assertSame(initial, session.scene());
    }

    @Test
    void aStepThatCannotBeDoneLeavesNoOpenChange() {
        Scene person = new Step.Paint(rectangle(0, 0, 5, 5), Scenes.PERSON, 3).apply(initial);
        session.replace(person);
        Step impossible = new ObjectStep.Merge(Set.of(1, 3));
        assertThrows(IllegalArgumentException.class, () -> session.apply("Merge", impossible));
        assertSame(person, session.scene());
        session.apply("one", step);
        assertTrue(session.canUndo());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        session.apply("one", step);
        session.undo();
        session.apply("two", step);
        assertFalse(session.canRedo());
    }

    @Test
    void nothingIsUndoneDuringATransaction() {
        session.apply("one", step);
        session.begin("two");
        session.undo();
        assertFalse(session.canUndo());
        assertEquals(CAR, session.scene().semanticMap().get(5, 5));
    }

    @Test
    void onlyOneTransactionIsOpen() {
        session.begin("one");
        assertThrows(IllegalStateException.class, () -> session.begin("two"));
    }

    @Test
    void aFinishedTransactionTakesNoMoreSteps() {
        Transaction gesture = session.begin("one");
        gesture.commit();
        assertThrows(IllegalStateException.class, () -> gesture.apply(step));
    }

    @Test
    void undoingBackToTheSavedSceneIsUnmodified() {
        session.apply("one", step);
        assertTrue(session.isModified());
        session.markSaved();
        assertFalse(session.isModified());
        session.undo();
        assertTrue(session.isModified());
        session.redo();
        assertFalse(session.isModified());
    }

    @Test
    void whatWasPaintedWhileSavingIsStillUnsaved() {
        Scene written = session.scene();
        session.apply("one", step);
        session.markSaved(written);
        assertTrue(session.isModified());
    }

    @Test
    void openingAnotherSceneStartsAfresh() {
        session.apply("one", step);
        Transaction gesture = session.begin("two");
        Scene other = Scenes.twoCars();
        session.replace(other);
        assertSame(other, session.scene());
        assertFalse(session.canUndo() || session.isModified() || gesture.isOpen());
    }

    @Test
    void listenersHearEveryChange() {
        AtomicInteger calls = new AtomicInteger();
        session.addListener(calls::incrementAndGet);
        Transaction gesture = session.begin("one");
        gesture.apply(step);
        gesture.commit();
        session.undo();
        session.redo();
        assertEquals(4, calls.get());
    }

    @Test
    void theOldestEntriesAreForgotten() {
        for (int i = 0; i < 250; i++) {
            session.apply("step " + i, new Step.ChangeSettings(new SynthesisSettings(i + 1)));
        }
        int undone = 0;
        while (session.canUndo()) {
            session.undo();
            undone++;
        }
        assertEquals(200, undone);
        assertEquals(50, session.scene().settings().seed());
    }

    @Test
    void objectsStayTheSameValueWhileTheyKeepTheirBounds() {
        SceneSession session = new SceneSession(Scenes.twoCars());
        SceneObjects before = session.objects();
        session.apply("hole", new Step.Paint(Scenes.rectangle(40, 60, 5, 5), Scenes.ROAD, 0));
        assertSame(before, session.objects());
    }
}
