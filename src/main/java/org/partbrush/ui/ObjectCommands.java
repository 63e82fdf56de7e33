package org.partbrush.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.partbrush.document.SceneObject;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.PartOptions;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/** What can be done to the selected objects as wholes, and which of them are shown. */
record ObjectCommands(
        Command rename,
        Command reinfer,
        Command merge,
        Command split,
        Command wholeClass,
        Command hide,
        Command showAll) {

    static ObjectCommands of(PainterViewModel painter) {
        PartsViewModel parts = painter.parts();
        ObjectsViewModel objects = painter.objects();
        ObservableValue<PartOptions> options = parts.optionsProperty();
        return new ObjectCommands(
                onLead(objects, "Rename ", parts::startRenaming)
                        .withKey(KeyCode.F2)
                        .withIcon(MaterialDesignR.RENAME_BOX),
                onScope(options, parts::reinfer)
                        .withTitle(options.map(now -> "Infer parts of " + scopeName(now) + " again"))
                        .enabledWhen(options.map(PartOptions::canReinfer))
                        .withKey(KeyCode.I, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignA.AUTO_FIX),
                Command.of("Merge objects", () -> parts.mergeable().ifPresent(parts::merge))
                        .withTitle(objects.selectionProperty()
                                .map(selection -> parts.mergeable()
                                        .map(scope -> "Merge " + scope.name())
                                        .orElse("Merge objects")))
                        .enabledWhen(objects.selectionProperty()
                                .map(selection -> parts.mergeable().isPresent()))
                        .withKey(KeyCode.M, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignC.CALL_MERGE),
                onLead(objects, "Split into regions: ", parts::split)
                        .withKey(KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignC.CALL_SPLIT),
                Command.toggle("For the whole class", parts.wholeClassProperty())
                        .withKey(KeyCode.A)
                        .withIcon(MaterialDesignS.SELECT_GROUP),
                Command.of("Show or hide the selection in the overlay", () -> toggleShown(objects))
                        .enabledWhen(isSelected(objects))
                        .withKey(KeyCode.H)
                        .withIcon(MaterialDesignE.EYE_OFF_OUTLINE),
                Command.of("Show everything in the overlay", objects::showAll)
                        .withKey(KeyCode.H, KeyCombination.SHIFT_DOWN)
                        .enabledWhen(objects.hiddenProperty().map(hidden -> !hidden.isEmpty())));
    }

    /** For the menu and the context menu. */
    List<List<Command>> groups() {
        return List.of(List.of(reinfer, rename), List.of(merge, split), List.of(wholeClass, hide, showAll));
    }

    private static Command onLead(ObjectsViewModel objects, String verb, Consumer<SceneObject> action) {
        return Command.of(
                        verb,
                        () -> Optional.ofNullable(objects.selectedProperty().get())
                                .ifPresent(action))
                .withTitle(objects.selectedProperty()
                        .map(lead -> verb + nameOf(objects, lead))
                        .orElse(verb + "object"))
                .enabledWhen(isSelected(objects));
    }

    private static String nameOf(ObjectsViewModel objects, @Nullable SceneObject lead) {
        return lead == null ? "object" : objects.nameOf(lead);
    }

    private static ObservableValue<Boolean> isSelected(ObjectsViewModel objects) {
        return objects.selectedProperty().map(lead -> true).orElse(false);
    }

    private static Command onScope(ObservableValue<PartOptions> options, Consumer<PartScope> action) {
        return Command.of(
                "", () -> Optional.ofNullable(options.getValue().scope()).ifPresent(action));
    }

    private static String scopeName(PartOptions now) {
        return now.scope() == null ? "object" : now.scope().name();
    }

    private static void toggleShown(ObjectsViewModel objects) {
        int part = objects.selectionProperty().get().partId();
        List<PartRef> refs = objects.selectionProperty().get().objects().stream()
                .map(id -> new PartRef(id, part))
                .toList();
        boolean isHidden = refs.stream().allMatch(objects::isHidden);
        refs.forEach(ref -> objects.setHidden(ref, !isHidden));
    }
}
