@echo off
rem Starts Plumbline. In a source checkout it first builds what is missing or older than its sources, under a lock;
rem beside a release jar it never builds. PLUMBLINE_JAVA_OPTS: more options for java.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"

set "JAVA=java"
set "RELEASE="
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
  set "RELEASE=%JAVA_HOME%\release"
)
if defined JAVA_HOME if not exist "%JAVA%" (
  >&2 echo plumbline: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; Plumbline needs Java 17 or later
  exit /b 2
)
if not defined JAVA_HOME (
  where /q java || (
    >&2 echo plumbline: java is not on the PATH and JAVA_HOME is not set; Plumbline needs Java 17 or later
    exit /b 2
  )
)

set "VERSION="
if defined RELEASE if exist "%RELEASE%" (
  for /f "usebackq tokens=1,2 delims==" %%a in ("%RELEASE%") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
)
if not defined VERSION (
  for /f "tokens=3" %%a in ('""%JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~a"
)
set "MAJOR=17"
if defined VERSION for /f "delims=.-+_" %%a in ("%VERSION%") do set "MAJOR=%%a"
if %MAJOR% LSS 17 (
  >&2 echo plumbline: %JAVA% is Java %VERSION%; Plumbline needs Java 17 or later, set JAVA_HOME
  exit /b 2
)

rem The service is a program of its own; with anything after it, serve is the command line's to explain.
set "MODULE=cli"
set "NAME=plumbline.jar"
set "OPTIONS=-XX:+UseParallelGC"
if "%~1"=="serve" if "%~2"=="" (
  set "MODULE=api"
  set "NAME=plumbline-service.jar"
  set "OPTIONS="
)

if exist "%HERE%plumbline.jar" (
  set "JAR=%HERE%%NAME%"
  goto run
)
if not exist "%HERE%cli\pom.xml" (
  >&2 echo plumbline: there is neither plumbline.jar nor a source checkout in %HERE%
  exit /b 2
)
set "JAR=%HERE%%MODULE%\target\%NAME%"
set "PLUMBLINE_LAUNCHER=%~f0"
powershell -NoProfile -ExecutionPolicy Bypass -Command "Invoke-Expression ((Get-Content -Raw -LiteralPath $env:PLUMBLINE_LAUNCHER) -split '(?m)^:build-script\s*$')[1]" <nul
if errorlevel 1 (
  >&2 echo plumbline: the build failed, its output stands above
  exit /b 2
)

:run
if not exist "%JAR%" (
  >&2 echo plumbline: serve: %NAME% is missing beside plumbline.jar
  exit /b 2
)
"%JAVA%" -Xshare:auto %OPTIONS% %PLUMBLINE_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build-script
# PowerShell from here on. The lock is an open file: the system frees it when its owner ends.
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $env:PLUMBLINE_LAUNCHER
Set-Location -LiteralPath $here
New-Item -ItemType Directory -Force -Path target | Out-Null
$lock = $null
while ($null -eq $lock) {
  try { $lock = [IO.File]::Open((Join-Path $here 'target\launch.lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
  catch [IO.IOException] { Start-Sleep -Milliseconds 500 }
}
$module = $env:MODULE
$jar = Join-Path $here "$module\target\$env:NAME"
$stale = -not (Test-Path -LiteralPath $jar)
if (-not $stale) {
  $built = (Get-Item -LiteralPath $jar).LastWriteTimeUtc
  $generated = Join-Path $here 'rules\target'
  $sources = @(Get-Item pom.xml, engine\pom.xml, $module\pom.xml) + @(Get-ChildItem engine\src, rules, $module\src -Recurse)
  $newer = @($sources | Where-Object { $_.LastWriteTimeUtc -gt $built -and -not $_.FullName.StartsWith($generated) })
  $stale = $newer.Count -gt 0
}
if (-not $stale) { exit 0 }
$began = [DateTime]::UtcNow
$log = & cmd /c "mvnw.cmd -q -B -pl $module -am package -DskipTests -Dspotless.check.skip=true 2>&1"
if ($LASTEXITCODE -ne 0) {
  Remove-Item -Force -ErrorAction SilentlyContinue -LiteralPath $jar
  $log | ForEach-Object { [Console]::Error.WriteLine($_) }
  exit 1
}
(Get-Item -LiteralPath $jar).LastWriteTimeUtc = $began
exit 0
