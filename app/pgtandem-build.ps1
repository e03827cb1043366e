# For pgtandem.cmd: finds a JDK, builds on first use and when sources changed, and prints "java|folder of the jars".
# Everything else goes to stderr.
$ErrorActionPreference = 'Stop'
$neededJava = 25
$root = Split-Path -Parent $PSScriptRoot
$built = Join-Path $root 'target\launcher'
$current = Join-Path $built 'current'

function Say($text) { [Console]::Error.WriteLine("pgtandem: $text") }

# The release file of a JDK tells its version faster than starting it.
function Test-Jdk($folder) {
    if (-not $folder -or -not (Test-Path "$folder\bin\javac.exe") -or -not (Test-Path "$folder\release")) { return $false }
    $version = Select-String -Path "$folder\release" -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    return $version -and [int]$version.Matches[0].Groups[1].Value -ge $neededJava
}

function Find-Jdk {
    $folders = "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft",
        "$env:ProgramFiles\Zulu", "$env:USERPROFILE\.jdks", "$env:USERPROFILE\scoop\apps" | Where-Object { Test-Path $_ }
    $onPath = Get-Command javac.exe -ErrorAction SilentlyContinue | ForEach-Object { Split-Path (Split-Path $_.Source) }
    $homes = @($env:JAVA_HOME) + $onPath + @($folders | Get-ChildItem -Directory | ForEach-Object FullName)
    return $homes | Where-Object { Test-Jdk $_ } | Select-Object -First 1
}

function Test-Stale {
    if (-not (Test-Path $current)) { return $true }
    $time = (Get-Item $current).LastWriteTimeUtc
    $sources = @(Get-Item "$root\pom.xml") + @(Get-ChildItem "$root\src\main" -Recurse)
    return [bool]($sources | Where-Object { $_.LastWriteTimeUtc -gt $time } | Select-Object -First 1)
}

# Builds into a folder of its own, since a program that still runs keeps its jars open.
function Build($jdk) {
    if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
        Say 'Maven is needed to build and was not found. Install it, for example with: winget install Apache.Maven'
        exit 1
    }
    New-Item -ItemType Directory -Force $built | Out-Null
    $log = Join-Path $built 'build.log'
    $name = "build-$PID"
    $started = [DateTime]::UtcNow
    Say "first use or changed sources: building, log in $log"
    $env:JAVA_HOME = $jdk
    cmd /c "mvn -B -f ""$root\pom.xml"" -Pquick -Dmaven.test.skip=true -DincludeScope=runtime ""-DoutputDirectory=$built\$name"" package dependency:copy-dependencies > ""$log"" 2>&1"
    if ($LASTEXITCODE -ne 0) { Say "the build failed; the whole log is $log"; exit 1 }
    Copy-Item "$root\target\quick\pgtandem-*.jar" "$built\$name\pgtandem.jar"
    Set-Content -NoNewline $current $name
    # What changed while it was built is newer than this, and built next time.
    (Get-Item $current).LastWriteTimeUtc = $started
    Get-ChildItem $built -Directory -Filter 'build-*' | Where-Object Name -ne $name |
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
    Say 'built, starting'
}

$jdk = Find-Jdk
if (-not $jdk) {
    Say "no JDK $neededJava or newer was found. Install one, for example Temurin $neededJava from https://adoptium.net, or point JAVA_HOME at it."
    exit 1
}
# One build at a time.
$lock = New-Object System.Threading.Mutex($false, 'pgtandem-build')
try { [void]$lock.WaitOne() } catch [System.Threading.AbandonedMutexException] { }
try { if (Test-Stale) { Build $jdk } } finally { $lock.ReleaseMutex() }
"$jdk\bin\java.exe|$built\$(Get-Content $current)"
