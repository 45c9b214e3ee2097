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
call :edition
set "kokuji_start=target\start-%kokuji_edition%"
call :prepared
if errorlevel 1 call :prepare
call :tune %1
set "kokuji_program=-jar %kokuji_jar%"
call :prepared
if not errorlevel 1 set "kokuji_program=@%kokuji_start%"
"%kokuji_home%\bin\java.exe" %kokuji_tuning% %kokuji_program% %*
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


rem Sets kokuji_home to a Java of 21 or newer that has bin\%1: the one delivered along, else the
rem user's choice, else the newest.
:find_java
set "kokuji_home="
set "kokuji_newest=20"
call :consider runtime %1
if defined kokuji_home exit /b 0
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


rem Sets kokuji_edition to the exact version of the Java found: only it can use the cache it has made.
:edition
set "kokuji_edition=%kokuji_newest%"
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b /c:"JAVA_RUNTIME_VERSION=" "%kokuji_home%\release"`) do set "kokuji_edition=%%~v"
exit /b 0


rem Sets kokuji_tuning: a run of seconds ends before Java's second compiler has paid for itself.
:tune
set "kokuji_tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Xms64m"
for %%c in (load report serve) do if "%~1"=="%%c" set "kokuji_tuning=-XX:+UseSerialGC"
if "%~1"=="year-end" for /r input %%f in (*) do if %%~zf gtr 1048576 set "kokuji_tuning=-XX:+UseSerialGC"
exit /b 0


rem Answers 1 unless the preparation was made of this very jar: of its size and its minute.
:prepared
if not exist "%kokuji_start%" exit /b 1
if not exist "%kokuji_start%.of" exit /b 1
set "kokuji_of="
set /p kokuji_of=<"%kokuji_start%.of"
for %%f in ("%kokuji_jar%") do if "%%~tzf"=="%kokuji_of%" exit /b 0
exit /b 1


rem Makes the start fast, once for a jar and a Java. Whatever fails here only costs speed.
:prepare
for /f "delims=" %%d in ('forfiles /p target /m prepared.* /d -1 /c "cmd /c echo @file" 2^>nul') do findstr /l /m /c:"%%~d/" target\start-* >nul 2>nul || rd /s /q "target\%%~d" 2>nul
set "kokuji_name=prepared.%random%%random%"
set "kokuji_parts=target\%kokuji_name%"
mkdir "%kokuji_parts%\rehearsal\input" 2>nul || exit /b 0
call :say_preparing
for %%f in ("%kokuji_jar%") do >"%kokuji_parts%\of" echo %%~tzf
"%kokuji_home%\bin\java.exe" -Djarmode=tools -jar "%kokuji_jar%" extract --destination "%kokuji_parts%\app" >"%kokuji_parts%\log" 2>&1
if errorlevel 1 (
  rd /s /q "%kokuji_parts%"
  exit /b 0
)
set "kokuji_record=ArchiveClassesAtExit"
set "kokuji_use=SharedArchiveFile"
if %kokuji_newest% geq 25 (
  set "kokuji_record=AOTCacheOutput"
  set "kokuji_use=AOTCache"
)
call :rehearse
rd /s /q "%kokuji_parts%\rehearsal"
type nul >"%kokuji_parts%\options"
if exist "%kokuji_parts%\cache" (
  >>"%kokuji_parts%\options" echo -XX:%kokuji_use%=target/%kokuji_name%/cache -XX:+VerifySharedSpaces -Xlog:cds*=off
  if %kokuji_newest% geq 25 >>"%kokuji_parts%\options" echo -Xlog:aot*=off
)
>>"%kokuji_parts%\options" echo -jar target/%kokuji_name%/app/kokuji.jar
move /y "%kokuji_parts%\options" "%kokuji_start%" >nul && move /y "%kokuji_parts%\of" "%kokuji_start%.of" >nul
exit /b 0


rem The training run; neither the settings nor the database of this installation reach it.
:rehearse
setlocal
for /f "delims==" %%v in ('set SPRING_ 2^>nul') do set "%%v="
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
if exist input\R2 xcopy /e /i /q /y input\R2 "%kokuji_parts%\rehearsal\input\R2" >nul
"%kokuji_home%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:%kokuji_record%=%kokuji_parts%\cache" -Dspring.config.location=classpath:/ -jar "%kokuji_parts%\app\kokuji.jar" year-end R2 --input "%kokuji_parts%\rehearsal\input" --output "%kokuji_parts%\rehearsal\output" --data "%kokuji_parts%\rehearsal\data" >"%kokuji_parts%\rehearsal\said" 2>&1
endlocal
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
echo プログラムを組み立てています（初回だけ、2分ほど）…>&2
exit /b 0
:say_not_built
echo プログラムを組み立てられませんでした。上の表示を確かめてください。>&2
exit /b 0
:say_preparing
echo 次から速く始まるように準備しています（数十秒）…>&2
exit /b 0
