@echo off
rem Runs Maven as the script mvnw does on Unix; see there for what it does and why.
setlocal EnableExtensions DisableDelayedExpansion
set "mvnw_version=3.9.11"
set "mvnw_dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "mvnw_dists=%MAVEN_USER_HOME%\wrapper\dists"
set "mvnw_home=%mvnw_dists%\apache-maven-%mvnw_version%"
if exist "%mvnw_home%\bin\mvn.cmd" goto :run
where mvn >nul 2>nul
if not errorlevel 1 (
  call mvn %*
  exit /b
)
if not defined MVNW_REPOURL (
  echo Maven was not found. Install it, or set MVNW_REPOURL to the address of a Maven repository.>&2
  exit /b 3
)
powershell -NoProfile -NonInteractive -Command "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'; $zip = Join-Path $env:TEMP ('maven-' + [guid]::NewGuid() + '.zip'); $name = 'apache-maven-' + $env:mvnw_version; $from = $env:MVNW_REPOURL.TrimEnd('/') + '/org/apache/maven/apache-maven/' + $env:mvnw_version + '/' + $name + '-bin.zip'; $web = New-Object Net.WebClient; if ($env:MVNW_USERNAME) { $web.Credentials = New-Object Net.NetworkCredential($env:MVNW_USERNAME, $env:MVNW_PASSWORD) }; $web.DownloadFile($from, $zip); Expand-Archive -LiteralPath $zip -DestinationPath $env:mvnw_dists -Force; Remove-Item -LiteralPath $zip"
if errorlevel 1 exit /b 3
:run
call "%mvnw_home%\bin\mvn.cmd" %*
