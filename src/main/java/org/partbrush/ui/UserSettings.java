package org.partbrush.ui;

import java.util.Arrays;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window remembers between two starts: properties that begin with the remembered value and store every new one. */
public final class UserSettings {

    private final Preferences store;
    private final ObjectProperty<Appearance> appearance;

    public UserSettings(Preferences store) {
        this.store = store;
        appearance = choice("appearance", Appearance.SYSTEM);
    }

    public DoubleProperty number(String key, double otherwise) {
        DoubleProperty property = new SimpleDoubleProperty(store.getDouble(key, otherwise));
        property.subscribe(value -> store.putDouble(key, value.doubleValue()));
        return property;
    }

    public BooleanProperty toggle(String key, boolean otherwise) {
        BooleanProperty property = new SimpleBooleanProperty(store.getBoolean(key, otherwise));
        property.subscribe(value -> store.putBoolean(key, value));
        return property;
    }

    public StringProperty text(String key, String otherwise) {
        StringProperty property = new SimpleStringProperty(store.get(key, otherwise));
        property.subscribe(value -> store.put(key, value));
        return property;
    }

    /** One of an enum's constants; a name that is none of them counts as not remembered. */
    public <E extends Enum<E>> ObjectProperty<E> choice(String key, E otherwise) {
        String name = store.get(key, otherwise.name());
        E first = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
        ObjectProperty<E> property = new SimpleObjectProperty<>(first);
        property.subscribe(value -> store.put(key, value.name()));
        return property;
    }

    /** Light, dark, or as the system is. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }
}
