package org.partbrush.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.PartScope;
import org.partbrush.ui.model.PartsViewModel;

/**
 * The menu of the selection, on the canvas and in the panel: what can be done to the chosen part, then every part of the
 * object and of its class by name.
 */
final class PartMenu {

    private final PartCommands partCommands;
    private final ObjectCommands objectCommands;
    private final ObjectsViewModel objects;
    private final PartsViewModel parts;

    PartMenu(PainterCommands commands, PainterViewModel painter) {
        partCommands = commands.part();
        objectCommands = commands.object();
        objects = painter.objects();
        parts = painter.parts();
    }

    /** A menu for what is selected now. */
    ContextMenu create() {
        ContextMenu menu = new ContextMenu();
        SceneObject lead = objects.selectedProperty().get();
        List<List<MenuItem>> groups = new ArrayList<>();
        if (lead != null && objects.selectedPartProperty().get() != null) {
            partCommands.groups().forEach(group -> groups.add(possible(group)));
        }
        if (lead != null && !objects.partsOf(lead).isEmpty()) {
            groups.add(List.of(partsOf(lead), partsOfClass(lead), copyTo(lead)));
        }
        Stream.of(
                        List.of(objectCommands.reinfer(), objectCommands.rename()),
                        List.of(objectCommands.merge(), objectCommands.split(), objectCommands.hide()))
                .forEach(group -> groups.add(possible(group)));
        for (List<MenuItem> group : groups) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(group);
        }
        return menu;
    }

    /** What cannot be done now is left out, so that the menu stays short. */
    private static List<MenuItem> possible(List<Command> group) {
        return group.stream()
                .filter(command -> command.isEnabled().getValue())
                .map(CommandControls::item)
                .toList();
    }

    /** Each part of one object: removed ones can be restored, the others removed. */
    private Menu partsOf(SceneObject object) {
        PartScope scope = parts.scopeOf(object);
        var areas = objects.areasOf(object);
        Menu menu = new Menu("Parts of " + scope.name());
        for (Part part : objects.partsOf(object)) {
            if (areas.isRemoved(part.id())) {
                menu.getItems().add(item("Restore " + part.name(), () -> parts.restore(scope, part)));
            } else {
                MenuItem remove = item("Remove " + part.name(), () -> parts.remove(scope, part));
                remove.setDisable(!areas.canRemove(part.id()));
                menu.getItems().add(remove);
            }
        }
        return menu;
    }

    private Menu partsOfClass(SceneObject object) {
        PartScope scope = parts.classScopeOf(object);
        Menu menu = new Menu("Every " + objects.classOf(object).name());
        objects.partsOf(object)
                .forEach(part -> menu.getItems().add(item("Remove " + part.name(), () -> parts.remove(scope, part))));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("Infer parts again", () -> parts.reinfer(scope)));
        return menu;
    }

    /** The objects that can take the chosen part. */
    private Menu copyTo(SceneObject lead) {
        Part part = objects.selectedPartProperty().get();
        boolean canCopy = part != null && objects.areasOf(lead).has(part.id());
        Menu menu = part == null ? new Menu("Copy part to") : copyTo(lead, part);
        menu.setDisable(!canCopy || menu.getItems().isEmpty());
        return menu;
    }

    private Menu copyTo(SceneObject lead, Part part) {
        Menu menu = new Menu("Copy " + part.name() + " to");
        PartScope others = parts.othersLike(lead);
        if (!others.objects().isEmpty()) {
            menu.getItems().add(item("All others", () -> parts.copyTo(lead, part, others)));
        }
        for (SceneObject other : others.objects()) {
            PartScope target = parts.scopeOf(other);
            menu.getItems().add(item(target.name(), () -> parts.copyTo(lead, part, target)));
        }
        return menu;
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
