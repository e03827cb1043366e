# What ships with pgTandem, and under which licence

Made by `mvn license:add-third-party` on Linux; the same command fails when a dependency brings a licence that has not
been looked at. All of them may be shipped with a program under Apache-2.0. Where two stand, Apache-2.0 and EPL-2.0 are
the ones chosen. JavaFX is linked as a library, which the Classpath exception allows.

| Artifact | Version | Licence |
|---|---|---|
<#list dependencyMap as entry>
| ${entry.key.groupId}:${entry.key.artifactId} | ${entry.key.version} | ${entry.value?join(", ")} |
</#list>

Inside these, or beside them:

| What | Licence |
|---|---|
| PostgreSQL in the embedded binaries | PostgreSQL Licence |
| OpenSSL 1.1 beside it | OpenSSL Licence |
| ICU, libxml2, libxslt, zlib, xz, OSSP uuid beside it | Unicode-3.0, MIT, MIT, Zlib, 0BSD, MIT |
| Feather icons in the Ikonli pack | MIT |
| The fonts Inter and JetBrains Mono | SIL Open Font License 1.1 |
