package org.pgtandem.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;
import org.pgtandem.model.DemoSize;

/**
 * The demo database: the bookings of an invented airline. The rows are drawn on the server, by nothing but md5 and whole
 * numbers, so that the same size and seed make the same rows on every version.
 *
 * @param database its name
 * @param seed     not negative
 */
public record AirlineSql(String database, DemoSize size, int seed) {

    /** The tables that hold its rows, in the order in which they are filled. */
    public static final List<String> TABLES = List.of("aircrafts", "airports", "seats", "flights", "bookings",
            "tickets", "ticket_flights", "boarding_passes");

    /** What the comment of every database begins with that we made; the number tells which rows a seed makes. */
    private static final String OURS = "pgTandem demo 1, ";

    /** Whether a database with this comment was made by us. */
    public static boolean isOurs(String comment) {
        return comment.startsWith("pgTandem demo ");
    }

    /** The database's comment once it is complete. */
    public String marker() {
        return OURS + "size " + size.id() + ", seed " + seed;
    }

    /** The database's comment until then. */
    public String unfinished() {
        return marker() + ", unfinished";
    }

    /** Encoding and sorting are the same whatever the cluster's, so that an index means the same on every node. */
    public Template create() {
        return Template.of("CREATE DATABASE " + Sql.identifier(database)
                + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';\n").then(comment(unfinished()));
    }

    /** Fails while anybody is connected to it. */
    public Template drop() {
        return Template.of("DROP DATABASE " + Sql.identifier(database) + ";\n");
    }

    /** The comment of the database; no row where there is none of that name. */
    public Template comment() {
        return Template.of("SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database"
                + " WHERE datname = " + Sql.literal(database) + ";\n");
    }

    /** {@code 0} once no database of this name has this comment. */
    public Template countWith(String comment) {
        return Template.of("SELECT count(*) FROM pg_catalog.pg_database WHERE datname = " + Sql.literal(database)
                + " AND pg_catalog.shobj_description(oid, 'pg_database') = " + Sql.literal(comment) + ";\n");
    }

    /** The tables, without keys: rows go in faster so. */
    public Template tables() {
        return resource("tables");
    }

    public Template areTables() {
        return Template.of("SELECT " + ofAll("pg_catalog.to_regclass('bookings.%s') IS NOT NULL") + ";\n");
    }

    /** What draws the rows, in a schema of its own. Says of the database first that it is not complete, any more or yet. */
    public Template generator() {
        return comment(unfinished()).then(resource("generator"));
    }

    /** {@code t} once it is there, or not needed any more. */
    public Template isGenerator() {
        return unlessFilled("pg_catalog.to_regprocedure('generator.booking_ref(integer)') IS NOT NULL");
    }

    /** Who travels together, where and when: what bookings, tickets and the rest are made of. */
    public Template journeys() {
        return resource("journeys");
    }

    /** {@code t} once they are there, or not needed any more. Their statistics are made last. */
    public Template areJourneys() {
        return unlessFilled("EXISTS (SELECT FROM pg_catalog.pg_class"
                + " WHERE oid = pg_catalog.to_regclass('generator.journeys') AND reltuples > 0)");
    }

    /** Empties the table and fills it, in one statement. */
    public Template fill(String table) {
        return resource(table);
    }

    /** {@code t} once it is filled. */
    public Template isFilled(String table) {
        return Template.of("SELECT EXISTS (SELECT FROM bookings." + table + ");\n");
    }

    /**
     * Primary, unique and foreign keys: all or none of those that are missing. Says of the database first that it is not
     * complete, since the rows may have been changed so that a key does not fit them.
     */
    public Template keys() {
        return comment(unfinished()).then(Template.of(text("keys").replace("@MISSING@", text("missing_keys"))));
    }

    /**
     * {@code t} once none is missing. A key is known by its kind and columns: what a foreign key refers to is written as
     * the search path has it.
     */
    public Template areKeys() {
        return Template.of("SELECT NOT EXISTS (\n" + text("missing_keys") + ");\n");
    }

    public Template view() {
        return resource("flights_v");
    }

    public Template isView() {
        return Template.of("SELECT pg_catalog.to_regclass('bookings.flights_v') IS NOT NULL;\n");
    }

    /** Drops what drew the rows, and says of the database that it is complete. */
    public Template finish() {
        return resource("finish").then(comment(marker()));
    }

    /** {@code t} once it says so and nothing is left of what drew the rows. */
    public Template isFinished() {
        return Template.of("SELECT pg_catalog.to_regnamespace('generator') IS NULL AND EXISTS (SELECT"
                + " FROM pg_catalog.pg_database WHERE datname = " + Sql.literal(database)
                + " AND pg_catalog.shobj_description(oid, 'pg_database') = " + Sql.literal(marker()) + ");\n");
    }

    /** How far the filling of a table is: a phase (none), its bytes, and the bytes that are expected. */
    public String progress(String table, long expected) {
        return "SELECT NULL, done, greatest(done, %d) FROM pg_catalog.pg_relation_size('%s') AS done;\n"
                .formatted(expected, table);
    }

    private Template comment(String text) {
        return Template.of("COMMENT ON DATABASE " + Sql.identifier(database) + " IS " + Sql.literal(text) + ";\n");
    }

    private static Template unlessFilled(String condition) {
        return Template.of(
                "SELECT " + condition + "\n    OR (" + ofAll("EXISTS (SELECT FROM bookings.%s)") + ");\n");
    }

    private static String ofAll(String condition) {
        return TABLES.stream().map(condition::formatted).collect(Collectors.joining("\n    AND "));
    }

    private static String text(String name) {
        return ResourceText.of(AirlineSql.class, "airline/" + name + ".sql");
    }

    private Template resource(String name) {
        AirlineScale scale = AirlineScale.of(size);
        return Template.of(text(name)
                .replace("@SEED@", Integer.toString(seed))
                .replace("@REACH@", Integer.toString(scale.reach())).replace("@DAYS@", Integer.toString(scale.days()))
                .replace("@PAST@", Integer.toString(scale.past())));
    }
}
