package org.partbrush.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.partbrush.io.Project;
import org.partbrush.io.recovery.RecoveryCopy;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.io.recovery.RecoveryFolder;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.dialog.RecoveryAnswer;

/** Offers at the start what painters that crashed have left behind. FX thread; files are read on another one. */
public final class Recovery {

    private final RecoveryFolder folder;
    private final Documents documents;
    private final Autosave autosave;
    private final Questions questions;
    private final Disk disk;

    public Recovery(RecoveryFolder folder, Documents documents, Autosave autosave, Questions questions, Disk disk) {
        this.folder = folder;
        this.documents = documents;
        this.autosave = autosave;
        this.questions = questions;
        this.disk = disk;
    }

    /** Looks for abandoned work and asks what to do with it; asks nothing if there is none. */
    public void offer() {
        disk.run(() -> {
            Map<RecoveryFacts, RecoveryCopy> found = new LinkedHashMap<>();
            for (RecoveryCopy copy : folder.abandoned()) {
                found.put(copy.facts(), copy);
            }
            return () -> ask(found);
        });
    }

    private void ask(Map<RecoveryFacts, RecoveryCopy> found) {
        if (found.isEmpty()) {
            return;
        }
        switch (questions.recover(List.copyOf(found.keySet()))) {
            case RecoveryAnswer.Recover(RecoveryFacts work) -> recover(work, found);
            case RecoveryAnswer.Discard(RecoveryFacts work) -> discard(work, found);
            case RecoveryAnswer.Later() -> release(found);
        }
    }

    private void recover(RecoveryFacts work, Map<RecoveryFacts, RecoveryCopy> found) {
        RecoveryCopy copy = Objects.requireNonNull(found.get(work));
        disk.run(() -> {
            Project project = copy.read();
            return () -> documents.whenSafe(() -> {
                found.remove(work);
                documents.resume(project, work.origin());
                autosave.adopt(copy);
                release(found);
            });
        });
    }

    private void discard(RecoveryFacts work, Map<RecoveryFacts, RecoveryCopy> found) {
        RecoveryCopy copy = Objects.requireNonNull(found.remove(work));
        disk.run(() -> {
            copy.discard();
            return () -> ask(found);
        });
    }

    /** Leaves them for the next start. */
    private void release(Map<RecoveryFacts, RecoveryCopy> found) {
        List<RecoveryCopy> left = new ArrayList<>(found.values());
        disk.run(() -> {
            for (RecoveryCopy copy : left) {
                copy.close();
            }
            return () -> {};
        });
    }
}
