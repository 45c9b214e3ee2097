@echo off
rem Runs Kokuji as the script kokuji does on Unix; see there for what it does and why.
rem Japanese stands at the end only: cmd loses its place in a file when it looks for a label behind it.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0"
set "kokuji_page="
for /f "tokens=2 delims=:" %%c in ('chcp') do set "kokuji_page=%%c"
chcp 65001 >nul
set "kokuji_jar=target\kokuji.jar"

call :out_of_date
if errorlevel 1 call :build
if errorlevel 1 goto :fault

call :find_java java.exe
if not defined kokuji_home (
  call :say_no_java
  goto :fault
)
"%kokuji_home%\bin\java.exe" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar "%kokuji_jar%" %*
set "kokuji_status=%errorlevel%"
goto :end

:fault
set "kokuji_status=3"

:end
if defined kokuji_page chcp %kokuji_page% >nul
exit /b %kokuji_status%


rem Answers 1 if the jar is missing or older than the sources; a jar without sources never is.
:out_of_date
if not exist "%kokuji_jar%" exit /b 1
if not exist pom.xml exit /b 0
powershell -NoProfile -NonInteractive -Command "$jar = (Get-Item -LiteralPath 'target\kokuji.jar').LastWriteTimeUtc; $sources = @(Get-Item -LiteralPath 'pom.xml') + @(Get-ChildItem -LiteralPath 'src\main' -Recurse -Force); if (@($sources | Where-Object { $_.LastWriteTimeUtc -gt $jar }).Count -gt 0) { exit 1 } else { exit 0 }"
exit /b %errorlevel%


rem Builds a copy and moves the result into place, so that two starts cannot spoil each other's.
:build
if not exist pom.xml (
  call :say_no_jar
  exit /b 3
)
where mvn >nul 2>nul
if errorlevel 1 (
  call :say_no_maven
  exit /b 3
)
call :find_java javac.exe
if not defined kokuji_home (
  call :say_no_jdk
  exit /b 3
)
set "kokuji_copy=target\build.%random%%random%"
mkdir "%kokuji_copy%\src\main" || exit /b 3
copy /y pom.xml "%kokuji_copy%" >nul
xcopy /e /i /q /y src\main "%kokuji_copy%\src\main" >nul
call :say_building
set "kokuji_before=%JAVA_HOME%"
set "JAVA_HOME=%kokuji_home%"
call mvn -B -q -f "%kokuji_copy%\pom.xml" -DskipTests -Dspotless.check.skip=true package >"%kokuji_copy%\log" 2>&1
set "kokuji_built=%errorlevel%"
set "JAVA_HOME=%kokuji_before%"
if "%kokuji_built%"=="0" move /y "%kokuji_copy%\target\kokuji.jar" "%kokuji_jar%" >nul || set "kokuji_built=3"
if not "%kokuji_built%"=="0" (
  type "%kokuji_copy%\log" >&2
  call :say_not_built
)
rd /s /q "%kokuji_copy%"
if not "%kokuji_built%"=="0" exit /b 3
exit /b 0


rem Sets kokuji_home to a Java of 21 or newer that has bin\%1: the user's choice, else the newest.
:find_java
set "kokuji_home="
set "kokuji_newest=20"
if defined JAVA_HOME call :consider "%JAVA_HOME%" %1
if defined kokuji_home exit /b 0
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.." %1
if defined kokuji_home exit /b 0
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~fd" %1
exit /b 0


rem Takes the home %1 if it has bin\%2 and is newer than what was found so far.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\%~2" exit /b 0
if not exist "%~1\release" exit /b 0
set "kokuji_version="
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b /c:"JAVA_VERSION=" "%~1\release"`) do set "kokuji_version=%%~v"
if not defined kokuji_version exit /b 0
for /f "tokens=1 delims=.-+_" %%n in ("%kokuji_version%") do set "kokuji_version=%%n"
if %kokuji_version% gtr %kokuji_newest% (
  set "kokuji_newest=%kokuji_version%"
  set "kokuji_home=%~1"
)
exit /b 0


:say_no_java
echo Java 21 以上が見つかりません。Java を入れるか、JAVA_HOME で場所を指定してください。>&2
exit /b 0
:say_no_jar
echo %kokuji_jar% がありません。配布物をもう一度展開してください。>&2
exit /b 0
:say_no_maven
echo プログラムの組み立てに必要な Maven（mvn）が見つかりません。Maven を入れてから、もう一度実行してください。>&2
exit /b 0
:say_no_jdk
echo プログラムの組み立てに必要な JDK 21 以上が見つかりません。JDK を入れるか、JAVA_HOME で場所を指定してください。>&2
exit /b 0
:say_building
echo プログラムを組み立てています（初回は数分かかります）…>&2
exit /b 0
:say_not_built
echo プログラムを組み立てられませんでした。上の表示を確かめてください。>&2
exit /b 0
