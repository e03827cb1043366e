@echo off
rem Starts pgTandem from a checkout on Windows. What has to be found and built first is in pgtandem-build.ps1.
setlocal
set "JAVA="
for /f "tokens=1,* delims=|" %%A in ('powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0pgtandem-build.ps1"') do (
    set "JAVA=%%A"
    set "JARS=%%B"
)
if not defined JAVA exit /b 1
"%JAVA%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "%JARS%\*" org.pgtandem.Main %*
exit /b %ERRORLEVEL%
