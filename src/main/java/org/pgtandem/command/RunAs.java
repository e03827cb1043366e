package org.pgtandem.command;

/** As whom a command runs on a node. */
public sealed interface RunAs {

    RunAs LOGIN = new Login();
    RunAs ROOT = new User("root");

    /** The SSH login, whoever that is. */
    record Login() implements RunAs {}

    /** This user of the node; reached through sudo or from root unless the login is already that user. */
    record User(String name) implements RunAs {}

    static RunAs user(String name) {
        return new User(name);
    }

    /** The same for who logs in by this name: needless sudo is left out. */
    default RunAs from(String login) {
        return equals(user(login)) ? LOGIN : this;
    }
}
