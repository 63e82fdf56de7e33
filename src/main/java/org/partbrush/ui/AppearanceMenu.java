package org.partbrush.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Light, dark, or as the system is. */
final class AppearanceMenu extends Menu {

    AppearanceMenu(ObjectProperty<Appearance> chosen) {
        super("Appearance");
        ToggleGroup group = new ToggleGroup();
        for (Appearance appearance : Appearance.values()) {
            RadioMenuItem item = new RadioMenuItem(appearance.title());
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.set(appearance));
            chosen.subscribe(present -> item.setSelected(present == appearance));
            getItems().add(item);
        }
    }
}
