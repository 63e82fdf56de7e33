package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartAreas;
import org.partbrush.ui.model.PartTarget;

/** What can be done to the object under the pointer: its parts removed and restored, for it alone or for its class. */
final class ObjectMenu {

    private final ObjectsViewModel objects;
    private final SceneObject object;

    private ObjectMenu(ObjectsViewModel objects, SceneObject object) {
        this.objects = objects;
        this.object = object;
    }

    /** The menu for a position of the image; none where there is no object. */
    static Optional<ContextMenu> at(int x, int y, ObjectsViewModel objects) {
        return objects.objectAt(x, y).map(object -> new ObjectMenu(objects, object).menu());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("Select " + objects.nameOf(object), () -> objects.select(object)));
        if (!objects.partsOf(object).isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(ownItems());
            menu.getItems().add(new SeparatorMenuItem());
            Menu all = new Menu("Every " + objects.classOf(object).name());
            all.getItems().addAll(classItems());
            menu.getItems().add(all);
        }
        return menu;
    }

    /** Only what would change something can be chosen. */
    private List<MenuItem> ownItems() {
        PartTarget target = new PartTarget(object, false);
        PartAreas areas = objects.areasOf(object);
        List<MenuItem> items = new ArrayList<>();
        for (Part part : objects.partsOf(object)) {
            if (areas.isRemoved(part.id())) {
                items.add(item("Restore " + part.name(), () -> objects.restorePart(target, part)));
            } else {
                MenuItem remove = item("Remove " + part.name(), () -> objects.removePart(target, part));
                remove.setDisable(!areas.canRemove(part.id()));
                items.add(remove);
            }
        }
        MenuItem restoreAll = item("Restore all parts", () -> objects.restoreAll(target));
        restoreAll.setDisable(!areas.isEdited());
        items.add(restoreAll);
        return items;
    }

    private List<MenuItem> classItems() {
        PartTarget target = new PartTarget(object, true);
        List<MenuItem> items = new ArrayList<>();
        for (Part part : objects.partsOf(object)) {
            items.add(item("Remove " + part.name(), () -> objects.removePart(target, part)));
        }
        items.add(item("Restore all parts", () -> objects.restoreAll(target)));
        return items;
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
