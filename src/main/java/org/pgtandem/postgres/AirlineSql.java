package org.pgtandem.postgres;

import java.util.List;
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
        return Template.of("SELECT pg_catalog.to_regclass('bookings.boarding_passes') IS NOT NULL;\n");
    }

    /** What draws the rows, in a schema of its own. */
    public Template generator() {
        return resource("generator");
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

    /** Primary, unique and foreign keys: all or none. */
    public Template keys() {
        return resource("keys");
    }

    public Template areKeys() {
        return Template.of("SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint"
                + " WHERE conrelid = 'bookings.boarding_passes'::pg_catalog.regclass AND contype = 'f');\n");
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

    /** How far the filling of a table is: a phase (none), its bytes, and the bytes that are expected. */
    public String progress(String table, long expected) {
        return "SELECT NULL, done, greatest(done, %d) FROM pg_catalog.pg_relation_size('%s') AS done;\n"
                .formatted(expected, table);
    }

    private Template comment(String text) {
        return Template.of("COMMENT ON DATABASE " + Sql.identifier(database) + " IS " + Sql.literal(text) + ";\n");
    }

    private static Template unlessFilled(String condition) {
        return Template.of("SELECT " + condition + "\n    OR EXISTS (SELECT FROM bookings.boarding_passes);\n");
    }

    private Template resource(String name) {
        AirlineScale scale = AirlineScale.of(size);
        return Template.of(ResourceText.of(AirlineSql.class, "airline/" + name + ".sql")
                .replace("@SEED@", Integer.toString(seed))
                .replace("@REACH@", Integer.toString(scale.reach())).replace("@DAYS@", Integer.toString(scale.days()))
                .replace("@PAST@", Integer.toString(scale.past())));
    }
}
