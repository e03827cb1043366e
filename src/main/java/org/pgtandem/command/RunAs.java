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

    /** This user for who logs in by that name: needless sudo is left out. */
    static RunAs from(String login, RunAs user) {
        return user.equals(user(login)) ? LOGIN : user;
    }
}
