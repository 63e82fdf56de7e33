package org.partbrush.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.partbrush.label.Part;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.PartOptions;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/**
 * What can be done to the chosen part of the selected objects. Titles name the part and the objects, so that it is seen
 * beforehand what will be changed.
 *
 * @param nudges moves by arrow keys, while the canvas has the focus
 */
record PartCommands(
        Command remove,
        Command cutOff,
        Command restore,
        Command pin,
        Command enlarge,
        Command shrink,
        Command mirror,
        Command copy,
        Command paste,
        List<Command> nudges) {

    private static final int LARGE_STEP = 10;

    static PartCommands of(PainterViewModel painter) {
        Maker maker = new Maker(painter);
        PartsViewModel parts = painter.parts();
        return new PartCommands(
                maker.remove().withKey(KeyCode.DELETE).withIcon(MaterialDesignD.DELETE_OUTLINE),
                maker.part("Cut %s off %s", PartOptions::canRemove, maker::cutOff)
                        .withKey(KeyCode.DELETE, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignC.CONTENT_CUT),
                maker.part("Restore %s of %s", PartOptions::canRestore, parts::restore)
                        .withKey(KeyCode.R, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignB.BACKUP_RESTORE),
                maker.pin().withKey(KeyCode.P, KeyCombination.SHIFT_DOWN).withIcon(MaterialDesignP.PIN_OUTLINE),
                maker.part("Enlarge %s of %s", PartOptions::canMove, (scope, part) -> parts.grow(scope, part, 1))
                        .withKey(KeyCode.EQUALS)
                        .withIcon(MaterialDesignA.ARROW_EXPAND),
                maker.part("Shrink %s of %s", PartOptions::canMove, (scope, part) -> parts.grow(scope, part, -1))
                        .withKey(KeyCode.MINUS)
                        .withIcon(MaterialDesignA.ARROW_COLLAPSE),
                maker.part("Mirror %s of %s", PartOptions::canMove, parts::mirror)
                        .withKey(KeyCode.M, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignF.FLIP_HORIZONTAL),
                maker.part("Copy %s of %s", PartOptions::canCopy, (scope, part) -> parts.copy())
                        .withKey(KeyCode.C, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignC.CONTENT_COPY),
                maker.paste().withKey(KeyCode.V, KeyCombination.SHORTCUT_DOWN).withIcon(MaterialDesignC.CONTENT_PASTE),
                maker.nudges());
    }

    /** For the menu and the context menu. */
    List<List<Command>> groups() {
        return List.of(List.of(remove, cutOff, restore, pin), List.of(enlarge, shrink, mirror), List.of(copy, paste));
    }

    /** Makes commands whose title and availability follow the selection. */
    private record Maker(PainterViewModel painter, PartsViewModel parts) {

        Maker(PainterViewModel painter) {
            this(painter, painter.parts());
        }

        void cutOff(PartScope scope, Part part) {
            parts.cutOff(scope, part, painter.tools().defaultClassProperty().get());
        }

        /** Takes the chosen part away or, without one, the selected objects. */
        Command remove() {
            return following(
                    now -> now.part() == null
                            ? "Delete " + parts.selected().map(PartScope::name).orElse("object")
                            : "Remove " + now.part().name() + " from " + scopeName(now),
                    now -> now.part() == null ? parts.selected().isPresent() : now.canRemove(),
                    now -> {
                        if (now.part() == null) {
                            parts.selected().ifPresent(painter.placement()::delete);
                        } else {
                            run(now, parts::remove);
                        }
                    });
        }

        Command part(String title, Predicate<PartOptions> canDo, BiConsumer<PartScope, Part> action) {
            return following(
                    now -> String.format(title, now.partName(), scopeName(now)),
                    now -> now.part() != null && canDo.test(now),
                    now -> run(now, action));
        }

        private static void run(PartOptions now, BiConsumer<PartScope, Part> action) {
            if (now.scope() != null && now.part() != null) {
                action.accept(now.scope(), now.part());
            }
        }

        private static String scopeName(PartOptions now) {
            return now.scope() == null ? "object" : now.scope().name();
        }

        /** Pins the chosen part or, without one, all parts. */
        Command pin() {
            return following(
                    now -> (now.isPinned() ? "Unpin " : "Pin ") + now.subject(), PartOptions::hasParts, now -> {
                        if (now.scope() != null && now.part() != null) {
                            parts.pin(now.scope(), now.part(), !now.isPinned());
                        } else if (now.scope() != null) {
                            parts.pinAll(now.scope(), !now.isPinned());
                        }
                    });
        }

        Command paste() {
            return following(now -> "Paste part into " + scopeName(now), PartOptions::canPaste, now -> {
                if (now.scope() != null) {
                    parts.paste(now.scope());
                }
            });
        }

        List<Command> nudges() {
            return Stream.of(
                            nudge("left", KeyCode.LEFT, -1, 0),
                            nudge("right", KeyCode.RIGHT, 1, 0),
                            nudge("up", KeyCode.UP, 0, -1),
                            nudge("down", KeyCode.DOWN, 0, 1))
                    .flatMap(List::stream)
                    .toList();
        }

        private List<Command> nudge(String where, KeyCode key, int right, int down) {
            return List.of(
                    nudge(where, right, down).withKey(key),
                    nudge("far " + where, LARGE_STEP * right, LARGE_STEP * down)
                            .withKey(key, KeyCombination.SHIFT_DOWN));
        }

        /** Moves the chosen part or, without one, the object. */
        private Command nudge(String where, int right, int down) {
            return following(
                    now -> "Move part or object " + where,
                    now -> now.part() == null ? now.scope() != null : now.canMove(),
                    now -> {
                        if (now.part() == null) {
                            painter.placement().move(right, down);
                        } else {
                            run(now, (scope, part) -> parts.move(scope, part, right, down));
                        }
                    });
        }

        private Command following(
                Function<PartOptions, String> title, Predicate<PartOptions> canDo, Consumer<PartOptions> action) {
            ObservableValue<PartOptions> options = parts.optionsProperty();
            return Command.of("", () -> action.accept(options.getValue()))
                    .withTitle(options.map(title))
                    .enabledWhen(options.map(canDo::test));
        }
    }
}
