package org.partbrush.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.partbrush.ui.dialog.Shortcut;
import org.partbrush.ui.dialog.ShortcutKeys;

/**
 * The keys of all commands, changed by the user and remembered. A command is remembered by the key it came with, which no
 * two commands share, or else by its title. FX thread only.
 */
final class Keymap implements ShortcutKeys {

    /** What is stored for a command that the user left without a key. */
    private static final String NO_KEY = "none";

    private final List<Command> commands;
    private final List<Shortcut> gestures;

    /** @param gestures what cannot be changed, to be listed too */
    Keymap(Stream<Command> commands, List<Shortcut> gestures) {
        this.commands = commands.toList();
        this.gestures = List.copyOf(gestures);
    }

    /** Takes the keys chosen earlier from a store and keeps them there from now on. */
    void remember(Preferences store) {
        for (Command command : commands) {
            String text = store.get(id(command), "");
            if (!text.isEmpty()) {
                command.keyProperty().set(parsed(text, command));
            }
            command.keyProperty().subscribe(() -> keep(command, store));
        }
    }

    private static void keep(Command command, Preferences store) {
        KeyCombination key = command.key();
        if (!isChanged(command)) {
            store.remove(id(command));
        } else {
            store.put(id(command), key == null ? NO_KEY : key.getName());
        }
    }

    private static @Nullable KeyCombination parsed(String text, Command command) {
        try {
            return text.equals(NO_KEY) ? null : KeyCombination.valueOf(text);
        } catch (IllegalArgumentException e) {
            return command.firstKey();
        }
    }

    private static String id(Command command) {
        KeyCombination first = command.firstKey();
        return first == null ? command.title().getValue() : first.getName();
    }

    @Override
    public List<Shortcut> all() {
        return Stream.concat(gestures.stream(), commands.stream().map(Keymap::shortcut))
                .toList();
    }

    private static Shortcut shortcut(Command command) {
        String key = command.keyText() + (command.isHeld() && command.key() != null ? " (hold)" : "");
        return new Shortcut(id(command), command.title().getValue(), key, isChanged(command));
    }

    private static boolean isChanged(Command command) {
        return !Objects.equals(command.key(), command.firstKey());
    }

    @Override
    public Optional<String> user(KeyCombination key, Shortcut besides) {
        return commands.stream()
                .filter(command -> key.equals(command.key()) && !id(command).equals(besides.id()))
                .map(command -> command.title().getValue())
                .findFirst();
    }

    @Override
    public void change(Shortcut shortcut, KeyCombination key) {
        for (Command command : commands) {
            if (id(command).equals(shortcut.id())) {
                command.keyProperty().set(key);
            } else if (key.equals(command.key())) {
                command.keyProperty().set(null);
            }
        }
    }

    @Override
    public void reset(Shortcut shortcut) {
        commands.stream().filter(command -> id(command).equals(shortcut.id())).forEach(command -> {
            KeyCombination first = command.firstKey();
            if (first == null) {
                command.keyProperty().set(null);
            } else {
                change(shortcut, first);
            }
        });
    }

    @Override
    public void resetAll() {
        commands.forEach(command -> command.keyProperty().set(command.firstKey()));
    }
}
